// Groups passages, and then documents, that say nearly the same.
import { nearDuplicateGroups } from './near-duplicate-groups.ts';
import { shingles } from './shingles.ts';

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

/** With `reprints` each time, every passage is a group of its own; documents are grouped all the same. */
export function clusterPassages(
  passages: readonly { document: number; text: string }[],
  { documents, reprints }: { documents: number; reprints: 'once' | 'each' },
): Clusters {
  const sets = passages.map(({ text }) => shingles(text));
  const leaders = nearDuplicateGroups(sets, PASSAGES);
  const groupsOf: Set<number>[] = Array.from({ length: documents }, () => new Set());
  passages.forEach(({ document }, index) => {
    const long = (sets[index] as Uint32Array).length >= PASSAGES.minShingles;
    if (long) groupsOf[document]?.add(leaders[index] as number);
  });
  const documentSets = groupsOf.map((groups) => Uint32Array.from(groups).sort());
  const units = reprints === 'once' ? leaders : leaders.map((_, index) => index);
  return {
    passages: units,
    documents: nearDuplicateGroups(documentSets, DOCUMENTS),
    total: new Set(units).size,
  };
}
