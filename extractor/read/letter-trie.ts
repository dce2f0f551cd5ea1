// A trie over UTF-16 units for a dictionary that is loaded once and asked at every place of a text. A letter is a node
// by itself; those below stand in one open-addressed table, whose slots hold all that a step asks for, so that it touches
// one line of the cache. Most steps lead nowhere, and most of these end at a filter that stays in the cache.

export interface LetterTrie {
  /** Four numbers a node: lower half of its parent and letter, upper half and filter of its children, and its weight. */
  slots: Int32Array;
  /** The same bytes: every second number is a weight. */
  weights: Float64Array;
  /** Bits by which a hash is cut down to a slot behind the letters. */
  shift: number;
  /** A bit for each two letters that something begins with, at their hash. */
  pairs: Int32Array;
  /** Slots that are still empty. */
  room: number;
}

/** Nodes below are letters. */
const LETTERS = 65536;
const PAIR_SHIFT = 11;
/** Weight where no word ends. */
export const NO_WORD = Number.NEGATIVE_INFINITY;

/** With 2 ** `bits` slots for nodes of two letters and more, of which one stays empty. */
export function letterTrie(bits: number): LetterTrie {
  const weights = new Float64Array(2 * (LETTERS + 2 ** bits));
  for (let node = 1; node < weights.length; node += 2) weights[node] = NO_WORD;
  const pairs = new Int32Array(2 ** (32 - PAIR_SHIFT - 5));
  return { slots: new Int32Array(weights.buffer), weights, shift: 32 - bits, pairs, room: 2 ** bits };
}

/** The weight of the word that ends at a node. */
export function weightAt({ weights }: LetterTrie, node: number): number {
  return weights[2 * node + 1] as number;
}

/** Child of `node` by `letter`, or 0. */
export function childOf(trie: LetterTrie, node: number, letter: number): number {
  const { slots } = trie;
  const hash = Math.imul(Math.imul(node, 0x9e3779b1) ^ letter, 0x85ebca6b);
  if (node < LETTERS) {
    if (((trie.pairs[hash >>> (PAIR_SHIFT + 5)] as number) & (1 << (hash >>> PAIR_SHIFT))) === 0) return 0;
  } else if (((slots[4 * node + 1] as number) & (1 << (letter & 15))) === 0) return 0;
  const slot = slotOf(trie, { node, letter, hash });
  return slots[4 * slot] === 0 ? 0 : slot;
}

/** The same, made when it is missing. */
export function growChild(trie: LetterTrie, node: number, letter: number): number {
  const { slots, pairs } = trie;
  const hash = Math.imul(Math.imul(node, 0x9e3779b1) ^ letter, 0x85ebca6b);
  const child = slotOf(trie, { node, letter, hash });
  if (slots[4 * child] !== 0) return child;
  if (--trie.room === 0) throw new RangeError('more nodes than the trie has slots');
  slots[4 * child] = (node << 16) | letter;
  slots[4 * child + 1] = (node >>> 16) << 16;
  if (node < LETTERS) {
    const word = hash >>> (PAIR_SHIFT + 5);
    pairs[word] = (pairs[word] as number) | (1 << (hash >>> PAIR_SHIFT));
  } else slots[4 * node + 1] = (slots[4 * node + 1] as number) | (1 << (letter & 15));
  return child;
}

interface Step {
  node: number;
  letter: number;
  hash: number;
}

/** Where a child stands, or the empty slot where it would. */
function slotOf({ slots, shift }: LetterTrie, { node, letter, hash }: Step): number {
  const key = (node << 16) | letter;
  const upper = node >>> 16;
  let slot = LETTERS + (hash >>> shift);
  for (;;) {
    const found = slots[4 * slot] as number;
    if (found === 0 || (found === key && (slots[4 * slot + 1] as number) >>> 16 === upper)) return slot;
    if (4 * ++slot === slots.length) slot = LETTERS;
  }
}
