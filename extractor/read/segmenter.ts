// The word segmenter of discovery: jieba's cut with its hidden Markov model, tag and frequency from its dictionary.
// The one place that touches the native package and its dictionary file.
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import type { Segment, Token } from '../discover/tokens.ts';

/** Loads the dictionary (about 350,000 words) once and returns a cutter over it. */
export function loadSegmenter(): Segment {
  const jieba = Jieba.withDict(dict);
  const words = readDictionary(dict);
  return (text) => {
    const tokens = jieba
      .cut(text, true)
      .map((word) => words.get(word) ?? { text: word, tag: '', frequency: 0 });
    // The native side replaces lone surrogates; a text that does not come back whole is one unknown token.
    return tokens.map((token) => token.text).join('') === text ? tokens : [{ text, tag: '', frequency: 0 }];
  };
}

/** Lines of `word frequency tag`. */
function readDictionary(bytes: Uint8Array): Map<string, Token> {
  const words = new Map<string, Token>();
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const [text, frequency, tag] = line.split(' ');
    if (text) words.set(text, { text, tag: tag?.trim() ?? '', frequency: Number(frequency) || 0 });
  }
  return words;
}
