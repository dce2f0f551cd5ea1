// Numbers the items that stand in more than one set, 0, 1, 2 …, in order of their first place: the others say nothing about
// what sets share. Equal items are brought together part by part, each part small enough for the processor’s cache: one
// table of them all would be a miss at every look, and the more of them the larger the corpus.
import type { Sets } from './shingles.ts';

export interface Repeated {
  /** In the places of the sets’ items: the number of each, or −1 for one that no other set has. */
  numbers: Int32Array;
  /** In how many sets each stands, by number. */
  counts: Int32Array;
}

const ITEMS_PER_PART = 8192;
const MAX_PART_BITS = 12;

/** Takes the memory of the items for the numbers: they are gone afterwards. */
export function repeatedItems({ items }: Sets): Repeated {
  const numbers = firstPlaces(items);
  // Each stands twice at least.
  const counts = new Int32Array(items.length >> 1);
  let size = 0;
  for (let place = 0; place < numbers.length; place += 1) {
    const first = numbers[place] as number;
    if (first === -1) continue;
    // The first place comes first, and holds its number from then on.
    const number = first === place ? size++ : (numbers[first] as number);
    numbers[place] = number;
    counts[number] = (counts[number] as number) + 1;
  }
  return { numbers, counts: counts.slice(0, size) };
}

/** For each place the first one with the same item, or −1 where there is no other. */
function firstPlaces(items: Uint32Array): Int32Array {
  const { values, places, ends } = partition(items);
  // Where the items stood, which are copied now: there are as many as a corpus has letters.
  const result = new Int32Array(items.buffer, items.byteOffset, items.length).fill(-1);
  const largest = ends.reduce((most, end, part) => Math.max(most, end - (ends[part - 1] ?? 0)), 0);
  const mask = 2 ** Math.ceil(Math.log2(2 * largest + 1)) - 1;
  /** Open addressing: one more than where the first of equal values stands, or 0. */
  const slots = new Int32Array(mask + 1);
  let at = 0;
  for (const end of ends) {
    slots.fill(0);
    for (; at < end; at += 1) {
      const value = values[at] as number;
      const hash = Math.imul(value, 0x85ebca6b);
      let slot = (hash ^ (hash >>> 15)) & mask;
      let known = slots[slot] as number;
      while (known !== 0 && values[known - 1] !== value) {
        slot = (slot + 1) & mask;
        known = slots[slot] as number;
      }
      if (known === 0) {
        slots[slot] = at + 1;
        continue;
      }
      const first = places[known - 1] as number;
      result[first] = first;
      result[places[at] as number] = first;
    }
  }
  return result;
}

/** The items with their places, by the first bits of a hash and then by place; `ends` of the parts. */
function partition(items: Uint32Array): { values: Uint32Array; places: Int32Array; ends: Int32Array } {
  const bits = Math.min(MAX_PART_BITS, Math.max(1, Math.ceil(Math.log2(items.length / ITEMS_PER_PART + 1))));
  const shift = 32 - bits;
  const values = new Uint32Array(items.length);
  const places = new Int32Array(items.length);
  const sizes = new Int32Array(2 ** bits);
  for (let place = 0; place < items.length; place += 1) {
    const part = Math.imul(items[place] as number, 0x9e3779b1) >>> shift;
    sizes[part] = (sizes[part] as number) + 1;
  }
  const ends = new Int32Array(sizes.length);
  for (let part = 1; part < ends.length; part += 1) {
    ends[part] = (ends[part - 1] as number) + (sizes[part - 1] as number);
  }
  for (let place = 0; place < items.length; place += 1) {
    const item = items[place] as number;
    const part = Math.imul(item, 0x9e3779b1) >>> shift;
    const at = ends[part] as number;
    values[at] = item;
    places[at] = place;
    ends[part] = at + 1;
  }
  return { values, places, ends };
}
