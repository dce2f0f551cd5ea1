// Puts near-duplicate texts into groups: a sentence that a report repeats every year is one piece of evidence, not ten.
// Exact containment over an inverted index of shingles; no sampling, so no seed.

export interface GroupOptions {
  /** Share of the smaller text’s shingles that must stand in the other. */
  containment: number;
  /** Texts with fewer shingles join only an identical set: short formulas share too much by chance. */
  minShingles: number;
}

/** Shingles in more texts than this say nothing about a copy; leaving them out keeps the cost linear. */
const MAX_POSTINGS = 256;

/**
 * `sets[i]` are the shingles of text i, ascending. Answers the leader of each text: the first text of its group.
 * A text joins the earliest leader that it shares enough with; leaders are never merged, so groups do not chain.
 */
export function nearDuplicateGroups(sets: readonly Uint32Array[], options: GroupOptions): Int32Array {
  const leader = Int32Array.from(sets, (_, index) => index);
  const postings = new Map<number, number[]>();
  const exact = new Map<string, number>();
  const shared = new Int32Array(sets.length);
  sets.forEach((set, index) => {
    if (set.length === 0) return;
    const found = set.length < options.minShingles ? exact.get(set.join(' ')) : nearest(set);
    if (found !== undefined) {
      leader[index] = found;
      return;
    }
    if (set.length < options.minShingles) {
      exact.set(set.join(' '), index);
      return;
    }
    for (const shingle of set) {
      const list = postings.get(shingle);
      if (list === undefined) postings.set(shingle, [index]);
      else if (list.length < MAX_POSTINGS) list.push(index);
    }
  });
  return leader;

  function nearest(set: Uint32Array): number | undefined {
    const touched: number[] = [];
    for (const shingle of set) {
      const list = postings.get(shingle);
      if (list === undefined || list.length === MAX_POSTINGS) continue;
      for (const other of list) {
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] as number) + 1;
      }
    }
    let found: number | undefined;
    for (const other of touched) {
      const smaller = Math.min(set.length, (sets[other] as Uint32Array).length);
      const enough = (shared[other] as number) >= options.containment * smaller;
      if (enough && (found === undefined || other < found)) found = other;
      shared[other] = 0;
    }
    return found;
  }
}
