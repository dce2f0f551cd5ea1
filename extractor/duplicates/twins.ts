// Finds the first of the sets that hold the same numbers in the same order: a text that was printed again as it is.
// However common what it says, it is a copy, and one look tells it.

export interface TwinFinder {
  numbers: Int32Array;
  firsts: Int32Array;
  /** Open addressing: one more than a set, or 0. There is room for all. */
  slots: Int32Array;
}

export function twinFinder(numbers: Int32Array, firsts: Int32Array): TwinFinder {
  return { numbers, firsts, slots: new Int32Array(2 ** Math.ceil(Math.log2(2 * firsts.length))) };
}

/** The first of the sets asked for so far that is the same as this one; itself where there is none. */
export function firstTwin({ numbers, firsts, slots }: TwinFinder, set: number): number {
  const first = firsts[set] as number;
  const last = firsts[set + 1] as number;
  let hash = last - first;
  for (let at = first; at < last; at += 1) {
    // A number that one set alone has makes it differ from all.
    if (numbers[at] === -1) return set;
    hash = Math.imul(hash ^ (numbers[at] as number), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const known = (slots[slot] as number) - 1;
    if (known === -1) {
      slots[slot] = set + 1;
      return set;
    }
    const start = firsts[known] as number;
    if ((firsts[known + 1] as number) - start !== last - first) continue;
    let at = first;
    while (at < last && numbers[at] === numbers[start + at - first]) at += 1;
    if (at === last) return known;
  }
}
