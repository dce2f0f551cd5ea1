// What discovery asks of a word segmenter. Its cuts are evidence, never a gate of their own: most policy terms
// are several of its tokens, and the adapter is passed in so that discovery stays pure.
export interface Token {
  text: string;
  /** Part-of-speech tag, or '' when the segmenter has none. */
  tag: string;
  /** How often the segmenter's dictionary saw the word, 0 when it does not know it. */
  frequency: number;
}

/** Cuts a text into tokens that concatenate to it again. */
export type Segment = (text: string) => Token[];
