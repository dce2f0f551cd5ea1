// Chinese words: the rail: legend, marks, filters.
import { thousands as n } from '../../state/figures.ts';

export const rail = {
  rail: {
    communities: '群落',
    all: '全选',
    rest: (count: number) => `其余 ${n(count)} 个群落`,
    unlinked: '没有共现的术语',
    marks: '图面',
    nodeSize: '点的大小',
    mentions: '出现次数',
    edgeWidth: '线的粗细',
    colour: '颜色',
    community: '群落',
    filters: '筛选',
    undo: '退回一步筛选',
    reset: '全部复原',
    count: '出现次数',
    measure: '相伴的量度',
    least: '至少',
    most: '至多',
    significant: '只看显著的共现',
    curated: '只看词库术语',
    connected: '只看有共现的术语',
    category: '门类',
    anyCategory: '全部门类',
    only: (name: string) => `只看「${name}」`,
  },
  measures: { logDice: 'logDice', npmi: 'NPMI', g2: 'G²' },
  measureHelp: {
    logDice: '两词相伴有多紧：14 为顶，每少 1 减半。它不随语料大小而变。',
    npmi: '两词相伴比互不相干时多多少：1 为形影不离，0 为互不相干。',
    g2: '同句之多有多难归于偶然：越大越难。它随语料变大而变大。',
  },
  filterNames: {
    minCount: (value: number) => `出现次数 ≥ ${n(value)}`,
    maxCount: (value: number) => `出现次数 ≤ ${n(value)}`,
    threshold: (measure: string, value: string) => `${measure} ≥ ${value}`,
    significantOnly: '只看显著的共现',
    curatedOnly: '只看词库术语',
    connectedOnly: '只看有共现的术语',
    category: (name: string) => `门类：${name}`,
    communities: '群落',
  },
  /** Between items of a list, and around a quoted term. */
};
