// Chinese words: finding a term.
import { thousands as n } from '../../state/figures.ts';

export const find = {
  find: {
    title: '查找',
    choose: '选择',
    open: '打开',
    terms: '术语',
    variantOf: (label: string) => `写法，归入「${label}」`,
    hint: '写法、英文、拼音、首字母都可以找',
    hintFinds: (label: string) => ` 也能找到${label}`,
    hintColon: '：',
    none: (query: string) => `没有术语的写法、英文或拼音含「${query}」。`,
    noneNext: '换一个更短的写法再找，或用首字母。',
    more: (count: number) => `另有 ${n(count)} 个，再多打一个字。`,
    recent: '最近打开的',
    actions: '动作',
    holding: (text: string) => `只看写法含「${text}」的术语`,
    adding: (label: string) => `把「${label}」加进来一起看`,
    add: '加进来一起看',
    start: '最常见的术语',
  },
};
