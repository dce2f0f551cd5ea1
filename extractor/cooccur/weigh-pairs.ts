// Turns counted pairs into co-occurrences: measures on distinct near-duplicate groups, and which of them to believe.

import { qValues } from '../../graph/measures/false-discovery.ts';
import { associations, chiSquareTail, expected, g2, type Table } from '../../graph/measures/measures.ts';
import type { ByYear, Cooccurrence } from '../../graph/model/index.ts';
import { addToSeries, emptySeries, seriesRecord } from '../terms/year-series.ts';
import { type ByDocument, bootstrap } from './bootstrap.ts';
import { type Lists, listAt, type Pairs } from './count-pairs.ts';

/** Replicates behind an interval: enough for its ends to hold to a tenth or two. */
export const REPLICATES = 200;

/** What the weighing has to know of passages, in order of document. */
export interface PassageFacts {
  /** Number of the document of each. */
  documentOf: ArrayLike<number>;
  /** First passage of the near-duplicate group of each. */
  clusterOf: ArrayLike<number>;
  /** Year of each document. */
  years: readonly (string | null)[];
  idOf: (passage: number) => string;
}

export interface WeighOptions {
  /** Ids of the terms by number, ascending. */
  ids: readonly string[];
  /** Passages of each term. */
  passagesOf: Lists;
  documents: number;
  seed: number;
  /** Distinct near-duplicate groups in the corpus. */
  total: number;
  minEdgeCount: number;
  q: number;
  minCount: number;
  minDocuments: number;
}

/**
 * G² by groups, one-sided (only company above chance can be significant), q over all pairs of terms there could be:
 * pairs that never met count as tests with p = 1, so that choosing what to test costs nothing in rigour.
 * One after another, in the order of `pairs`.
 */
export function* weighPairs(
  pairs: Pairs,
  facts: PassageFacts,
  options: WeighOptions,
): Generator<Cooccurrence> {
  const { ids, total, passagesOf } = options;
  const count = clusterCounter(facts);
  const clustersOf = ids.map((_, term) => count(listAt(passagesOf, term)));
  const both = Int32Array.from(pairs.a, (_, index) => count(listAt(pairs.passages, index)));
  const tableOf = (index: number): Table => ({
    both: both[index] as number,
    a: clustersOf[pairs.a[index] as number] as number,
    b: clustersOf[pairs.b[index] as number] as number,
    total,
  });
  const p = Array.from(pairs.a, (_, index) => {
    const table = tableOf(index);
    return table.both > expected(table) ? chiSquareTail(g2(table)) : 1;
  });
  const q = qValues(p, (ids.length * (ids.length - 1)) / 2);
  const interval = bootstrap({
    ...{ documents: options.documents, seed: options.seed, replicates: REPLICATES },
    unitsOf: (term) => unitsByDocument(listAt(passagesOf, term), facts),
  });
  for (const [index, own] of q.entries()) {
    const passages = listAt(pairs.passages, index);
    if (passages.length < options.minEdgeCount) continue;
    const table = tableOf(index);
    const [a, b] = [pairs.a[index] as number, pairs.b[index] as number];
    const documents = countDocuments(passages, facts);
    const { low, high } = interval({ a, b, units: unitsByDocument(passages, facts) });
    yield {
      source: ids[a] as string,
      target: ids[b] as string,
      count: passages.length,
      documents,
      clusters: table.both,
      ...associations(table),
      logDiceLow: low,
      logDiceHigh: high,
      q: significantDigits(own),
      significant: own <= options.q && table.both >= options.minCount && documents >= options.minDocuments,
      byYear: seriesOf(passages, facts),
      passages: Array.from(passages, facts.idOf),
    };
  }
}

function seriesOf(passages: Int32Array, { documentOf, years }: PassageFacts): ByYear {
  const series = emptySeries();
  for (const passage of passages) {
    const document = documentOf[passage] as number;
    addToSeries(series, years[document] ?? null, document);
  }
  return seriesRecord(series);
}

/** Counts the distinct groups of a list of passages: each list stamps them with a number of its own. */
function clusterCounter({ clusterOf }: PassageFacts): (passages: Int32Array) => number {
  const stamps = new Int32Array(clusterOf.length);
  let stamp = 0;
  return (passages) => {
    stamp += 1;
    let count = 0;
    for (const passage of passages) {
      const cluster = clusterOf[passage] as number;
      if (stamps[cluster] === stamp) continue;
      stamps[cluster] = stamp;
      count += 1;
    }
    return count;
  };
}

/** Groups by the document of their first passage, which is the same for every term: no pair outgrows its ends. */
function unitsByDocument(passages: Int32Array, { documentOf, clusterOf }: PassageFacts): ByDocument {
  const seen = new Set<number>();
  const units = new Map<number, number>();
  for (const passage of passages) {
    const cluster = clusterOf[passage] as number;
    if (seen.has(cluster)) continue;
    seen.add(cluster);
    const document = documentOf[cluster] as number;
    units.set(document, (units.get(document) ?? 0) + 1);
  }
  return units;
}

function countDocuments(passages: Int32Array, { documentOf }: PassageFacts): number {
  let [count, last] = [0, -1];
  for (const passage of passages) {
    const document = documentOf[passage] as number;
    if (document !== last) count += 1;
    last = document;
  }
  return count;
}

/** q-values run over many orders of magnitude: six digits of each. */
const significantDigits = (value: number): number => Number(value.toPrecision(6));
