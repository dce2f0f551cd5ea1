// Puts near-duplicate texts into groups: a sentence that a report repeats every year is one piece of evidence, not ten.
// Exact containment over an inverted index of shingles; no sampling, so no seed.
import { repeatedItems } from './repeated-items.ts';
import type { Sets } from './shingles.ts';
import { firstTwin, twinFinder } from './twins.ts';

export interface GroupOptions {
  /** Share of the smaller text’s shingles that must stand in the other. */
  containment: number;
  /** Texts with fewer shingles join only the same text: short formulas share too much by chance. */
  minShingles: number;
}

/** Shingles in more texts than this say nothing about a copy; leaving them out keeps the cost linear. */
const MAX_POSTINGS = 256;

/**
 * `sets` holds the shingles of each text; its items are overwritten. Answers the leader of each text: the first text of its group.
 * A text that stood before joins what its first printing joined. Any other joins the earliest leader that it shares enough
 * with; leaders are never merged, so groups do not chain.
 */
export function nearDuplicateGroups(sets: Sets, { containment, minShingles }: GroupOptions): Int32Array {
  const { firsts } = sets;
  const size = firsts.length - 1;
  const leader = Int32Array.from({ length: size }, (_, index) => index);
  const { numbers, counts } = repeatedItems(sets);
  const twins = twinFinder(numbers, firsts);
  const postings = emptyPostings(counts);
  /** What each leader shares with the set at hand, above `floor`: what is below is of an earlier set. */
  const shared = new Int32Array(size);
  let floor = 0;
  const candidates: number[] = [];
  for (let set = 0; set < size; set += 1) {
    const length = lengthOf(set);
    if (length === 0) continue;
    const twin = firstTwin(twins, set);
    leader[set] = leader[twin] as number;
    if (twin !== set || length < minShingles) continue;
    const found = nearest(set, length);
    if (found !== -1) leader[set] = found;
    else addPostings(set);
  }
  return leader;

  function lengthOf(set: number): number {
    return (firsts[set + 1] as number) - (firsts[set] as number);
  }

  function nearest(set: number, length: number): number {
    candidates.length = 0;
    // No leader is shorter than `minShingles`: most of those that share anything never get this far.
    const least = Math.ceil(containment * minShingles);
    const own = floor;
    const row = postings.sets;
    const last = firsts[set + 1] as number;
    for (let at = firsts[set] as number; at < last; at += 1) {
      const number = numbers[at] as number;
      if (number === -1) continue;
      const count = postings.sizes[number] as number;
      if (count === MAX_POSTINGS) continue;
      const first = postings.firsts[number] as number;
      const end = first + count;
      for (let place = first; place < end; place += 1) {
        const other = row[place] as number;
        const known = shared[other] as number;
        const times = (known > own ? known - own : 0) + 1;
        shared[other] = own + times;
        if (times === least) candidates.push(other);
      }
    }
    let found = -1;
    for (const other of candidates) {
      const enough = (shared[other] as number) - floor >= containment * Math.min(length, lengthOf(other));
      if (enough && (found === -1 || other < found)) found = other;
    }
    floor += length;
    return found;
  }

  function addPostings(set: number): void {
    const last = firsts[set + 1] as number;
    for (let at = firsts[set] as number; at < last; at += 1) {
      const number = numbers[at] as number;
      if (number === -1) continue;
      const count = postings.sizes[number] as number;
      if (count === MAX_POSTINGS) continue;
      postings.sets[(postings.firsts[number] as number) + count] = set;
      postings.sizes[number] = count + 1;
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
