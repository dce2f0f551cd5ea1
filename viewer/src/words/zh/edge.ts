// Chinese words: the panel of an edge, its passages and citations.
import { thousands as n } from '../../state/figures.ts';

export const edge = {
  edge: {
    kind: '共现',
    sentences: '句里同现',
    paragraphs: '段里同现',
    documents: '篇文件',
    groups: '组（近重复归一）',
    observed: '实际',
    expected: '若互不相干',
    chance: (passages: number, expected: string, groups: number) =>
      `两词若互不相干，${n(passages)} 句里大约只会同句 ${expected} 次。检验只数 ${n(groups)} 组，近重复不重复算。`,
    significant: (g2: string, q: string, level: string) => `G² = ${g2}，q ${q}，在 q ≤ ${level} 下显著。`,
    notSignificant: (g2: string, q: string, level: string) =>
      `G² = ${g2}，q ${q}，在 q ≤ ${level} 下不显著。`,
    scale: '14 为顶，每少 1 减半',
    passages: '段落',
    balances: (groups: number, passages: number) => `与线上的数字相等：${n(groups)} 组 = ${n(passages)} 句`,
    inPart: (shown: number, count: number) => `收录 ${n(count)} 句中的 ${n(shown)} 句：这份文件只带一部分`,
    unbalanced: (shown: number, count: number) => `这里有 ${n(shown)} 句，线上的数字是 ${n(count)}。`,
    sort: { newest: '新近在前', oldest: '早的在前' },
    fold: (count: number, years: string) =>
      `另有 ${n(count)} 句与此近乎相同${years === '' ? '' : `：${years}`}`,
    previous: '上一个伙伴',
    next: '下一个伙伴',
  },
  passage: {
    cite: '引用',
    paragraph: (index: number) => `第 ${n(index)} 句`,
    undated: '无日期',
    expand: '读全句',
    collapse: '收起',
  },
  cite: {
    title: '引用',
    line: '引文',
    view: '引用此图',
    copied: '引文与链接已复制',
  },
};
