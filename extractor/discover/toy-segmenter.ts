// A segmenter for tests: the longest word of a small list at each place, else one letter. What discovery makes of a
// text then depends on nothing but the test.
import { type Segmenter, stringOf, type Token } from './tokens.ts';

/** `words` as `基层/n 推进/v/5000`: text, tag, dictionary frequency (1,000 unless told). */
export function toySegmenter(list: string): Segmenter {
  const words: Token[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string, tag = '', frequency = 0): number => {
    const number = numbers.get(text) ?? words.push({ text, tag, frequency }) - 1;
    numbers.set(text, number);
    return number;
  };
  for (const word of list.split(/\s+/u).filter(Boolean)) {
    const [text = '', tag = '', frequency = '1000'] = word.split('/');
    numberOf(text, tag, Number(frequency));
  }
  const longest = Math.max(1, ...words.map(({ text }) => text.length));
  return {
    words,
    numberOf: (word) => numberOf(word),
    cut(codes, span, into) {
      const text = stringOf(codes, span);
      let count = 0;
      for (let at = 0; at < text.length; ) {
        let end = Math.min(text.length, at + longest);
        while (end > at + 1 && !numbers.has(text.slice(at, end))) end--;
        into[count++] = numberOf(text.slice(at, end));
        at = end;
      }
      return count;
    },
  };
}
