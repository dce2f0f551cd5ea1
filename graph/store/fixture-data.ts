// What the small test graph is made of, invented by hand: every relation type, nested mentions, a near-duplicate, an
// undated document, a term alone, and text that stores stumble over.
import type { Document, GraphTerm, Relation } from '../model/index.ts';

export const DOCUMENTS: [title: string, about: Partial<Document>, sentences: string[]][] = [
  [
    '关于打赢脱贫攻坚战的意见（样本）',
    { date: '2015-06', source: '样本报', issuer: '样本·国务院', level: 'central' },
    [
      '坚持精准扶贫，做到六个精准，实现“两不愁、三保障”。',
      '六个精准包括项目安排精准和措施到户精准。',
      '以科学发展观统领扶贫工作，推进精准扶贫。',
      '深化简政放权放管结合优化服务改革，即“放管服”改革。',
    ],
  ],
  [
    '省里的社会治理 "引号" 与 \\ 反斜线（样本）',
    { date: '2018-03-05', source: '样本报', issuer: "样本·it's 省", level: 'province' },
    [
      '推广新时代“枫桥经验”，完善基层治理。',
      '枫桥经验是基层治理的一面旗帜。',
      '贯彻新发展理念，落实精准扶贫。',
      '项目安排精准，才有两不愁三保障，这是科学发展观的要求。',
    ],
  ],
  [
    '市里的总结（样本）',
    { date: '2021', source: null, issuer: '样本·市', level: 'city' },
    [
      '坚持党建引领基层治理，发展枫桥经验。',
      '贯彻新发展理念，深化放管服改革。',
      '枫桥经验在社区，基层治理在网格，新发展理念在心中。',
      '两不愁三保障全面实现，精准扶贫圆满收官；精准扶贫是历史的一页。',
    ],
  ],
  [
    '没有日期的笔记（样本）',
    { date: null, source: null, issuer: null, level: null },
    [
      '𠮷祥模式是一个没有伙伴的词：\t<b>&amp; "it\'s" \\n {x} $y ` 。',
      '“放管服”与党建引领基层治理并行。',
      '新发展理念继承了科学发展观。\n第二行。',
    ],
  ],
];

/** Label, printed forms, community, and what else is not by default. */
export const TERMS: [label: string, forms: string[], community: number | null, more?: Partial<GraphTerm>][] =
  [
    ['精准扶贫', [], 0, { english: 'targeted poverty alleviation', category: '扶贫' }],
    ['六个精准', [], 0, { english: 'Six Precisions', category: '扶贫' }],
    ['项目安排精准', [], 0],
    ['措施到户精准', [], 0],
    ['两不愁三保障', ['“两不愁、三保障”'], 0, { english: 'two assurances and three guarantees' }],
    ['科学发展观', [], 0, { english: 'Scientific Outlook on Development' }],
    ['枫桥经验', ['“枫桥经验”'], 1, { english: 'Fengqiao experience' }],
    ['基层治理', [], 1],
    ['党建引领基层治理', [], 1, { status: 'discovered', score: 12.5, channels: ['repeat', 'quoted'] }],
    ['新发展理念', [], 2],
    ['放管服', ['“放管服”'], 2],
    ['简政放权放管结合优化服务', [], null, { english: `it's a "test" \\ {curly} $x` }],
    ['𠮷祥模式', [], null, { status: 'discovered', score: 3, channels: [], x: -0.1 + 0.3, y: 1e-9 }],
  ];

export const RELATIONS: [string, Relation['type'], string, Partial<Relation>][] = [
  ['六个精准', 'HAS_PART', '项目安排精准', { order: 2, count: 1 }],
  ['六个精准', 'HAS_PART', '措施到户精准', { order: 1, count: 1 }],
  ['六个精准', 'BROADER', '精准扶贫', { count: 1 }],
  ['放管服', 'SHORT_FOR', '简政放权放管结合优化服务', { count: 1 }],
  ['新发展理念', 'SUCCEEDS', '科学发展观', { count: 1 }],
  ['党建引领基层治理', 'MODIFIES', '基层治理', { origin: 'text', count: 0 }],
];
