// The units of evidence of a list of passages: near-duplicate groups, each in the document of its first passage.
import type { Lists } from './count-pairs.ts';
import type { ByDocument } from './draws.ts';

/** Counts the distinct groups of a list. */
export function groupCounter(groupOf: ArrayLike<number>): (passages: Lists, index: number) => number {
  const seen = stamps(groupOf.length);
  return ({ firsts, items }, index) => {
    seen.renew();
    let count = 0;
    for (let at = firsts[index] as number; at < (firsts[index + 1] as number); at += 1) {
      if (seen.isNew(groupOf[items[at] as number] as number)) count += 1;
    }
    return count;
  };
}

/**
 * Groups by the document of their first passage, which is the same for every term: no pair outgrows its ends. What it
 * gives is good until it is asked again.
 */
export function unitCounter(
  { clusterOf: groupOf, documentOf }: { clusterOf: Int32Array; documentOf: Int32Array },
  documents: number,
): (passages: Lists, index: number) => ByDocument {
  const [seen, met] = [stamps(groupOf.length), stamps(documents)];
  const placeOf = new Int32Array(documents);
  const units = { documents: new Int32Array(documents), counts: new Int32Array(documents), size: 0 };
  return ({ firsts, items }, index) => {
    seen.renew();
    met.renew();
    units.size = 0;
    for (let at = firsts[index] as number; at < (firsts[index + 1] as number); at += 1) {
      const group = groupOf[items[at] as number] as number;
      if (!seen.isNew(group)) continue;
      const document = documentOf[group] as number;
      if (met.isNew(document)) {
        placeOf[document] = units.size;
        units.documents[units.size] = document;
        units.counts[units.size++] = 0;
      }
      const place = placeOf[document] as number;
      units.counts[place] = (units.counts[place] as number) + 1;
    }
    return units;
  };
}

/** Documents of passages in order. */
export function countDocuments({ firsts, items }: Lists, index: number, documentOf: Int32Array): number {
  let [count, last] = [0, -1];
  for (let at = firsts[index] as number; at < (firsts[index + 1] as number); at += 1) {
    const document = documentOf[items[at] as number] as number;
    if (document !== last) count += 1;
    last = document;
  }
  return count;
}

/** A set of small numbers that is emptied at no cost: each round marks with a number of its own. */
function stamps(size: number) {
  const marks = new Int32Array(size);
  let round = 0;
  return {
    renew(): void {
      round += 1;
    },
    /** Whether it was not in the set, where it is from now on. */
    isNew(item: number): boolean {
      if (marks[item] === round) return false;
      marks[item] = round;
      return true;
    },
  };
}
