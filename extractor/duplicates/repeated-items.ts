// Numbers the items that stand in more than one set, 0, 1, 2 …: the others say nothing about what sets share, and they are
// most of a corpus. A first pass over two bitmaps finds those that come but once, so that the table stays small.
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
  const table = { slots: new Int32Array(4096).fill(-1), values: new Uint32Array(2048), size: 0 };
  const kept = { firsts: new Int32Array(firsts.length), items: new Int32Array(items.length) };
  let counts = new Int32Array(2048);
  let size = 0;
  for (let set = 0; set + 1 < firsts.length; set += 1) {
    for (let at = firsts[set] as number; at < (firsts[set + 1] as number); at += 1) {
      const item = items[at] as number;
      if (!isRepeated(item)) continue;
      const number = numberOf(table, item);
      if (number >= counts.length) counts = doubled(counts);
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
  const once = new Uint32Array(2 ** (bits - 5));
  const twice = new Uint32Array(once.length);
  const shift = 32 - bits;
  for (const item of items) {
    const place = Math.imul(item, 0x9e3779b1) >>> shift;
    const [word, bit] = [place >>> 5, 1 << (place & 31)];
    if (((once[word] as number) & bit) === 0) once[word] = (once[word] as number) | bit;
    else twice[word] = (twice[word] as number) | bit;
  }
  return (item) => {
    const place = Math.imul(item, 0x9e3779b1) >>> shift;
    return ((twice[place >>> 5] as number) & (1 << (place & 31))) !== 0;
  };
}

/** Open addressing over the numbers of the values. */
interface Table {
  slots: Int32Array;
  values: Uint32Array;
  size: number;
}

function numberOf(table: Table, value: number): number {
  const { slots, values } = table;
  const mask = slots.length - 1;
  let slot = Math.imul(value, 0x85ebca6b) >>> 0;
  for (slot = (slot ^ (slot >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const number = slots[slot] as number;
    if (number === -1) break;
    if (values[number] === value) return number;
  }
  slots[slot] = table.size;
  if (table.size === values.length) {
    table.values = new Uint32Array(2 * values.length);
    table.values.set(values);
  }
  table.values[table.size] = value;
  table.size += 1;
  if (table.size > MAX_LOAD * slots.length) enlarge(table);
  return table.size - 1;
}

function enlarge(table: Table): void {
  const slots = new Int32Array(2 * table.slots.length).fill(-1);
  const mask = slots.length - 1;
  for (let number = 0; number < table.size; number += 1) {
    const hash = Math.imul(table.values[number] as number, 0x85ebca6b) >>> 0;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = number;
  }
  table.slots = slots;
}

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * column.length);
  larger.set(column);
  return larger;
}
