// A comparison as tables for people, as rows for a spreadsheet, and as one object for machines.

import {
  type Difference,
  type EdgeChange,
  KINDS,
  type Kind,
  type TermChange,
} from '../graph/difference/compare.ts';
import { type Evidence, evidenceOf } from '../graph/difference/evidence.ts';
import type { Words } from '../graph/difference/page/words.ts';
import type { Side } from '../graph/difference/sides.ts';
import { csv, number, plural, table } from './output.ts';
import { visible } from './visible.ts';

export interface Comparison {
  a: Side;
  b: Side;
  difference: Difference;
  q: number;
  /** What is counted: distinct groups of passages, or mentions and edges a passage when years are compared. */
  unit: 'group' | 'passage';
}

type Change = TermChange | EdgeChange;

const QUOTED = 3;

const TITLES: Record<Exclude<Kind, 'steady'>, string> = {
  appeared: 'Appeared in B: at least twice, and not once in A',
  vanished: 'Vanished in B: not once, after at least twice in A',
  stronger: 'Stronger in B',
  weaker: 'Weaker in B',
  unsettled: 'Unsettled: a term on one side only, but printed on the other',
};

export function toText(comparison: Comparison, options: { limit: number; passages: boolean }): string {
  const { a, b, difference, q, unit } = comparison;
  const quoted = evidenceOf(comparison, QUOTED);
  const lines = [
    ...[a, b].map(
      ({ title, documents, units }, index) =>
        `${'AB'[index]}  ${title}: ${plural(documents, 'document')}, ${plural(units, unit)}`,
    ),
    `Terms by log-odds with an informative Dirichlet prior, co-occurrences by G², at q ≤ ${q}; ‰ of ${unit}s.`,
    ...notes(comparison).map(({ en }) => `! ${en}`),
  ];
  for (const [noun, changes] of [
    ['term', difference.terms],
    ['co-occurrence', difference.edges],
  ] as const) {
    for (const kind of KINDS) {
      if (kind === 'steady') continue;
      const own = changes.filter((change) => change.kind === kind);
      if (own.length === 0) continue;
      const shown = own.slice(0, options.limit);
      const rest = shown.length < own.length ? `, the surest ${number(shown.length)}` : '';
      lines.push('', `${TITLES[kind]}: ${plural(own.length, noun)}${rest}`);
      if (shown.length > 0) lines.push(changeTable(shown, comparison));
      if (options.passages) lines.push(...shown.flatMap((change) => quoteLines(change, quoted(change))));
    }
  }
  const steady = [difference.terms, difference.edges].map(
    (changes) => changes.filter(({ kind }) => kind === 'steady').length,
  );
  lines.push(
    '',
    `No change to speak of: ${plural(steady[0] ?? 0, 'term')}, ${plural(steady[1] ?? 0, 'co-occurrence')}.`,
  );
  return lines
    .flatMap((line) => line.split('\n'))
    .map(visible)
    .join('\n');
}

function changeTable(changes: readonly Change[], { a, b }: Comparison): string {
  const rows = changes.map((change) => [
    nameOf(change) + (change.certain ? '' : ' ?'),
    change.a.count,
    change.b.count,
    perMille(change.a.hits, a),
    perMille(change.b.hits, b),
    ('z' in change ? change.z : change.g2).toFixed(1).padStart(6),
    change.q < 0.001 ? change.q.toExponential(1) : change.q.toFixed(4),
  ]);
  const isTerm = changes.every((change) => 'z' in change);
  return table([isTerm ? 'term' : 'co-occurrence', 'A', 'B', 'A ‰', 'B ‰', isTerm ? 'z' : 'G²', 'q'], rows);
}

const perMille = (hits: number, { units }: Side): string =>
  ((1000 * hits) / Math.max(1, units)).toFixed(2).padStart(6);

const nameOf = (change: Change): string => ('label' in change ? change.label : change.labels.join('–'));

