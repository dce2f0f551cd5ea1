// Numbers the items that stand in more than one set, 0, 1, 2 …: the others say nothing about what sets share, and they are
// most of a corpus. A first pass over two bitmaps finds those that come but once, so that the table stays small.
import { grow } from '../grow.ts';
import type { Sets } from './shingles.ts';

export interface Repeated {
  /** As `sets`, with the numbers of the repeated items alone. */
  firsts: Int32Array;
  items: Int32Array;
  /** In how many sets each stands, by number; a few that stand in one come along. */
  counts: Int32Array;
}

const MAX_LOAD = 0.6;

export function repeatedItems({ firsts, items }: Sets): Repeated {
  const isRepeated = seenTwice(items);
  const table: Table = { slots: new Uint32Array(8192), size: 0 };
  const kept = { firsts: new Int32Array(firsts.length), items: new Int32Array(items.length) };
  let counts = new Int32Array(2048);
  let size = 0;
  for (let set = 0; set + 1 < firsts.length; set += 1) {
    for (let at = firsts[set] as number; at < (firsts[set + 1] as number); at += 1) {
      const item = items[at] as number;
      if (!isRepeated(item)) continue;
      const number = numberOf(table, item);
      if (number >= counts.length) counts = grow(counts, 2 * counts.length);
      counts[number] = (counts[number] as number) + 1;
      kept.items[size++] = number;
    }
    kept.firsts[set + 1] = size;
  }
  return { firsts: kept.firsts, items: kept.items.subarray(0, size), counts: counts.subarray(0, table.size) };
}

/** Says of an item whether it may come more than once; never no of one that does. */
function seenTwice(items: Uint32Array): (item: number) => boolean {
  const bits = Math.max(10, Math.ceil(Math.log2(items.length * 6 + 1)));
  // Once and twice side by side: a look at either is a miss of the cache, and the other comes along.
  const seen = new Uint32Array(2 ** (bits - 4));
  const shift = 32 - bits;
  for (const item of items) {
    const place = Math.imul(item, 0x9e3779b1) >>> shift;
    const [once, bit] = [(place >>> 5) << 1, 1 << (place & 31)];
    const word = ((seen[once] as number) & bit) === 0 ? once : once + 1;
    seen[word] = (seen[word] as number) | bit;
  }
  return (item) => {
    const place = Math.imul(item, 0x9e3779b1) >>> shift;
    return ((seen[((place >>> 5) << 1) + 1] as number) & (1 << (place & 31))) !== 0;
  };
}

/** Open addressing. A slot is two numbers, so that one look tells both: a value, and one more than its number or 0. */
interface Table {
  slots: Uint32Array;
  size: number;
}

function numberOf(table: Table, value: number): number {
  const { slots } = table;
  const slot = slotOf(slots, value);
  const known = slots[slot + 1] as number;
  if (known !== 0) return known - 1;
  slots[slot] = value;
  table.size += 1;
  slots[slot + 1] = table.size;
  if (2 * table.size > MAX_LOAD * slots.length) enlarge(table);
  return table.size - 1;
}

/** Where a value stands or belongs. */
function slotOf(slots: Uint32Array, value: number): number {
  const mask = slots.length - 1;
  const hash = Math.imul(value, 0x85ebca6b) >>> 0;
  let slot = ((hash ^ (hash >>> 15)) << 1) & mask;
  while (slots[slot + 1] !== 0 && slots[slot] !== value) slot = (slot + 2) & mask;
  return slot;
}

function enlarge(table: Table): void {
  const { slots } = table;
  table.slots = new Uint32Array(2 * slots.length);
  for (let old = 0; old < slots.length; old += 2) {
    if (slots[old + 1] === 0) continue;
    const slot = slotOf(table.slots, slots[old] as number);
    table.slots[slot] = slots[old] as number;
    table.slots[slot + 1] = slots[old + 1] as number;
  }
}
