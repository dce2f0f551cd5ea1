// Maximal repeats: strings that come at least twice and whose neighbours differ on both sides, so that no longer
// string would tell the same story. Read off the tree of common-prefix intervals (Abouelhoda, Kurtz & Ohlebusch
// 2004), at most as many as letters in the text; a string beside a barrier counts as having a neighbour of its own.
import type { SuffixIndex } from './suffix-array.ts';

/** A string by one place where it stands. */
export interface Stretch {
  position: number;
  length: number;
}

export interface RepeatOptions {
  minLength: number;
  maxLength: number;
  minCount: number;
}

const DIVERSE = -1;

/** `barriers[p] !== 0` says that a barrier stands before position p. */
export function maximalRepeats(
  codes: Uint16Array,
  barriers: Uint8Array,
  { index, minLength, maxLength, minCount }: RepeatOptions & { index: SuffixIndex },
): Stretch[] {
  const { suffixes, common } = index;
  const found: Stretch[] = [];
  const leftOf = (position: number) =>
    barriers[position] !== 0 ? DIVERSE : (codes[position - 1] ?? DIVERSE);
  const open: { length: number; low: number; left: number }[] = [];
  for (let place = 1; place <= suffixes.length; place++) {
    const shared = place < suffixes.length ? (common[place] ?? 0) : 0;
    let low = place - 1;
    let left = leftOf(suffixes[low] ?? 0);
    for (let top = open.at(-1); top !== undefined && top.length > shared; top = open.at(-1)) {
      open.pop();
      left = top.left === left ? left : DIVERSE;
      low = top.low;
      const fits = top.length >= minLength && top.length <= maxLength && place - low >= minCount;
      if (fits && left === DIVERSE) found.push({ position: suffixes[low] ?? 0, length: top.length });
    }
    const top = open.at(-1);
    if (top !== undefined && top.length === shared) top.left = top.left === left ? left : DIVERSE;
    else if (shared > 0) open.push({ length: shared, low, left });
  }
  return found;
}
