// The shape of a rule, so that `tifa explain` can say which one dropped a candidate, why, and on which figures.
import type { Rejection } from '../../graph/model/rejection.ts';
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

export function rejection(candidate: Measured, { name, reason }: Pick<Rule, 'name' | 'reason'>): Rejection {
  const { printed, count, documents, free, freeLeft, freeRight, quoteShare, verbShare } = candidate;
  return {
    surface: printed,
    filter: name,
    reason,
    count,
    documents,
    figures: rounded({ free, freeLeft, freeRight, quoteShare, verbShare }),
  };
}

/** Four decimals: enough to read, and the same bytes on every machine. */
export function rounded(figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1e4) / 1e4]),
  );
}
