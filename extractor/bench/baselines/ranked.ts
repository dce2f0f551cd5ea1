// What every baseline gives: strings by rank, best first.
import { by } from '../../../graph/model/index.ts';

/** The strings of `scores` by falling score, ties by code unit. */
export function ranked(scores: ReadonlyMap<string, number>): string[] {
  return [...scores]
    .sort(
      by(
        ([, score]) => -score,
        ([text]) => text,
      ),
    )
    .map(([text]) => text);
}
