// Finds the sets that hold the same items in the same order: a text that was printed again as it is.
// However common what it says, it is a copy, and one look tells it.
import type { Sets } from './shingles.ts';

/** For each set the first one that is the same: itself where there is none before it, or where it is empty. */
export function firstTwins({ firsts, items }: Sets): Int32Array {
  const twins = new Int32Array(firsts.length - 1);
  /** Open addressing: one more than a set, or 0. */
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * firsts.length)));
  const mask = slots.length - 1;
  for (let set = 0; set < twins.length; set += 1) {
    twins[set] = set;
    const first = firsts[set] as number;
    const last = firsts[set + 1] as number;
    if (first === last) continue;
    let slot = hashOf(items, first, last) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const known = (slots[slot] as number) - 1;
      const start = firsts[known] as number;
      if ((firsts[known + 1] as number) - start !== last - first) continue;
      let at = first;
      while (at < last && items[at] === items[start + at - first]) at += 1;
      if (at < last) continue;
      twins[set] = known;
      break;
    }
    if (twins[set] === set) slots[slot] = set + 1;
  }
  return twins;
}

function hashOf(items: Uint32Array, first: number, last: number): number {
  let hash = last - first;
  for (let at = first; at < last; at += 1) {
    hash = Math.imul(hash ^ (items[at] as number), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash;
}
