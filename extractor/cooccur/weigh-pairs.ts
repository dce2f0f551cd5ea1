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
  const clustersOf = ids.map((_, term) => count(passagesOf, term));
  const both = new Int32Array(pairs.a.length);
  for (let index = 0; index < both.length; index += 1) both[index] = count(pairs.passages, index);
  const tableOf = (index: number): Table => ({
    both: both[index] as number,
    a: clustersOf[pairs.a[index] as number] as number,
    b: clustersOf[pairs.b[index] as number] as number,
    total,
  });
  const p = new Float64Array(both.length).fill(1);
  for (let index = 0; index < p.length; index += 1) {
    const table = tableOf(index);
    if (table.both > expected(table)) p[index] = chiSquareTail(g2(table));
  }
  const q = qValues(p, (ids.length * (ids.length - 1)) / 2);
  const unitsOf = unitCounter(facts);
  const interval = bootstrap({
    ...{ documents: options.documents, seed: options.seed, replicates: REPLICATES },
    unitsOf: (term) => unitsOf(passagesOf, term),
  });
  for (const [index, own] of q.entries()) {
    const passages = listAt(pairs.passages, index);
    if (passages.length < options.minEdgeCount) continue;
    const table = tableOf(index);
    const [a, b] = [pairs.a[index] as number, pairs.b[index] as number];
    const documents = countDocuments(passages, facts);
    const figures = associations(table);
    const { low, high } = interval({ a, b, units: unitsOf(pairs.passages, index) });
    // Spelt out: what is put together by spreading takes several times as long to make and to write.
    yield {
      source: ids[a] as string,
      target: ids[b] as string,
      count: passages.length,
      documents,
      clusters: table.both,
      logDice: figures.logDice,
      npmi: figures.npmi,
      g2: figures.g2,
      jaccard: figures.jaccard,
      dice: figures.dice,
      cosine: figures.cosine,
      associationStrength: figures.associationStrength,
      tScore: figures.tScore,
      mi3: figures.mi3,
      logDiceLow: low,
      logDiceHigh: high,
      q: significantDigits(own),
      significant: own <= options.q && table.both >= options.minCount && documents >= options.minDocuments,
      byYear: seriesOf(passages, facts),
      passages: idsOf(passages, facts),
    };
  }
}

function idsOf(passages: Int32Array, { idOf }: PassageFacts): string[] {
  const ids: string[] = [];
  for (const passage of passages) ids.push(idOf(passage));
  return ids;
}

function seriesOf(passages: Int32Array, { documentOf, years }: PassageFacts): ByYear {
  const series = emptySeries();
  for (const passage of passages) {
    const document = documentOf[passage] as number;
    addToSeries(series, years[document] ?? null, document);
  }
  return seriesRecord(series);
}

/** Counts the distinct groups of a list of passages: of every pair, so that nothing is made for each. */
function clusterCounter({ clusterOf }: PassageFacts): (passages: Lists, index: number) => number {
  const seen = stamps(clusterOf.length);
  return ({ firsts, items }, index) => {
    seen.renew();
    let count = 0;
    for (let at = firsts[index] as number; at < (firsts[index + 1] as number); at += 1) {
      if (seen.isNew(clusterOf[items[at] as number] as number)) count += 1;
    }
    return count;
  };
}

/** Groups by the document of their first passage, which is the same for every term: no pair outgrows its ends. */
function unitCounter({
  documentOf,
  clusterOf,
  years,
}: PassageFacts): (passages: Lists, index: number) => ByDocument {
  const [seen, met] = [stamps(clusterOf.length), stamps(years.length)];
  const placeOf = new Int32Array(years.length);
  return (passages, index) => {
    seen.renew();
    met.renew();
    const [documents, counts]: [number[], number[]] = [[], []];
    for (const passage of listAt(passages, index)) {
      const cluster = clusterOf[passage] as number;
      if (!seen.isNew(cluster)) continue;
      const document = documentOf[cluster] as number;
      if (met.isNew(document)) {
        placeOf[document] = documents.push(document) - 1;
        counts.push(0);
      }
      const place = placeOf[document] as number;
      counts[place] = (counts[place] as number) + 1;
    }
    return { documents, counts };
  };
}

/** A set of small numbers that is emptied at no cost: each round marks with a number of its own. */
function stamps(size: number) {
  const marks = new Int32Array(size);
  let round = 0;
  return {
    renew(): void {
      round += 1;
    },
    /** Whether it was not in the set, where it is from now on. */
    isNew(item: number): boolean {
      if (marks[item] === round) return false;
      marks[item] = round;
      return true;
    },
  };
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
