// Groups passages, and then documents, that say nearly the same.
import { nearDuplicateGroups } from './near-duplicate-groups.ts';
import type { Sets } from './shingles.ts';

/** Half of the shorter text stands in the other; below ten shingles only identical texts are copies. */
const PASSAGES = { containment: 0.5, minShingles: 10 };
/** Half of the passages of the shorter document stand in the other. */
const DOCUMENTS = { containment: 0.5, minShingles: 3 };

export interface Clusters {
  /** First passage of the group of each passage. */
  passages: Int32Array;
  /** First document of the group of each document. */
  documents: Int32Array;
  /** Distinct groups of passages. */
  total: number;
}

export interface ClusterInput {
  /** The shingles of each passage. */
  sets: Sets;
  /** Numbers of the first passage of each document, and one more for the end. */
  firsts: Int32Array;
  /** Each time: every passage is a group of its own; documents are grouped all the same. */
  reprints: 'once' | 'each';
}

export function clusterPassages({ sets, firsts, reprints }: ClusterInput): Clusters {
  const leaders = nearDuplicateGroups(sets, PASSAGES);
  const units = reprints === 'once' ? leaders : leaders.map((_, index) => index);
  let total = 0;
  units.forEach((leader, index) => {
    // The first of a group leads itself.
    if (leader === index) total += 1;
  });
  return {
    passages: units,
    documents: nearDuplicateGroups(groupSets(sets, leaders, firsts), DOCUMENTS),
    total,
  };
}

/** For each document the groups of its passages that are long enough to tell. */
function groupSets(sets: Sets, leaders: Int32Array, firsts: Int32Array): Sets {
  const groups: number[] = [];
  const ends = new Int32Array(firsts.length);
  for (let document = 0; document + 1 < firsts.length; document += 1) {
    const own = new Set<number>();
    for (let passage = firsts[document] as number; passage < (firsts[document + 1] as number); passage += 1) {
      const length = (sets.firsts[passage + 1] as number) - (sets.firsts[passage] as number);
      if (length >= PASSAGES.minShingles) own.add(leaders[passage] as number);
    }
    for (const group of own) groups.push(group);
    ends[document + 1] = groups.length;
  }
  return { firsts: ends, items: Uint32Array.from(groups) };
}
