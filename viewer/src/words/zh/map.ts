// Chinese words: the map and the lines around it.
import { thousands as n } from '../../state/figures.ts';

export const map = {
  map: {
    label: '术语图谱。方向键在术语和伙伴间移动，回车打开，斜杠查找。',
    zoomIn: '放大',
    zoomOut: '缩小',
    fit: '看全图',
    lasso: '套索：圈住几个术语',
    lassoing: '套索：在图上画一圈',
    density: '疏密',
    selection: '选中的术语',
    chosenCount: (count: number) => `选了 ${n(count)} 个`,
    chosen: (count: number, all: number) =>
      count < all ? `圈住 ${n(all)} 个术语，选最重的 ${n(count)} 个` : `选了 ${n(count)} 个术语`,
    depth: '点亮几层伙伴',
    depthOf: (depth: number) => `${depth} 层`,
    toSelection: '移到选中的',
    throughTime: '看历年消长',
    letGo: '全不选',
    pin: '钉在原处',
    unpin: '拔掉图钉，放回布局里',
    minimap: '缩略图，拖动可移动视野',
    strongest: '最强',
    times: (count: number) => `${n(count)} 次`,
    documents: (count: number) => `${n(count)} 篇`,
    partners: (count: number) => `${n(count)} 个伙伴`,
    offscreen: (name: string) => `移到「${name}」`,
    firstWords: '一点是一个术语，一线是两词同现。点开看用法和出处：',
  },
  spoken: (term: {
    label: string;
    count: number;
    documents: number;
    partners: number;
    strongest: string;
    value: string;
  }) =>
    `${term.label}，${n(term.count)} 次，${n(term.documents)} 篇，${n(term.partners)} 个伙伴` +
    (term.strongest === '' ? '' : `，最强：${term.strongest}，${term.value}`),
  line: {
    shown: '图中',
    of: '/',
    terms: '个术语',
    edges: '条共现',
    labels: '标签',
    strongestFour: '每个术语最强 4 条',
    docs: (count: number) => `${n(count)} 篇`,
    unit: { sentence: '句', paragraph: '段' },
    binary: '二元计数',
    minDocs: (count: number) => `篇≥${count}`,
    deduplicated: '去重后',
    reprints: '转载重复计',
    lexicon: (version: string) => `词库 ${version}`,
    unknownMethod: '另一个程序的图，方法不明',
    exploratory: '不足十篇，数字只作描述',
  },
  strip: {
    passages: '历年句数',
    term: '历年次数',
    edge: '历年同句',
    year: (year: string, count: number) => `${year} 年：${n(count)}`,
    none: (year: string) => `${year} 年：没有文件`,
    undated: '文件没有日期，排不出年份。',
  },
};
