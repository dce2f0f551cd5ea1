// The order of records in a file since version 3: what is alike stands together, which packs better. In memory terms and
// edges stand by id, so a reader needs no permutation to put them back.
import { by, type SnapshotFile, type SnapshotTerm } from '../../model/index.ts';
import { descending } from './descending.ts';

export type ColumnVersion = SnapshotFile['version'];

/** Whether records stand by their figures, and not by id. */
export const isRanked = (version: ColumnVersion): boolean => version >= 3;

/** Terms that are met most first: they have the most edges, so places of ends are small. */
export function termsInFile(terms: readonly SnapshotTerm[], version: ColumnVersion): readonly SnapshotTerm[] {
  if (!isRanked(version)) return terms;
  return terms.toSorted(
    by(
      ({ count }) => -count,
      ({ id }) => id,
    ),
  );
}

export function termsInMemory(terms: readonly SnapshotTerm[], version: ColumnVersion): SnapshotTerm[] {
  return isRanked(version) ? terms.toSorted(by(({ id }) => id)) : [...terms];
}

/** Two places below `size`. */
export type Pair = readonly [number, number];

/** Places of pairs, smallest first. */
export function ascendingPairs(pairs: readonly Pair[], size: number): Uint32Array {
  return descending(Float64Array.from(pairs, ([a, b]) => size * size - (a * size + b)));
}

/** Places of records by falling key, equal ones as they come; in version 2 all as they come. */
export function byKey(keys: Float64Array, version: ColumnVersion): Uint32Array {
  return isRanked(version) ? descending(keys) : Uint32Array.from(keys, (_, place) => place);
}
