// Numbers the items that stand in more than one set, 0, 1, 2 …, in order of their first place: the others say nothing about
// what sets share. Equal items are brought together part by part, each part small enough for the processor’s cache: one
// table of them all would be a miss at every look, and the more of them the larger the corpus. In two rounds, so that no
// more than half of the items are copied at once.

export interface Repeated {
  /** In the places of the sets’ items: the number of each, or −1 for one that no other set has. */
  numbers: Int32Array;
  /** In how many sets each stands, by number. */
  counts: Int32Array;
}

const ROUND_BITS = 1;
const ITEMS_PER_PART = 4096;
const MAX_PART_BITS = 10;
/** What stands for an item that is done: a place, or this. The rounds behind the first take no such number for an item. */
const ALONE = 2 ** (32 - ROUND_BITS) - 1;

/** Takes the memory of the items for the numbers: they are gone afterwards. Fewer than 2³¹ of them. */
export function repeatedItems(items: Uint32Array): Repeated {
  const repeated = firstPlaces(items);
  const numbers = new Int32Array(items.buffer, items.byteOffset, items.length);
  const counts = new Int32Array(repeated);
  let size = 0;
  for (let place = 0; place < numbers.length; place += 1) {
    const first = numbers[place] as number;
    if (first === ALONE) {
      numbers[place] = -1;
      continue;
    }
    // The first place comes first, and holds its number from then on.
    const number = first === place ? size++ : (numbers[first] as number);
    numbers[place] = number;
    counts[number] = (counts[number] as number) + 1;
  }
  return { numbers, counts };
}

/** Puts in the place of each item the first place of the same one, or `ALONE`; how many different ones are not alone. */
function firstPlaces(items: Uint32Array): number {
  const bits = Math.min(MAX_PART_BITS, Math.ceil(Math.log2(items.length / ITEMS_PER_PART + 1)));
  const parts = 2 ** bits;
  const sizes = scramble(items, bits);
  const rounds = Array.from({ length: 2 ** ROUND_BITS }, (_, round) =>
    sizes.subarray(round * parts, (round + 1) * parts),
  );
  const most = Math.max(...rounds.map((round) => round.reduce((sum, size) => sum + size, 0)));
  // Each with its place behind it.
  const sorted = new Uint32Array(2 * most);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * sizes.reduce((a, b) => Math.max(a, b)) + 2)));
  let repeated = 0;
  rounds.forEach((round, number) => {
    const ends = sortRound(items, sorted, { round: number, sizes: round, bits });
    for (let part = 0; part < parts; part += 1) {
      const start = (ends[part] as number) - (round[part] as number);
      repeated += markFirsts(items, sorted, { start, end: ends[part] as number, slots });
    }
  });
  return repeated;
}

/** Makes hashes of the items, different ones of different items; how many there are by their first bits. */
function scramble(items: Uint32Array, bits: number): Int32Array {
  const sizes = new Int32Array(2 ** (ROUND_BITS + bits));
  const shift = 32 - ROUND_BITS - bits;
  for (let place = 0; place < items.length; place += 1) {
    const hash = Math.imul(items[place] as number, 0x9e3779b1) >>> 0;
    items[place] = hash;
    const part = hash >>> shift;
    sizes[part] = (sizes[part] as number) + 1;
  }
  return sizes;
}

/** The items of a round with their places, by part and then by place; the ends of the parts. */
function sortRound(
  items: Uint32Array,
  sorted: Uint32Array,
  { round, sizes, bits }: { round: number; sizes: Int32Array; bits: number },
): Int32Array {
  const ends = new Int32Array(sizes.length);
  for (let part = 1; part < ends.length; part += 1) {
    ends[part] = (ends[part - 1] as number) + (sizes[part - 1] as number);
  }
  const shift = 32 - ROUND_BITS - bits;
  const mask = sizes.length - 1;
  for (let place = 0; place < items.length; place += 1) {
    const item = items[place] as number;
    if (item >>> (32 - ROUND_BITS) !== round) continue;
    const part = (item >>> shift) & mask;
    const at = ends[part] as number;
    sorted[2 * at] = item;
    sorted[2 * at + 1] = place;
    ends[part] = at + 1;
  }
  return ends;
}

/** The first places of the items of a part; how many different ones are not alone. */
function markFirsts(
  items: Uint32Array,
  sorted: Uint32Array,
  { start, end, slots }: { start: number; end: number; slots: Int32Array },
): number {
  const mask = slots.length - 1;
  /** Open addressing: one more than where the first of equal items stands, or 0. */
  slots.fill(0);
  let repeated = 0;
  for (let at = start; at < end; at += 1) {
    const item = sorted[2 * at] as number;
    const place = sorted[2 * at + 1] as number;
    const hash = Math.imul(item, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    let known = slots[slot] as number;
    while (known !== 0 && sorted[2 * known - 2] !== item) {
      slot = (slot + 1) & mask;
      known = slots[slot] as number;
    }
    if (known === 0) {
      slots[slot] = at + 1;
      items[place] = ALONE;
      continue;
    }
    const first = sorted[2 * known - 1] as number;
    if (items[first] === ALONE) {
      items[first] = first;
      repeated += 1;
    }
    items[place] = first;
  }
  return repeated;
}
