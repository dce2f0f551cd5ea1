// Aho–Corasick over UTF-16 code units as a double array: finds every occurrence of every pattern in one pass.
// Aho and Corasick, CACM 18(6), 1975; the double array after Aoe, IEEE TSE 15(9), 1989.
// Departure: characters are renumbered by first use, so that the arrays stay as small as the alphabet of the patterns.
import { grow } from '../grow.ts';

export interface Automaton {
  /** Character → code; 0 for characters that stand in no pattern. */
  alphabet: Uint16Array;
  /** Child of state s by code c: t = base[s] + c, if check[t] === s. */
  base: Int32Array;
  check: Int32Array;
  /** Longest proper suffix that is a state. */
  fail: Int32Array;
  /** Pattern that ends here, or −1. */
  output: Int32Array;
  /** Nearest state on the chain of failures that has an output, or 0. */
  next: Int32Array;
  /** First state with an output that a text has reached with this state: itself or `next`, or 0. */
  hit: Int32Array;
  /** Unit → state behind it from the root, the root where none starts with it; 0 for units that stand in no pattern. */
  entry: Int32Array;
  /** Length of each pattern in code units. */
  lengths: Int32Array;
  /** The first two units of the patterns, as bits by `pairSlot`: most places of a text start nothing, and show it here. */
  pairs: Uint32Array;
  /** How many bits of a hash `pairs` leaves out. */
  pairShift: number;
}

/** The bit of two units in `pairs`. */
export const pairSlot = (first: number, second: number, shift: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> shift;

/** Few false alarms, and a table that stays in the processor’s first cache for ten thousand patterns. */
const BITS_PER_PATTERN = 16;

/** Root of every automaton. State 0 stands for “none”. */
export const ROOT = 1;

/** Patterns must be distinct and not empty; the index in `patterns` names them in matches. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const trie = buildTrie(patterns);
  const { base, check, stateOf } = layOut(trie);
  const size = base.length;
  const automaton: Automaton = {
    alphabet: trie.alphabet,
    base,
    check,
    fail: new Int32Array(size),
    output: new Int32Array(size).fill(-1),
    next: new Int32Array(size),
    hit: new Int32Array(size),
    entry: new Int32Array(65536),
    lengths: Int32Array.from(patterns, (pattern) => pattern.length),
    ...pairTable(patterns),
  };
  linkFailures(trie, stateOf, automaton);
  const { alphabet, output, next, hit, entry } = automaton;
  for (let state = 0; state < size; state += 1) {
    hit[state] = output[state] === -1 ? (next[state] as number) : state;
  }
  for (let unit = 0; unit < entry.length; unit += 1) {
    const code = alphabet[unit] as number;
    if (code !== 0) entry[unit] = step(automaton, ROOT, code);
  }
  return automaton;
}

/** The state after reading a character of code `code` in `state`. */
function step(automaton: Automaton, from: number, code: number): number {
  const { base, check, fail } = automaton;
  if (code === 0) return ROOT;
  let state = from;
  for (;;) {
    const child = (base[state] as number) + code;
    if (check[child] === state) return child;
    if (state === ROOT) return ROOT;
    state = fail[state] as number;
  }
}

/** A pattern of one unit can be followed by anything: then every bit is set. */
function pairTable(patterns: readonly string[]): Pick<Automaton, 'pairs' | 'pairShift'> {
  const bits = Math.min(22, Math.max(10, Math.ceil(Math.log2(patterns.length * BITS_PER_PATTERN + 1))));
  const pairs = new Uint32Array(2 ** (bits - 5));
  for (const pattern of patterns) {
    if (pattern.length === 1) pairs.fill(0xffffffff);
    const slot = pairSlot(pattern.charCodeAt(0), pattern.charCodeAt(1), 32 - bits);
    pairs[slot >>> 5] = (pairs[slot >>> 5] as number) | (1 << (slot & 31));
  }
  return { pairs, pairShift: 32 - bits };
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
function layOut(trie: Trie): { base: Int32Array; check: Int32Array; stateOf: Int32Array } {
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
  const size = highest + trie.letters + 2;
  return { base: grow(base, size), check: grow(check, size), stateOf };
}

function fits(check: Int32Array, links: readonly number[], offset: number): boolean {
  for (let at = 0; at < links.length; at += 2) {
    const slot = offset + (links[at] as number);
    if (slot <= ROOT || (slot < check.length && check[slot] !== 0)) return false;
  }
  return true;
}

/** Breadth first, so that a suffix, which is shorter, is finished before the states that fail to it. */
function linkFailures(trie: Trie, stateOf: Int32Array, automaton: Automaton): void {
  const { fail, output, next } = automaton;
  trie.output.forEach((pattern, node) => {
    output[stateOf[node] as number] = pattern;
  });
  fail[ROOT] = ROOT;
  for (const node of breadthFirst(trie)) {
    const state = stateOf[node] as number;
    const links = trie.children[node] as number[];
    for (let at = 0; at < links.length; at += 2) {
      const child = stateOf[links[at + 1] as number] as number;
      const suffix = state === ROOT ? ROOT : step(automaton, fail[state] as number, links[at] as number);
      fail[child] = suffix;
      next[child] = output[suffix] === -1 ? (next[suffix] as number) : suffix;
    }
  }
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
