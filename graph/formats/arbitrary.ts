// Random snapshots that keep the contract, and labels that have broken formats before: for the laws that every format
// obeys. Their figures mean nothing; a format does not count.
import fc from 'fast-check';
import { analyse } from '../analytics/analyse.ts';
import { fixture } from '../analytics/fixture.ts';
import type { Snapshot, SnapshotEdge } from '../model/index.ts';
import { buildSnapshot } from '../snapshot/build.ts';
import { seal } from '../snapshot/seal.ts';

/** The snapshot of the small fixture, with its passages. */
export const FIXTURE: Snapshot = buildSnapshot(analyse(fixture(), { seed: 1 }), { passages: 'all' });

export const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '"; DROP TABLE terms;--',
  'a,b;"c"',
  "=cmd|'/C calc'!A0",
  '\t=1+1',
  '＝SUM(A1)',
  '@x',
  "'=1",
  'two\nlines\r\nthree',
  '&amp; & <b> \'"',
  ']]> %x; <![CDATA[',
  '\\u0027 \\\\ \\',
  "\\'}) DETACH DELETE n //",
  '\\u000aMATCH (n) DETACH DELETE n;',
  '*Edges\n1 2 3',
  'nul\u0000 bell\u0007 \ufffe',
  'half \ud800 a pair',
  'line\u2028paragraph\u2029',
  '𠮷祥',
] as const;

const count = fc.nat({ max: 2 ** 31 - 1 });
/** No −0, which JSON does not hold either. */
const real = (max: number) =>
  fc.double({ noNaN: true, noDefaultInfinity: true, max, min: -max }).map((value) => value + 0);
const share = fc.double({ noNaN: true, min: 0, max: 1 }).map((value) => value + 0);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
);
const date = fc.constantFrom('1954', '2019-06', '2019-06-30');
const years = fc.constantFrom('0001', '1954', '2019', '2020');
const byYear = fc.dictionary(years, fc.record({ count, documents: count }), { noNullPrototype: true });
const termId = (n: number) => `t${n.toString(16).padStart(12, '0')}`;

const term = (n: number) =>
  fc.record({
    ...{ id: fc.constant(termId(n)), label: text, english: maybe(text), pinyin: text, category: maybe(text) },
    ...{ status: fc.constantFrom('curated' as const, 'discovered' as const) },
    variants: fc.array(fc.record({ surface: text, count }), { maxLength: 3 }),
    ...{ count, standalone: count, passages: count, documents: count, clusters: count, byYear },
    ...{ first: maybe(date), last: maybe(date), score: maybe(real(1e9)), degree: count },
    ...{ strength: real(1e9), pagerank: real(1), community: maybe(fc.nat({ max: 2 })) },
    ...{ x: real(1e3), y: real(1e3) },
  });

const edge = (source: number, target: number): fc.Arbitrary<SnapshotEdge> =>
  fc.record({
    ...{ source: fc.constant(termId(source)), target: fc.constant(termId(target)) },
    ...{ count: count.map((n) => n + 1), documents: count, clusters: count, logDice: real(14) },
    ...{ npmi: real(1), jaccard: share, dice: share, cosine: share, mi3: real(60), tScore: real(1e3) },
    ...{ associationStrength: share, g2: fc.constantFrom(0, 3, 0.1 + 0.2, 1e300) },
    q: fc.constantFrom(0, 1e-300, 1),
    ...{ significant: fc.boolean(), byYear },
  });

/** One to five terms, any pairs of them joined. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc.integer({ min: 1, max: 5 }).chain((size) => {
  const numbers = Array.from({ length: size }, (_, n) => n);
  const pairs = numbers.flatMap((a) => numbers.slice(a + 1).map((b) => [a, b] as const));
  return fc
    .record({
      terms: fc.tuple(...numbers.map(term)),
      edges: fc.subarray(pairs).chain((some) => fc.tuple(...some.map(([a, b]) => edge(a, b)))),
    })
    .map(({ terms, edges }) => {
      const members = [0, 1, 2].map((id) => terms.filter((each) => each.community === id));
      const communities = members.map((own, id) => ({
        ...{ id, slot: id, size: own.length, name: null },
        top: own.slice(0, 2).map((each) => each.id),
      }));
      return seal({ ...FIXTURE, communities, terms, edges, relations: [], passages: null });
    });
});

/** The fixture with hostile labels, English and title; everything else as it is. */
export function hostile(): Snapshot {
  const terms = FIXTURE.terms.map((each, i) => ({
    ...each,
    label: HOSTILE[i] ?? each.label,
    english: HOSTILE[i] ?? null,
  }));
  const corpus = { ...FIXTURE.method.corpus, title: HOSTILE.join(' ') };
  return { ...FIXTURE, method: { ...FIXTURE.method, corpus }, terms };
}
