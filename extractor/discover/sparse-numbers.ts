// A number at some of the places of a long row: a bit a place says where there is one, and the numbers stand side by
// side (rank of a bit vector: Jacobson, FOCS 1989). Candidates start at one place in ten; a number for each place would
// be the largest array of all.

export interface SparseNumbers {
  /** The number at a place, or -1. */
  at: (place: number) => number;
  /** Only for places that were named at the start. */
  set: (place: number, number: number) => void;
}

/** With room for a number at each of `places`; 0 there until it is set. */
export function sparseNumbers(length: number, places: readonly Int32Array[]): SparseNumbers {
  const bits = new Int32Array((length >>> 5) + 1);
  for (const some of places) {
    // By index: an iterator takes longer than what is done.
    for (let index = 0; index < some.length; index++) {
      const place = some[index] as number;
      bits[place >>> 5] = (bits[place >>> 5] as number) | (1 << (place & 31));
    }
  }
  /** How many places come before each word of bits. */
  const ranks = new Int32Array(bits.length);
  let count = 0;
  for (let word = 0; word < bits.length; word++) {
    ranks[word] = count;
    count += ones(bits[word] as number);
  }
  const numbers = new Int32Array(count);
  const slotOf = (place: number, word: number): number =>
    (ranks[place >>> 5] as number) + ones(word & ((1 << (place & 31)) - 1));

  return {
    at(place) {
      const word = bits[place >>> 5] as number;
      return (word & (1 << (place & 31))) === 0 ? -1 : (numbers[slotOf(place, word)] as number);
    },
    set(place, number) {
      numbers[slotOf(place, bits[place >>> 5] as number)] = number;
    },
  };
}

/** Bits that are set (Warren, Hacker's Delight, 2nd ed., 2013, p. 82). */
function ones(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
