// What discovery asks of a word segmenter. Its cuts are evidence, never a gate of their own: most policy terms
// are several of its tokens, and the adapter is passed in so that discovery stays pure.
export interface Token {
  text: string;
  /** Part-of-speech tag, or '' when the segmenter has none. */
  tag: string;
  /** How often the segmenter's dictionary saw the word, 0 when it does not know it. */
  frequency: number;
}

/** A stretch of code units, half-open. */
export interface Span {
  start: number;
  end: number;
}

/** Numbers instead of objects: there is a token for every two letters of the corpus. */
export interface Segmenter {
  /** Every word that was cut or asked for so far, by its number. */
  readonly words: readonly Token[];
  /**
   * Writes the numbers of the words of a stretch into `into` (which has room for one a unit) and returns how many;
   * the words concatenate to the stretch again.
   */
  cut: (codes: Uint16Array, span: Span, into: Int32Array) => number;
  /** The number of a word, known to the dictionary or not. */
  numberOf: (word: string) => number;
}

/** The tokens of a string, for those who read a sentence and not a corpus. */
export function tokensOf(segmenter: Segmenter, text: string): Token[] {
  const codes = codesOf(text);
  const numbers = new Int32Array(codes.length);
  const count = segmenter.cut(codes, { start: 0, end: codes.length }, numbers);
  return Array.from(
    numbers.subarray(0, count),
    (number) => segmenter.words[number] ?? { text: '', tag: '', frequency: 0 },
  );
}

export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  return codes;
}

/** A stretch as a string: spreading it into one call costs more than all else that is asked of a short one. */
export function stringOf(codes: Uint16Array, { start, end }: Span): string {
  let text = '';
  let at = start;
  for (; at + 4 <= end; at += 4) {
    text += String.fromCharCode(
      codes[at] as number,
      codes[at + 1] as number,
      codes[at + 2] as number,
      codes[at + 3] as number,
    );
  }
  for (; at < end; at++) text += String.fromCharCode(codes[at] as number);
  return text;
}
