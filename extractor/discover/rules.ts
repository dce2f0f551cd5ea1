// The shape of a rule, so that `tifa explain` can say which one dropped a candidate, why, and on which figures.
import type { Corpus } from './corpus.ts';
import type { Measured } from './measure.ts';

export interface Rule {
  name: string;
  /** One sentence for a reader. */
  reason: string;
  /** Asked of strings that the authors quote as well; the other rules are not. */
  quotedToo?: boolean;
  rejects: (candidate: Measured, corpus: Corpus) => boolean;
}

/** Four decimals: enough to read, and the same bytes on every machine. */
export function rounded(figure: number): number {
  return Math.round(figure * 1e4) / 1e4;
}
