// How many discovered terms to publish. Precision falls with rank, so the tail is left to those who look for it.
import { by } from '../../graph/model/order.ts';
import type { Candidate } from './discover.ts';

/** Below this, read on single documents of 3,000 to 9,000 Han, about every second candidate is no term. */
const MIN_SCORE = 1.05;
/** Terms per square root of Han: 370 for 35,000 Han and 2,200 for 1,200,000, where three of five are still terms. */
const TERMS_PER_ROOT = 2;

/**
 * The head of the list, in order of score. The score's floor cuts small corpora; in large ones every score is
 * higher, and a cap that grows with the square root of the corpus cuts instead, as vocabulary does (Heaps’ law).
 */
export function publishable(candidates: readonly Candidate[], han: number): Candidate[] {
  return candidates
    .filter(({ score }) => score >= MIN_SCORE)
    .toSorted(
      by(
        ({ score }) => -score,
        ({ surface }) => surface,
      ),
    )
    .slice(0, Math.round(TERMS_PER_ROOT * Math.sqrt(Math.max(0, han))));
}
