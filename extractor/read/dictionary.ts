// jieba's dictionary as a trie whose weights are the logarithms of the probabilities of words, and what it says of
// each. Words become objects only when a text holds them.
import type { Token } from '../discover/tokens.ts';
import { growChild, type LetterTrie, letterTrie, NO_WORD, weightAt } from './letter-trie.ts';

export interface Dictionary {
  /** Weights: log(frequency / all frequencies). */
  trie: LetterTrie;
  /** The same of a word seen once. */
  logOfOne: number;
  /** The word that ends at a node. */
  tokenAt: (node: number) => Token;
}

const SPACE = 32;
const NEWLINE = 10;
/** Letters of a word whose nodes are noted. */
const LONGEST = 64;
/** A line of the dictionary takes about 15 bytes and makes one node and a half: the table is half full. */
const BYTES_PER_SLOT = 5;

/** Lines of `word frequency tag`. */
export function readDictionary(bytes: Uint8Array): Dictionary {
  const text = new TextDecoder().decode(bytes);
  const trie = letterTrie(Math.ceil(Math.log2(bytes.length / BYTES_PER_SLOT)));
  const { weights } = trie;
  const lines = new Int32Array(weights.length >>> 1);
  /** Nodes of the word before: words are in order, and most begin as the one before does. */
  const nodes = new Int32Array(LONGEST);
  let [before, noted] = [0, 0];
  let total = 0;
  for (let start = 0; start < text.length; ) {
    let shared = 0;
    while (shared < noted && text.charCodeAt(start + shared) === text.charCodeAt(before + shared)) shared++;
    let node = shared === 0 ? 0 : (nodes[shared - 1] as number);
    let at = start + shared;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === SPACE || unit === NEWLINE) break;
      node = at === start ? unit : growChild(trie, node, unit);
      nodes[at - start] = node;
    }
    [before, noted] = [start, Math.min(at - start, LONGEST)];
    let frequency = 0;
    for (at++; at < text.length; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      frequency = frequency * 10 + digit;
    }
    while (at < text.length && text.charCodeAt(at) !== NEWLINE) at++;
    if (node !== 0) {
      // A word that stands twice counts as its last line says.
      total += frequency - Math.max(0, weightAt(trie, node));
      weights[2 * node + 1] = frequency;
      lines[node] = start;
    }
    start = at + 1;
  }
  const logOfAll = Math.log(total);
  for (let at = 1; at < weights.length; at += 2) {
    const frequency = weights[at] as number;
    if (frequency !== NO_WORD) weights[at] = Math.log(frequency) - logOfAll;
  }
  return {
    ...{ trie, logOfOne: Math.log(1) - logOfAll },
    tokenAt: (node) => tokenOf(text, lines[node] as number),
  };
}

/** The line that begins at `start`. */
function tokenOf(text: string, start: number): Token {
  const end = text.indexOf('\n', start);
  const [word = '', frequency = '', tag = ''] = text.slice(start, end === -1 ? text.length : end).split(' ');
  return { text: word, tag: tag.trim(), frequency: Number(frequency) };
}
