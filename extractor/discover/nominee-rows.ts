// What is told of a nominee, whether it falls or stands, as a row of whole numbers: threads hand rows to each other
// without a copy, and half a million of them take no objects.
import type { Measured } from './measure.ts';

/** Places of the numbers in a row. */
export const ROW = {
  /** Number of the rule that dropped it; -1 of one that stands. */
  rule: 0,
  /** A mention that is printed as most are, in letters from the start of the text. */
  position: 1,
  length: 2,
  count: 3,
  documents: 4,
  /** In the order of `SHARES`. */
  shares: 5,
  size: 10,
} as const;

export const SHARES = ['free', 'freeLeft', 'freeRight', 'quoteShare', 'verbShare'] as const;
/** Four decimals: enough to read, and the same bytes on every machine. */
const DECIMALS = 1e4;

/** Writes all but the rule; `at` is the first number of the row. */
export function writeRow(rows: Int32Array, at: number, told: Measured): void {
  rows[at + ROW.position] = told.printedPosition;
  rows[at + ROW.length] = told.length;
  rows[at + ROW.count] = told.count;
  rows[at + ROW.documents] = told.documents;
  // By name, because a name that is worked out is looked up anew each time.
  rows[at + ROW.shares] = Math.round(told.free * DECIMALS);
  rows[at + ROW.shares + 1] = Math.round(told.freeLeft * DECIMALS);
  rows[at + ROW.shares + 2] = Math.round(told.freeRight * DECIMALS);
  rows[at + ROW.shares + 3] = Math.round(told.quoteShare * DECIMALS);
  rows[at + ROW.shares + 4] = Math.round(told.verbShare * DECIMALS);
}

/** `share` is its place in `SHARES`. */
export function shareOf(rows: Int32Array, at: number, share: number): number {
  return (rows[at + ROW.shares + share] as number) / DECIMALS;
}
