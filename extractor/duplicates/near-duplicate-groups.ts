// Puts near-duplicate texts into groups: a sentence that a report repeats every year is one piece of evidence, not ten.
// Exact containment over an inverted index of shingles; no sampling, so no seed.
import { repeatedItems } from './repeated-items.ts';
import type { Sets } from './shingles.ts';

export interface GroupOptions {
  /** Share of the smaller text’s shingles that must stand in the other. */
  containment: number;
  /** Texts with fewer shingles join only an identical set: short formulas share too much by chance. */
  minShingles: number;
}

/** Shingles in more texts than this say nothing about a copy; leaving them out keeps the cost linear. */
const MAX_POSTINGS = 256;

/**
 * `sets` holds the shingles of each text. Answers the leader of each text: the first text of its group.
 * A text joins the earliest leader that it shares enough with; leaders are never merged, so groups do not chain.
 */
export function nearDuplicateGroups(sets: Sets, options: GroupOptions): Int32Array {
  const size = sets.firsts.length - 1;
  const leader = Int32Array.from({ length: size }, (_, index) => index);
  const exact = new Map<string, number>();
  const lengthOf = (set: number): number => (sets.firsts[set + 1] as number) - (sets.firsts[set] as number);
  const { firsts, items, counts } = repeatedItems(sets);
  const postings = emptyPostings(counts);
  const shared = new Int32Array(size);
  const touched = new Int32Array(size);
  for (let set = 0; set < size; set += 1) {
    const length = lengthOf(set);
    if (length === 0) continue;
    if (length < options.minShingles) {
      const key = sets.items
        .slice(sets.firsts[set], sets.firsts[set + 1])
        .sort()
        .join(' ');
      const twin = exact.get(key);
      if (twin === undefined) exact.set(key, set);
      else leader[set] = twin;
      continue;
    }
    const found = nearest(set, length);
    if (found !== -1) leader[set] = found;
    else addPostings(set);
  }
  return leader;

  function nearest(set: number, length: number): number {
    let met = 0;
    // No leader is shorter than `minShingles`.
    const least = options.containment * Math.min(length, options.minShingles);
    if ((firsts[set + 1] as number) - (firsts[set] as number) < least) return -1;
    for (let at = firsts[set] as number; at < (firsts[set + 1] as number); at += 1) {
      const item = items[at] as number;
      const count = postings.sizes[item] as number;
      if (count === MAX_POSTINGS) continue;
      const first = postings.firsts[item] as number;
      for (let place = first; place < first + count; place += 1) {
        const other = postings.sets[place] as number;
        if (shared[other] === 0) touched[met++] = other;
        shared[other] = (shared[other] as number) + 1;
      }
    }
    let found = -1;
    for (let at = 0; at < met; at += 1) {
      const other = touched[at] as number;
      const enough = (shared[other] as number) >= options.containment * Math.min(length, lengthOf(other));
      if (enough && (found === -1 || other < found)) found = other;
      shared[other] = 0;
    }
    return found;
  }

  function addPostings(set: number): void {
    for (let at = firsts[set] as number; at < (firsts[set + 1] as number); at += 1) {
      const item = items[at] as number;
      const count = postings.sizes[item] as number;
      if (count === MAX_POSTINGS) continue;
      postings.sets[(postings.firsts[item] as number) + count] = set;
      postings.sizes[item] = count + 1;
    }
  }
}

/** For each item the leaders that hold it: a list in one array, with room for as many as there can be. */
function emptyPostings(counts: Int32Array): { firsts: Int32Array; sizes: Uint16Array; sets: Int32Array } {
  const firsts = new Int32Array(counts.length);
  let room = 0;
  counts.forEach((count, item) => {
    firsts[item] = room;
    room += Math.min(count, MAX_POSTINGS);
  });
  return { firsts, sizes: new Uint16Array(counts.length), sets: new Int32Array(room) };
}
