// Puts near-duplicate texts into groups: a sentence that a report repeats every year is one piece of evidence, not ten.
// Exact containment of shingles; no sampling, so no seed.
import { addLeader, earliestLeader, leaderSearch } from './leader-search.ts';
import { repeatedItems } from './repeated-items.ts';
import type { Sets } from './shingles.ts';
import { firstTwins } from './twins.ts';

export interface GroupOptions {
  /** Share of the smaller text’s shingles that must stand in the other. */
  containment: number;
  /** Texts with fewer shingles join only the same text: short formulas share too much by chance. */
  minShingles: number;
}

/**
 * `sets` holds the shingles of each text; its items are overwritten. Answers the leader of each text: the first text of its group.
 * A text that stood before joins what its first printing joined. Any other joins the earliest leader that it shares enough
 * with; leaders are never merged, so groups do not chain.
 */
export function nearDuplicateGroups(sets: Sets, { containment, minShingles }: GroupOptions): Int32Array {
  const leader = firstTwins(sets);
  const { kept, firsts, items } = keptSets(sets, leader, minShingles);
  const search = leaderSearch(firsts, repeatedItems(items), { containment, least: minShingles });
  for (let own = 0; own < kept.length; own += 1) {
    const found = earliestLeader(search, own);
    if (found === -1) addLeader(search, own);
    else leader[kept[own] as number] = kept[found] as number;
  }
  // A twin stands behind the one it is a twin of, and a leader leads itself.
  for (let set = 0; set < leader.length; set += 1) leader[set] = leader[leader[set] as number] as number;
  return leader;
}

/** The sets that are no twin of an earlier one and long enough, moved together in the memory of all. */
function keptSets(
  { firsts, items }: Sets,
  twins: Int32Array,
  minShingles: number,
): Sets & { kept: Int32Array } {
  const kept = new Int32Array(twins.length);
  const ends = new Int32Array(twins.length + 1);
  let [size, end] = [0, 0];
  for (let set = 0; set < twins.length; set += 1) {
    const first = firsts[set] as number;
    const last = firsts[set + 1] as number;
    if (twins[set] !== set || last - first < minShingles) continue;
    items.copyWithin(end, first, last);
    end += last - first;
    kept[size++] = set;
    ends[size] = end;
  }
  return { kept: kept.subarray(0, size), firsts: ends.subarray(0, size + 1), items: items.subarray(0, end) };
}
