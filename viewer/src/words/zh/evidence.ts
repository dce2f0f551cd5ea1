// Chinese words: the evidence at full width, and what all figures mean.
import { thousands as n } from '../../state/figures.ts';

export const evidence = {
  evidence: {
    title: '证据',
    tabs: { overview: '概览', partners: '伙伴', context: '上下文', documents: '文件' },
    widen: '宽版读证据',
    narrow: '收回面板',
    readAll: (count: number) => `在宽版里逐条读 ${n(count)} 条`,
    sort: '排序',
    fold: '折叠近重复',
    lines: (count: number) => `${n(count)} 条`,
    sum: (folds: number, lines: number) => `${n(folds)} 组 = ${n(lines)} 条`,
    keys: '↑ ↓ 逐条读，↵ 打开文件',
    inDocument: (passages: number, mentions: number) => `${n(passages)} 句 · ${n(mentions)} 次`,
    first: '首见',
    last: '末见',
    figures: '全部数字',
    perDocument: { false: '次数', true: '每篇次数' },
  },
};
