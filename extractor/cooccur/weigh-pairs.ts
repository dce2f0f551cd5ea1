// Turns counted pairs into co-occurrences: measures on distinct near-duplicate groups, and which of them to believe.

import { qValues } from '../../graph/measures/false-discovery.ts';
import { associations, chiSquareTail, expected, g2, type Table } from '../../graph/measures/measures.ts';
import type { ByYear, Cooccurrence } from '../../graph/model/index.ts';
import { yearSeries } from '../terms/year-series.ts';
import type { Pair } from './count-pairs.ts';

/** What the weighing has to know of a passage. `cluster` numbers the near-duplicate groups. */
export interface PassageFacts {
  id: string;
  document: number;
  cluster: number;
  year: string | null;
}

export interface WeighOptions {
  /** Ids of the terms by number, ascending. */
  ids: readonly string[];
  /** Distinct near-duplicate groups of each term. */
  clustersOf: readonly number[];
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
  const { ids, clustersOf, total } = options;
  const tables = pairs.map(
    ({ a, b, passages: places }): Table => ({
      both: distinct(places, (place) => passages[place]?.cluster),
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
    return [
      {
        source: ids[pair.a] as string,
        target: ids[pair.b] as string,
        count: pair.passages.length,
        documents,
        clusters: table.both,
        ...associations(table),
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

function distinct<T, K>(items: readonly T[], key: (item: T) => K): number {
  return new Set(items.map(key)).size;
}

/** q-values run over many orders of magnitude: six digits of each. */
const significantDigits = (value: number): number => Number(value.toPrecision(6));
