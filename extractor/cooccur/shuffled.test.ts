// Terms dealt out anew over the sentences keep no company but by chance: nothing may then be called significant.
// Swaps keep how often each term stands and how many terms each sentence has (Gotelli, Ecology 81(9), 2000).
import { expect, test } from 'vitest';
import { seededRandom } from '../../graph/measures/random.ts';
import { extract } from '../pipeline.ts';
import { readDocuments } from '../read/documents.ts';
import { readLexicon } from '../read/lexicon.ts';
import { idsOf } from '../rows/ids.ts';
import { countPairs } from './count-pairs.ts';
import { mentionsOf } from './testing.ts';
import { weighPairs } from './weigh-pairs.ts';

const Q = 0.01;
const SHUFFLES = 20;

const extraction = await extract(readDocuments(['data/sample']), {
  ...{
    title: 'test',
    version: '0.0.0',
    lexicon: readLexicon('data/lexicon'),
    segment: null,
    general: new Map(),
  },
  ...{ unit: 'sentence', without: [], minEdgeCount: null, q: Q, reprints: 'once', seed: 1 },
});
const numberOf = new Map(extraction.terms.map(({ id }, index) => [id, index]));
const placeOf = new Map(extraction.passages.map(({ id }, index) => [id, index]));
const documentOf = new Map(extraction.documents.map(({ id }, index) => [id, index]));
const columns = {
  documentOf: Int32Array.from(extraction.passages, ({ document }) => documentOf.get(document)!),
  clusterOf: Int32Array.from(extraction.passages, ({ cluster }) => placeOf.get(cluster)!),
};
const options = {
  terms: idsOf(extraction.terms.map(({ id }) => id)),
  passages: {
    documents: idsOf(extraction.documents.map(({ id }) => id)),
    documentOf: columns.documentOf,
    firsts: Int32Array.from(extraction.documents, ({ id }) => placeOf.get(`${id}.00000`)!),
  },
  years: extraction.documents.map(() => null),
  ...{ minEdgeCount: 1, q: Q, minCount: 3, minDocuments: 2, seed: 1 },
};
const rows = extraction.passages.map(() => new Set<number>());
for (const { term, passage, nested } of extraction.mentions) {
  if (!nested) rows[placeOf.get(passage) as number]?.add(numberOf.get(term) as number);
}

/** Significant pairs when the terms of each sentence are those of `dealt`, none of them touching. */
function significant(dealt: readonly ReadonlySet<number>[]): number {
  const texts = dealt.map((terms) => '。'.repeat(2 * terms.size));
  const counted = countPairs(texts, mentionsOf(dealt), { terms: extraction.terms.length });
  const { clusters } = extraction.method.corpus;
  return weighPairs({ ...counted, ...columns, total: clusters }, options).significant;
}

function deal(random: () => number): Set<number>[] {
  const dealt = rows.map((row) => new Set(row));
  const full = dealt.filter((row) => row.size > 0);
  const any = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  for (let swap = 0; swap < 40_000; swap += 1) {
    const [a, b] = [any(full), any(full)];
    const [x, y] = [any([...a]), any([...b])];
    if (a.has(y) || b.has(x)) continue;
    a.delete(x);
    b.delete(y);
    a.add(y);
    b.add(x);
  }
  return dealt;
}

test('terms dealt out at random make no more significant edges than q allows', () => {
  expect(significant(rows)).toBeGreaterThan(20);
  const found = Array.from({ length: SHUFFLES }, (_, seed) => significant(deal(seededRandom(seed + 1))));
  const runsWithAny = found.filter((edges) => edges > 0).length;
  // Under chance alone the share of runs with any discovery is at most q (Benjamini and Hochberg 1995, p. 293): of
  // twenty runs, two are already beyond belief (p < .02).
  expect(runsWithAny, `significant edges by run: ${found.join(' ')}`).toBeLessThanOrEqual(1);
});
