// Which pairs of terms keep company beyond chance: a test of each, corrected for all the tests there are.
import { qValues } from '../../graph/measures/false-discovery.ts';
import { chiSquareTail, expected, g2, type Table } from '../../graph/measures/measures.ts';
import { sharedBytes, sharedFloats, sharedInts } from '../shared.ts';
import type { Lists, Pairs } from './count-pairs.ts';
import { countDocuments, groupCounter } from './units.ts';

export interface Thresholds {
  /** Passages in which a pair must meet to be told at all. */
  minEdgeCount: number;
  /** A significant pair has at most this q, at least so many groups and documents. */
  q: number;
  minCount: number;
  minDocuments: number;
}

export interface Counted {
  pairs: Pairs;
  /** Passages of each term. */
  passagesOf: Lists;
  /** Number of the document of each passage. */
  documentOf: Int32Array;
  /** First passage of the near-duplicate group of each passage. */
  clusterOf: Int32Array;
  /** Distinct near-duplicate groups in the corpus. */
  total: number;
}

/** Plain columns that every thread sees. */
export interface Tested {
  /** Distinct groups of each pair, and of each term. */
  both: Int32Array;
  clusters: Int32Array;
  q: Float64Array;
  /** 1 for pairs that are significant. */
  significant: Uint8Array;
  /** Pairs that met often enough to be told, in order. */
  edges: Int32Array;
}

/**
 * G² by groups, one-sided (only company above chance can be significant), q over all pairs of terms there could be:
 * pairs that never met count as tests with p = 1, so that choosing what to test costs nothing in rigour.
 */
export function testPairs(
  { pairs, passagesOf, documentOf, clusterOf, total }: Counted,
  { minEdgeCount, q: most, minCount, minDocuments }: Thresholds,
): Tested {
  const size = pairs.a.length;
  const terms = passagesOf.firsts.length - 1;
  const groupsOf = groupCounter(clusterOf);
  const tested = {
    ...{ both: sharedInts(size), clusters: sharedInts(terms), q: sharedFloats(size) },
    ...{ significant: sharedBytes(size), edges: sharedInts(0) },
  };
  for (let term = 0; term < terms; term += 1) tested.clusters[term] = groupsOf(passagesOf, term);
  for (let pair = 0; pair < size; pair += 1) tested.both[pair] = groupsOf(pairs.passages, pair);
  const p = new Float64Array(size).fill(1);
  for (let pair = 0; pair < size; pair += 1) {
    const table = tableOf(pairs, tested, { pair, total });
    if (table.both > expected(table)) p[pair] = chiSquareTail(g2(table));
  }
  tested.q.set(qValues(p, (terms * (terms - 1)) / 2));
  const isEdge = (pair: number): boolean => lengthAt(pairs.passages, pair) >= minEdgeCount;
  let edges = 0;
  for (let pair = 0; pair < size; pair += 1) if (isEdge(pair)) edges += 1;
  tested.edges = sharedInts(edges);
  edges = 0;
  for (let pair = 0; pair < size; pair += 1) {
    if (!isEdge(pair)) continue;
    tested.edges[edges++] = pair;
    const isSignificant =
      (tested.q[pair] as number) <= most &&
      (tested.both[pair] as number) >= minCount &&
      countDocuments(pairs.passages, pair, documentOf) >= minDocuments;
    if (isSignificant) tested.significant[pair] = 1;
  }
  return tested;
}

export const tableOf = (
  { a, b }: Pairs,
  { both, clusters }: Pick<Tested, 'both' | 'clusters'>,
  { pair, total }: { pair: number; total: number },
): Table => ({
  both: both[pair] as number,
  a: clusters[a[pair] as number] as number,
  b: clusters[b[pair] as number] as number,
  total,
});

const lengthAt = ({ firsts }: Lists, index: number): number =>
  (firsts[index + 1] as number) - (firsts[index] as number);
