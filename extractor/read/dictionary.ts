// jieba's dictionary as a trie: for each node the logarithm of the probability of the word that ends there, and what
// the dictionary says of it. Words become objects only when a text holds them.
import type { Token } from '../discover/tokens.ts';
import { grow } from '../grow.ts';
import { growChild, type LetterTrie, letterTrie, ROOT } from './letter-trie.ts';

export interface Dictionary {
  trie: LetterTrie;
  /** log(frequency / all frequencies) of the word that ends at a node; -Infinity where none does. */
  logs: Float64Array;
  /** The same of a word seen once. */
  logOfOne: number;
  /** The word that ends at a node. */
  tokenAt: (node: number) => Token;
}

const SPACE = 32;
const NEWLINE = 10;

/** Lines of `word frequency tag`. */
export function readDictionary(bytes: Uint8Array): Dictionary {
  const text = new TextDecoder().decode(bytes);
  const trie = letterTrie(20);
  const most = 600_000;
  let frequencies = new Int32Array(most);
  let starts = new Int32Array(most);
  let total = 0;
  for (let start = 0; start < text.length; ) {
    let node = ROOT;
    let at = start;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === SPACE || unit === NEWLINE) break;
      node = growChild(trie, node, unit);
    }
    let frequency = 0;
    for (at++; at < text.length; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      frequency = frequency * 10 + digit;
    }
    while (at < text.length && text.charCodeAt(at) !== NEWLINE) at++;
    if (node !== ROOT) {
      if (node >= starts.length) {
        frequencies = grow(frequencies, 2 * starts.length);
        starts = grow(starts, 2 * starts.length);
      }
      // A word that stands twice counts as its last line says.
      total += frequency - (frequencies[node] as number);
      frequencies[node] = frequency;
      starts[node] = start + 1;
    }
    start = at + 1;
  }
  const logs = new Float64Array(trie.nodes).fill(Number.NEGATIVE_INFINITY);
  const logOfAll = Math.log(total);
  for (let node = 0; node < logs.length; node++) {
    if (starts[node] !== 0) logs[node] = Math.log(frequencies[node] as number) - logOfAll;
  }
  return {
    ...{ trie, logs, logOfOne: Math.log(1) - logOfAll },
    tokenAt: (node) => tokenOf(text, (starts[node] as number) - 1, frequencies[node] as number),
  };
}

/** The line that begins at `start`. */
function tokenOf(text: string, start: number, frequency: number): Token {
  const end = text.indexOf('\n', start);
  const [word = '', , tag = ''] = text.slice(start, end === -1 ? text.length : end).split(' ');
  return { text: word, tag: tag.trim(), frequency };
}
