// Chinese words: two terms held against each other: a path from one to the other, a comparison.
import { thousands as n } from '../../state/figures.ts';

export const beside = {
  beside: {
    start: { path: '从这里找一条路', compare: '与另一个术语比较' },
    title: { path: '一条路', compare: '比较' },
    ask: { path: '走到哪个术语', compare: '与哪个术语比较' },
    choose: '打字查找：写法、英文、拼音、首字母',
    another: '换一个',
    swap: '换个方向',
    back: '回到术语',
    steps: (steps: number) => `${n(steps)} 步`,
    cost: '每一步越紧越短；至多四步。只走筛选以后的共现。',
    noPath: (a: string, b: string) => `四步以内，从「${a}」走不到「${b}」。`,
    noPathNext: '放宽筛选，或换一个量度，再找一次。',
    onlyA: (label: string) => `只有「${label}」`,
    both: '共有',
    figures: '数字',
    shared: (shared: number, all: number) => `共有 ${n(shared)} 个伙伴，合起来 ${n(all)} 个`,
    none: '没有',
    more: (count: number) => `另有 ${n(count)} 个`,
    series: '历年次数',
    edge: '两词同句',
    noEdge: '两词没有达到阈值的同句。',
  },
};
