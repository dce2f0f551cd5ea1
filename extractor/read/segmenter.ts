// The word segmenter of discovery: cuts as jieba does, tag and frequency from its dictionary. The most probable path
// through the words of a stretch (a directed graph over its letters) is walked here over typed arrays, because the
// native package hands back a string a word; runs of single letters, where jieba guesses unknown words by a hidden
// Markov model, go to the package, each only once. The one place that touches it and its dictionary file.
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { type Segmenter, type Span, stringOf, type Token } from '../discover/tokens.ts';
import { type Dictionary, readDictionary } from './dictionary.ts';
import { childOf, growChild, letterTrie, ROOT } from './letter-trie.ts';

/** Loads the dictionary (about 350,000 words) once and returns a cutter over it. */
export function loadSegmenter(): Segmenter {
  const jieba = Jieba.withDict(dict);
  const dictionary = readDictionary(dict);
  const vocabulary = vocabularyOf(dictionary);
  const path = pathFinder(dictionary);
  const guess = guesser((text) => {
    const words = jieba.cut(text, true);
    // The native side replaces lone surrogates; a text that does not come back whole is one unknown word.
    return (words.join('') === text ? words : [text]).map(vocabulary.numberOf);
  });

  return {
    words: vocabulary.words,
    numberOf: vocabulary.numberOf,
    cut(codes, { start, end }, into) {
      if (!isPlain(codes, start, end)) return copy(guess(codes, start, end), into, 0);
      const { nodes, ends } = path(codes, start, end);
      let count = 0;
      let single = -1;
      for (let at = start; ; ) {
        const next = at < end ? (ends[at - start] as number) : end;
        if (at < end && next === at + 1) {
          if (single === -1) single = at;
          at = next;
          continue;
        }
        if (single !== -1) {
          if (
            at - single > 1 &&
            dictionary.logs[walk(dictionary, codes, { start: single, end: at })] === NONE
          ) {
            count = copy(guess(codes, single, at), into, count);
          } else {
            for (let one = single; one < at; one++) {
              into[count++] = vocabulary.numberAt(nodes[one - start] as number, codes[one] as number);
            }
          }
          single = -1;
        }
        if (at >= end) return count;
        into[count++] = vocabulary.numberAt(nodes[at - start] as number, 0);
        at = next;
      }
    },
  };
}

const NONE = Number.NEGATIVE_INFINITY;

/** The node of a stretch, or 0. */
function walk({ trie }: Dictionary, codes: Uint16Array, { start, end }: Span): number {
  let node = ROOT;
  for (let at = start; at < end && node !== 0; at++) node = childOf(trie, node, codes[at] as number);
  return node;
}

/** Han of the basic block and what jieba keeps in one stretch with it; anything else is cut by the package. */
function isPlain(codes: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = codes[at] as number;
    if (unit >= 0x4e00 && unit <= 0x9fa5) continue;
    const lower = unit | 32;
    if ((lower >= 97 && lower <= 122) || (unit >= 48 && unit <= 57) || unit === 37 || unit === 43) continue;
    return false;
  }
  return true;
}

function copy(numbers: Int32Array, into: Int32Array, count: number): number {
  for (let at = 0; at < numbers.length; at++) into[count + at] = numbers[at] as number;
  return count + numbers.length;
}

/** Words get a number when they are first seen. */
function vocabularyOf(dictionary: Dictionary) {
  const words: Token[] = [];
  const byNode = new Int32Array(dictionary.logs.length).fill(-1);
  const unknown = new Map<string, number>();
  const numberAt = (node: number, letter: number): number => {
    if (node === 0) return numberOf(String.fromCharCode(letter));
    const known = byNode[node] as number;
    if (known !== -1) return known;
    byNode[node] = words.length;
    return words.push(dictionary.tokenAt(node)) - 1;
  };
  const numberOf = (text: string): number => {
    let node = ROOT;
    for (let at = 0; at < text.length && node !== 0; at++)
      node = childOf(dictionary.trie, node, text.charCodeAt(at));
    if (node !== 0 && dictionary.logs[node] !== NONE) return numberAt(node, 0);
    const known = unknown.get(text) ?? words.push({ text, tag: '', frequency: 0 }) - 1;
    unknown.set(text, known);
    return known;
  };
  return { words, numberAt, numberOf };
}

/**
 * For each letter of a stretch the node and the end of the word that begins there on the most probable path, found
 * from the right; of equal paths the one with the longer word, as in jieba. Its arrays serve again for each stretch.
 */
function pathFinder({ trie, logs, logOfOne }: Dictionary) {
  let scores = new Float64Array(257);
  const path = { nodes: new Int32Array(256), ends: new Int32Array(256) };
  return (codes: Uint16Array, start: number, end: number) => {
    if (end - start >= scores.length) {
      scores = new Float64Array(2 * (end - start));
      path.nodes = new Int32Array(scores.length);
      path.ends = new Int32Array(scores.length);
    }
    const { nodes, ends } = path;
    scores[end - start] = 0;
    for (let at = end - 1; at >= start; at--) {
      let best = NONE;
      let bestNode = 0;
      let bestEnd = at + 1;
      let node = trie.first[codes[at] as number] as number;
      for (let to = at + 1; node !== 0; to++) {
        const score = (logs[node] as number) + (scores[to - start] as number);
        if (score >= best && score !== NONE) {
          best = score;
          bestNode = node;
          bestEnd = to;
        }
        node = to < end ? childOf(trie, node, codes[to] as number) : 0;
      }
      scores[at - start] = best === NONE ? logOfOne + (scores[at + 1 - start] as number) : best;
      nodes[at - start] = bestNode;
      ends[at - start] = bestEnd;
    }
    return path;
  };
}

/** Asks once for each different stretch. */
function guesser(ask: (text: string) => number[]) {
  const trie = letterTrie(12);
  const answers: (Int32Array | undefined)[] = [];
  return (codes: Uint16Array, start: number, end: number): Int32Array => {
    let node = ROOT;
    for (let at = start; at < end; at++) node = growChild(trie, node, codes[at] as number);
    const known = answers[node];
    if (known !== undefined) return known;
    const answer = Int32Array.from(ask(stringOf(codes, { start, end })));
    answers[node] = answer;
    return answer;
  };
}
