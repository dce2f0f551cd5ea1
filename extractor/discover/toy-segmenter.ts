// A segmenter for tests: the longest word of a small list at each place, else one letter. What discovery makes of a
// text then depends on nothing but the test.
import type { Segment, Token } from './tokens.ts';

/** `words` as `基层/n 推进/v/5000`: text, tag, dictionary frequency (1,000 unless told). */
export function toySegmenter(words: string): Segment {
  const tokens = new Map<string, Token>();
  for (const word of words.split(/\s+/u).filter(Boolean)) {
    const [text = '', tag = '', frequency = '1000'] = word.split('/');
    tokens.set(text, { text, tag, frequency: Number(frequency) });
  }
  const longest = Math.max(1, ...[...tokens.keys()].map((text) => text.length));
  return (text) => {
    const found: Token[] = [];
    for (let at = 0; at < text.length; ) {
      let end = Math.min(text.length, at + longest);
      while (end > at + 1 && !tokens.has(text.slice(at, end))) end--;
      const word = text.slice(at, end);
      found.push(tokens.get(word) ?? { text: word, tag: '', frequency: 0 });
      at = end;
    }
    return found;
  };
}
