// The patterns as a double array, and a filter in front of it: nearly every place of a text shows by its first three units
// that no pattern starts there. The double array after Aoe, IEEE TSE 15(9), 1989.
// No failure links (Aho and Corasick, CACM 18(6), 1975): behind the filter a text is walked from one place in a dozen, and reading
// those few units twice costs less than carrying a state through all the others. The price is a bound of text × longest pattern.
// Characters are renumbered by first use, so that the array stays as small as the alphabet of the patterns.
import { grow } from '../grow.ts';

export interface Automaton {
  /** Character → code; 0 for characters that stand in no pattern. */
  alphabet: Uint16Array;
  /**
   * Four numbers a state, so that a step is one line of the cache: base, check, output and one that fills up.
   * Child of state s by code c: t = base of s + c, if the check of t is s. The output is the pattern that ends here, or −1.
   */
  cells: Int32Array;
  /** Length of each pattern in code units. */
  lengths: Int32Array;
  /** By `pairOf` the first two units of the patterns that have no third. */
  pairs: Uint32Array;
  /** By `tripleOf` the first three units of the others. */
  triples: Uint32Array;
  /** How many bits of a hash both leave out. */
  shift: number;
}

/** Hash of two units, of which the lowest bits say little. */
export const pairOf = (first: number, second: number): number =>
  Math.imul((first << 15) ^ second, 0x9e3779b1);

/** Hash of a pair and the unit behind it. */
export const tripleOf = (pair: number, third: number): number => Math.imul(pair ^ third, 0x85ebca6b);

/** Few false alarms, and tables that stay in the processor’s first cache for ten thousand patterns. */
const BITS_PER_PATTERN = 16;

/** Root of every automaton. State 0 stands for “none”. */
export const ROOT = 1;

/** Patterns must be distinct and not empty; the index in `patterns` names them in matches. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const trie = buildTrie(patterns);
  return {
    alphabet: trie.alphabet,
    cells: layOut(trie),
    lengths: Int32Array.from(patterns, (pattern) => pattern.length),
    ...filterOf(patterns),
  };
}

/** A pattern of one unit can be followed by anything: then every bit is set. */
function filterOf(patterns: readonly string[]): Pick<Automaton, 'pairs' | 'triples' | 'shift'> {
  const bits = Math.min(22, Math.max(10, Math.ceil(Math.log2(patterns.length * BITS_PER_PATTERN + 1))));
  const shift = 32 - bits;
  const [pairs, triples] = [new Uint32Array(2 ** (bits - 5)), new Uint32Array(2 ** (bits - 5))];
  const mark = (table: Uint32Array, hash: number): void => {
    const slot = hash >>> shift;
    table[slot >>> 5] = (table[slot >>> 5] as number) | (1 << (slot & 31));
  };
  for (const pattern of patterns) {
    const pair = pairOf(pattern.charCodeAt(0), pattern.charCodeAt(1));
    if (pattern.length === 1) pairs.fill(0xffffffff);
    else if (pattern.length === 2) mark(pairs, pair);
    else mark(triples, tripleOf(pair, pattern.charCodeAt(2)));
  }
  return { pairs, triples, shift };
}

interface Trie {
  alphabet: Uint16Array;
  letters: number;
  /** Children of each node in order of code: [code, node, code, node …]. Node 0 is the root. */
  children: number[][];
  output: number[];
}

function buildTrie(patterns: readonly string[]): Trie {
  const alphabet = new Uint16Array(65536);
  const children: number[][] = [[]];
  const output = [-1];
  const edges = new Map<number, number>();
  let letters = 0;
  patterns.forEach((pattern, index) => {
    if (pattern === '') throw new RangeError(`pattern ${index} is empty`);
    let node = 0;
    for (let at = 0; at < pattern.length; at += 1) {
      const unit = pattern.charCodeAt(at);
      if (alphabet[unit] === 0) alphabet[unit] = ++letters;
      const code = alphabet[unit] as number;
      const edge = node * 65536 + code;
      let child = edges.get(edge);
      if (child === undefined) {
        child = children.length;
        edges.set(edge, child);
        children[node]?.push(code, child);
        children.push([]);
        output.push(-1);
      }
      node = child;
    }
    if (output[node] !== -1) throw new RangeError(`pattern ${index} (${pattern}) stands twice`);
    output[node] = index;
  });
  return { alphabet, letters, children, output };
}

/** Places every trie node in the double array, first fit, breadth first. */
function layOut(trie: Trie): Int32Array {
  let base = new Int32Array(1024);
  let check = new Int32Array(1024);
  const stateOf = new Int32Array(trie.children.length);
  stateOf[0] = ROOT;
  check[ROOT] = -1;
  let firstFree = 2;
  let highest = ROOT;
  for (const node of breadthFirst(trie)) {
    const links = trie.children[node] as number[];
    if (links.length === 0) continue;
    while (check[firstFree] !== 0 && firstFree < check.length) firstFree += 1;
    let offset = Math.max(1, firstFree - (links[0] as number));
    while (!fits(check, links, offset)) offset += 1;
    const top = offset + trie.letters + 1;
    if (top >= check.length) {
      base = grow(base, top * 2);
      check = grow(check, top * 2);
    }
    const state = stateOf[node] as number;
    base[state] = offset;
    for (let at = 0; at < links.length; at += 2) {
      const child = offset + (links[at] as number);
      check[child] = state;
      stateOf[links[at + 1] as number] = child;
      if (child > highest) highest = child;
    }
  }
  // Room for the largest code above the last state: a look-up never leaves the array.
  const cells = new Int32Array(4 * (highest + trie.letters + 2));
  for (let state = 0; state <= highest; state += 1) {
    cells[4 * state] = base[state] as number;
    cells[4 * state + 1] = check[state] as number;
    cells[4 * state + 2] = -1;
  }
  trie.output.forEach((pattern, node) => {
    cells[4 * (stateOf[node] as number) + 2] = pattern;
  });
  return cells;
}

function fits(check: Int32Array, links: readonly number[], offset: number): boolean {
  for (let at = 0; at < links.length; at += 2) {
    const slot = offset + (links[at] as number);
    if (slot <= ROOT || (slot < check.length && check[slot] !== 0)) return false;
  }
  return true;
}

function* breadthFirst(trie: Trie): Generator<number> {
  const queue = [0];
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] as number;
    yield node;
    const links = trie.children[node] as number[];
    for (let at = 1; at < links.length; at += 2) queue.push(links[at] as number);
  }
}
