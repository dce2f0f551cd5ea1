// The word segmenter of discovery: cuts as jieba does, tag and frequency from its dictionary. The most probable path
// through the words of a block (a directed graph over its letters) is walked here over typed arrays, because the
// native package hands back a string a word and takes as long to load the dictionary as all else here; runs of single
// letters, where jieba guesses unknown words by a hidden Markov model, go to the package, each only once. The one place
// that touches it and its dictionary file.
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { type Segmenter, type Span, stringOf, type Token } from '../discover/tokens.ts';
import { type Dictionary, readDictionary } from './dictionary.ts';
import { childOf, NO_WORD, weightAt } from './letter-trie.ts';

/** Loads the dictionary (about 350,000 words) once and returns a cutter over it. */
export function loadSegmenter(): Segmenter {
  const dictionary = readDictionary(dict);
  const vocabulary = vocabularyOf(dictionary);
  const path = pathFinder(dictionary);
  const guess = asker(() => new Jieba(), vocabulary.numberOf);
  const cutByPackage = asker(() => Jieba.withDict(dict), vocabulary.numberOf);

  /** A block in which jieba looks for words. */
  function cutBlock(codes: Uint16Array, { start, end }: Span, into: Int32Array, count: number): number {
    const { nodes, ends } = path(codes, start, end);
    let single = -1;
    for (let at = start; ; ) {
      const next = at < end ? (ends[at - start] as number) : end;
      if (at < end && next === at + 1) {
        if (single === -1) single = at;
        at = next;
        continue;
      }
      if (single !== -1) {
        const run = { start: single, end: at };
        if (at - single > 1 && !isWord(dictionary, codes, run)) {
          count = copy(guess(codes, run), into, count);
        } else {
          for (let one = single; one < at; one++) into[count++] = vocabulary.numberAt(codes[one] as number);
        }
        single = -1;
      }
      if (at >= end) return count;
      into[count++] = vocabulary.numberAt(nodes[at - start] as number);
      at = next;
    }
  }

  return {
    words: vocabulary.words,
    numberOf: vocabulary.numberOf,
    cut(codes, span, into) {
      let count = 0;
      let { start } = span;
      for (let at = start; at < span.end; at++) {
        const unit = codes[at] as number;
        if (isOfBlock(unit)) continue;
        if (isHalf(unit)) return copy(cutByPackage(codes, span), into, 0);
        if (at > start) count = cutBlock(codes, { start, end: at }, into, count);
        into[count++] = vocabulary.numberAt(unit);
        start = at + 1;
      }
      return start < span.end ? cutBlock(codes, { start, end: span.end }, into, count) : count;
    },
  };
}

/** What jieba looks for words in; any other character is one by itself. */
function isOfBlock(unit: number): boolean {
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  const lower = unit | 32;
  if ((lower >= 97 && lower <= 122) || (unit >= 48 && unit <= 57)) return true;
  if ((unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xf900 && unit <= 0xfaff)) return true;
  return '+#&._%-'.includes(String.fromCharCode(unit));
}

/** Half a letter outside the basic plane, or of a line break that is one word. */
function isHalf(unit: number): boolean {
  return (unit >= 0xd800 && unit <= 0xdfff) || unit === 0x0d;
}

function isWord({ trie }: Dictionary, codes: Uint16Array, { start, end }: Span): boolean {
  let node = codes[start] as number;
  for (let at = start + 1; at < end && node !== 0; at++) node = childOf(trie, node, codes[at] as number);
  return node !== 0 && weightAt(trie, node) !== NO_WORD;
}

function copy(numbers: Int32Array, into: Int32Array, count: number): number {
  for (let at = 0; at < numbers.length; at++) into[count + at] = numbers[at] as number;
  return count + numbers.length;
}

/** Words get a number when they are first seen. */
function vocabularyOf({ trie, tokenAt }: Dictionary) {
  const words: Token[] = [];
  const byNode = new Int32Array(trie.weights.length >>> 1).fill(-1);
  const unknown = new Map<string, number>();
  /** A node is a letter, in the dictionary or not, or a word that ends there. */
  const numberAt = (node: number): number => {
    const known = byNode[node] as number;
    if (known !== -1) return known;
    const token =
      weightAt(trie, node) === NO_WORD
        ? { text: String.fromCharCode(node), tag: '', frequency: 0 }
        : tokenAt(node);
    byNode[node] = words.length;
    return words.push(token) - 1;
  };
  const numberOf = (text: string): number => {
    let node = text === '' ? 0 : text.charCodeAt(0);
    for (let at = 1; at < text.length && node !== 0; at++) node = childOf(trie, node, text.charCodeAt(at));
    if (node !== 0 && (text.length === 1 || weightAt(trie, node) !== NO_WORD)) return numberAt(node);
    const known = unknown.get(text) ?? words.push({ text, tag: '', frequency: 0 }) - 1;
    unknown.set(text, known);
    return known;
  };
  return { words, numberAt, numberOf };
}

/**
 * For each letter of a block the node and the end of the word that begins there on the most probable path, found
 * from the right; of equal paths the one with the longer word, as in jieba. Its arrays serve again for each block.
 */
function pathFinder({ trie, logOfOne }: Dictionary) {
  const { weights } = trie;
  let scores = new Float64Array(257);
  const path = { nodes: new Int32Array(256), ends: new Int32Array(256) };
  return (codes: Uint16Array, start: number, end: number) => {
    if (end - start >= scores.length) {
      scores = new Float64Array(2 * (end - start));
      path.nodes = new Int32Array(scores.length);
      path.ends = new Int32Array(scores.length);
    }
    const { nodes, ends } = path;
    // Look-ups that do not wait for each other are done while memory answers.
    let letter = codes[start] as number;
    for (let at = start + 1; at < end; at++) {
      const next = codes[at] as number;
      nodes[at - 1 - start] = childOf(trie, letter, next);
      letter = next;
    }
    nodes[end - 1 - start] = 0;
    scores[end - start] = 0;
    for (let at = end - 1; at >= start; at--) {
      const letter = codes[at] as number;
      let bestNode = letter;
      let bestEnd = at + 1;
      let best = (weights[2 * letter + 1] as number) + (scores[at + 1 - start] as number);
      let node = nodes[at - start] as number;
      for (let to = at + 2; node !== 0; to++) {
        const score = (weights[2 * node + 1] as number) + (scores[to - start] as number);
        if (score >= best && score !== NO_WORD) {
          best = score;
          bestNode = node;
          bestEnd = to;
        }
        node = to < end ? childOf(trie, node, codes[to] as number) : 0;
      }
      scores[at - start] = best === NO_WORD ? logOfOne + (scores[at + 1 - start] as number) : best;
      nodes[at - start] = bestNode;
      ends[at - start] = bestEnd;
    }
    return path;
  };
}

/** Asks the package, which is loaded with the first question, once for each different stretch. */
function asker(load: () => Jieba, numberOf: (word: string) => number) {
  let jieba: Jieba | undefined;
  const answers = new Map<string, Int32Array>();
  return (codes: Uint16Array, span: Span): Int32Array => {
    const text = stringOf(codes, span);
    const known = answers.get(text);
    if (known !== undefined) return known;
    jieba ??= load();
    const words = jieba.cut(text, true);
    // The native side replaces lone surrogates; a text that does not come back whole is one unknown word.
    const answer = Int32Array.from(words.join('') === text ? words : [text], numberOf);
    answers.set(text, answer);
    return answer;
  };
}
