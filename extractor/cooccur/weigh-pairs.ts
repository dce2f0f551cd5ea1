// Turns counted pairs into co-occurrences: measures on distinct near-duplicate groups, and which of them to believe.

import { qValues } from '../../graph/measures/false-discovery.ts';
import { associations, chiSquareTail, expected, g2, type Table } from '../../graph/measures/measures.ts';
import type { ByYear, Cooccurrence } from '../../graph/model/index.ts';
import { yearSeries } from '../terms/year-series.ts';
import { type ByDocument, bootstrap } from './bootstrap.ts';
import type { Pair } from './count-pairs.ts';

/** Replicates behind an interval: enough for its ends to hold to a tenth or two. */
export const REPLICATES = 200;

/** What the weighing has to know of a passage. `cluster` is the first passage of its near-duplicate group. */
export interface PassageFacts {
  id: string;
  document: number;
  cluster: number;
  year: string | null;
}

export interface WeighOptions {
  /** Ids of the terms by number, ascending. */
  ids: readonly string[];
  /** Passages of each term, ascending. */
  passagesOf: readonly (readonly number[])[];
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
 */
export function weighPairs(
  pairs: readonly Pair[],
  passages: readonly PassageFacts[],
  options: WeighOptions,
): Cooccurrence[] {
  const { ids, total } = options;
  const unitsOf = (places: readonly number[]): ByDocument => unitsByDocument(places, passages);
  const terms = options.passagesOf.map(unitsOf);
  const clustersOf = terms.map(sum);
  const interval = bootstrap({ ...options, terms, replicates: REPLICATES });
  const units = pairs.map((pair) => unitsOf(pair.passages));
  const tables = pairs.map(
    ({ a, b }, index): Table => ({
      both: sum(units[index] as ByDocument),
      a: clustersOf[a] as number,
      b: clustersOf[b] as number,
      total,
    }),
  );
  const p = tables.map((table) => (table.both > expected(table) ? chiSquareTail(g2(table)) : 1));
  const q = qValues(p, (ids.length * (ids.length - 1)) / 2);
  return pairs.flatMap((pair, index): Cooccurrence[] => {
    if (pair.passages.length < options.minEdgeCount) return [];
    const table = tables[index] as Table;
    const documents = distinct(pair.passages, (place) => passages[place]?.document);
    const { low, high } = interval({ ...pair, units: units[index] as ByDocument });
    return [
      {
        source: ids[pair.a] as string,
        target: ids[pair.b] as string,
        count: pair.passages.length,
        documents,
        clusters: table.both,
        ...associations(table),
        logDiceLow: low,
        logDiceHigh: high,
        q: significantDigits(q[index] as number),
        significant:
          (q[index] as number) <= options.q &&
          table.both >= options.minCount &&
          documents >= options.minDocuments,
        byYear: pairSeries(pair, passages),
        passages: pair.passages.map((place) => passages[place]?.id as string),
      },
    ];
  });
}

function pairSeries(pair: Pair, passages: readonly PassageFacts[]): ByYear {
  return yearSeries(pair.passages.map((place) => passages[place] as PassageFacts));
}

/** Groups by the document of their first passage, which is the same for every term: no pair outgrows its ends. */
function unitsByDocument(places: readonly number[], passages: readonly PassageFacts[]): ByDocument {
  const seen = new Set<number>();
  const units = new Map<number, number>();
  for (const place of places) {
    const { cluster } = passages[place] as PassageFacts;
    if (seen.has(cluster)) continue;
    seen.add(cluster);
    const { document } = passages[cluster] as PassageFacts;
    units.set(document, (units.get(document) ?? 0) + 1);
  }
  return units;
}

function sum(units: ByDocument): number {
  let total = 0;
  for (const count of units.values()) total += count;
  return total;
}

function distinct<T, K>(items: readonly T[], key: (item: T) => K): number {
  return new Set(items.map(key)).size;
}

/** q-values run over many orders of magnitude: six digits of each. */
const significantDigits = (value: number): number => Number(value.toPrecision(6));
