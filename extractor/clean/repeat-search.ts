// Finds the passages of a text that occurred before in it: a rolling hash over 12-grams of key characters, every
// 8th position stored, every position looked up (Karp & Rabin 1987; Manber's sparse anchors), the longest
// candidate extended both ways and over small edits. Hashed tables of fixed size, a cap on candidates and a jump
// behind each match keep it linear, also on 一一一….

/** `length` keys from `copy` on are the same as those from `source` on, and stand behind them. */
export interface Part {
  copy: number;
  source: number;
  length: number;
}

const GRAM = 12;
const STRIDE = 8;
const MAX_CANDIDATES = 8;
const MULTIPLIER = 0x01000193;
const LEADING = power(MULTIPLIER, GRAM - 1);
const MAX_EDIT = 3;
const MIN_BETWEEN_EDITS = 8;
const KEYS_PER_EDIT = 24;

export function findRepeats(keys: Uint16Array): Part[] {
  const parts: Part[] = [];
  if (keys.length < 2 * GRAM) return parts;
  const bits = Math.max(8, Math.ceil(Math.log2(keys.length / STRIDE)) + 1);
  const heads = new Int32Array(2 ** bits).fill(-1);
  const chain = new Int32Array(Math.ceil(keys.length / STRIDE));
  const shift = 32 - bits;
  let hash = 0;
  for (let at = 0; at < GRAM - 1; at++) hash = (Math.imul(hash, MULTIPLIER) + (keys[at] ?? 0)) | 0;
  let free = 0;
  for (let at = 0; at + GRAM <= keys.length; at++) {
    hash = (Math.imul(hash, MULTIPLIER) + (keys[at + GRAM - 1] as number)) | 0;
    const slot = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> shift;
    const first = heads[slot] as number;
    if (first >= 0 && at >= free) {
      const best = longestMatch(keys, at, { first, chain });
      if (best !== null) free = extend(keys, best, { floor: free, parts });
    }
    if (at % STRIDE === 0) {
      chain[at / STRIDE] = first;
      heads[slot] = at / STRIDE;
    }
    hash = (hash - Math.imul(keys[at] as number, LEADING)) | 0;
  }
  return parts;
}

/** The candidate that agrees longest, the earliest of equals; a copy never overlaps its source. */
function longestMatch(
  keys: Uint16Array,
  at: number,
  table: { first: number; chain: Int32Array },
): Part | null {
  let best: Part | null = null;
  let entry = table.first;
  for (let tried = 0; entry >= 0 && tried < MAX_CANDIDATES; tried++) {
    const source = entry * STRIDE;
    const length = commonLength(keys, source, at);
    if (length >= GRAM && length >= (best?.length ?? 0)) best = { copy: at, source, length };
    entry = table.chain[entry] ?? -1;
  }
  return best;
}

function commonLength(keys: Uint16Array, source: number, copy: number): number {
  const limit = Math.min(keys.length - copy, copy - source);
  let length = 0;
  while (length < limit && keys[source + length] === keys[copy + length]) length++;
  return length;
}

/** Extends a match to the left, and to the right over edits of 1–3 keys; adds its parts, returns its end. */
function extend(keys: Uint16Array, seed: Part, state: { floor: number; parts: Part[] }): number {
  let part = { ...seed };
  while (part.copy > state.floor && part.source > 0 && keys[part.copy - 1] === keys[part.source - 1]) {
    part.copy--;
    part.source--;
    part.length++;
  }
  let matched = part.length;
  let edits = 0;
  for (;;) {
    state.parts.push(part);
    const end = part.copy + part.length;
    // Where copy and source touch (a loop), the next copy is a match of its own and no edit.
    const isEdit = part.length >= MIN_BETWEEN_EDITS && part.length < part.copy - part.source;
    const next = isEdit ? afterEdit(keys, part.source + part.length, end) : null;
    if (next === null || matched + next.length < KEYS_PER_EDIT * (edits + 1)) return end;
    matched += next.length;
    edits++;
    part = next;
  }
}

/** Where both texts agree again behind 1–3 keys that were exchanged, added or left out. */
function afterEdit(keys: Uint16Array, source: number, copy: number): Part | null {
  for (let size = 1; size <= MAX_EDIT; size++) {
    for (const [inSource, inCopy] of [
      [size, size],
      [0, size],
      [size, 0],
    ] as const) {
      const from = { source: source + inSource, copy: copy + inCopy };
      if (from.source >= copy || from.copy >= keys.length) continue;
      const length = commonLength(keys, from.source, from.copy);
      if (length >= MIN_BETWEEN_EDITS) return { ...from, length };
    }
  }
  return null;
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let times = 0; times < exponent; times++) product = Math.imul(product, base);
  return product;
}
