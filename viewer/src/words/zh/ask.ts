// Chinese words: asking in Cypher.
import { thousands as n } from '../../state/figures.ts';

export const ask = {
  ask: {
    queries: '现成的问题',
    contents: '图里有什么',
    run: '运行',
    running: '正在查',
    readOnly: '只读',
    statement: 'Cypher 语句',
    rows: (rows: number, columns: number) => `${n(rows)} 行 · ${n(columns)} 列`,
    cutSorted: (rows: number) =>
      `只取了前 ${n(rows)} 行，结果不止这些。排序在截断之前完成，所以这是排在最前的 ${n(rows)} 条。`,
    cut: (rows: number) =>
      `只取了前 ${n(rows)} 行，结果不止这些，且没有排序：换一次可能是另外 ${n(rows)} 行。`,
    none: '语句跑完了，没有一行符合。',
    start: '选一个现成的问题，或写一条 Cypher，按 ⌘↵ 运行。',
    failed: '这条语句没有跑成',
    history: '最近问过的',
    clear: '清空',
    noHistory: '还没有问过。问过的只留在这台机器上。',
    again: '再问一次',
    forms: { table: '表', graph: '图', json: 'JSON' },
    lit: (count: number) => `图上已点亮 ${n(count)} 个术语`,
    noTerms: '这些结果里没有术语，画不成图。',
    graphMost: (count: number, all: number) => `只画前 ${n(count)} 个，共 ${n(all)} 个术语`,
    save: (rows: number) => `把这 ${n(rows)} 行存成 CSV`,
    file: '问询结果',
    editorHelp: '⌘↵ 运行；Esc 再按 Tab 离开编辑框',
    map: '在图上点亮的术语',
    time: (ms: number) => `${n(ms)} 毫秒`,
    open: (label: string) => `打开「${label}」`,
  },
};