function quoteLines(change: Change, quoted: Evidence): string[] {
  const lines = (['a', 'b'] as const).flatMap((side) =>
    quoted[side].map(({ text, title, date }) => {
      const place = [title, date].filter((part) => part !== null).join(', ');
      return `    ${side.toUpperCase()}  ${text.replaceAll('\n', ' ')} (${place})`;
    }),
  );
  return lines.length === 0 ? [] : [`  ${nameOf(change)}`, ...lines];
}

/** What bears on the reading of all of it. */
export function notes({ a, b, unit, difference }: Comparison): Words[] {
  const least = Math.max(a.minEdgeCount, b.minEdgeCount);
  const isDoubtful = [...difference.terms, ...difference.edges].some(
    ({ certain, kind }) => !certain && kind !== 'steady',
  );
  const filtered = [a, b].flatMap(({ isFiltered }, index) => (isFiltered ? 'AB'.charAt(index) : []));
  return [
    ...(unit === 'passage'
      ? [
          {
            zh: '按年份分时，转载重复计数；没有日期的文件不在任何一边。',
            en: 'By year, reprints count again, and documents without a date are on no side.',
          },
        ]
      : []),
    ...(filtered.length > 0
      ? [
          {
            zh: `${filtered.join('、')} 经过筛选，缺筛去的部分：请用完整的快照比较。`,
            en: `${filtered.join(' and ')} was filtered and lacks what the filter left out: compare whole ones.`,
          },
        ]
      : []),
    ...(a.lexicon === b.lexicon
      ? []
      : [
          {
            zh: '两边的词库不同：缺的术语可能只是没有人去找。',
            en: 'The lexicons differ: a term may be missing because nobody looked for it.',
          },
        ]),
    ...(least > 1
      ? [
          {
            zh: `同现不到 ${least} 次的词对可能没有收入。`,
            en: `Pairs that met fewer than ${least} times may have been left out.`,
          },
        ]
      : []),
    ...(isDoubtful
      ? [
          {
            zh: '？ 缺的一方可能有而未被察觉。',
            en: '? the side that lacks it may hold it unnoticed.',
          },
        ]
      : []),
  ];
}

/** What is steady is counted only. Passages stand there where the snapshots carry them. */
export function toJson(comparison: Comparison) {
  const { a, b, difference, q, unit } = comparison;
  const quoted = evidenceOf(comparison, QUOTED);
  const side = ({ title, documents, units }: Side) => ({ title, documents, units });
  const changed = <C extends Change>(changes: readonly C[]) =>
    changes
      .filter(({ kind }) => kind !== 'steady')
      .map((change) => ({ ...change, passages: quoted(change) }));
  const steady = (changes: readonly Change[]): number =>
    changes.filter(({ kind }) => kind === 'steady').length;
  return {
    ...{ a: side(a), b: side(b), unit, q, notes: notes(comparison).map(({ en }) => en) },
    steady: { terms: steady(difference.terms), edges: steady(difference.edges) },
    terms: changed(difference.terms),
    edges: changed(difference.edges),
  };
}

const COLUMNS = [
  ...['of', 'kind', 'certain', 'term', 'partner', 'countA', 'countB', 'documentsA', 'documentsB'],
  ...['hitsA', 'hitsB', 'unitsA', 'unitsB', 'logOdds', 'z', 'g2', 'q'],
];

export function toCsv({ a, b, difference }: Comparison): string {
  const figures = (change: Change) => [
    ...[change.a.count, change.b.count, change.a.documents, change.b.documents],
    ...[change.a.hits, change.b.hits, a.units, b.units],
  ];
  const isShown = ({ kind }: Change): boolean => kind !== 'steady';
  const terms = difference.terms
    .filter(isShown)
    .map((change) => [
      ...['term', change.kind, change.certain, change.label, null],
      ...figures(change),
      ...[change.logOdds, change.z, null, change.q],
    ]);
  const edges = difference.edges
    .filter(isShown)
    .map((change) => [
      ...['edge', change.kind, change.certain, ...change.labels],
      ...figures(change),
      ...[null, null, change.g2, change.q],
    ]);
  return csv(COLUMNS, [...terms, ...edges]);
}
