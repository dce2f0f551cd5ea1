// Free edges: a term stands free where punctuation, a function word, a frame verb or a weak head is its neighbour.
// It works on two mentions, where neighbour entropy says nothing: the tail of a longer term (建党精神 inside
// 伟大建党精神) always follows a noun, so its left is never free.
import type { Measured } from './measure.ts';
import type { Rule } from './rules.ts';

export const FREEDOM_RULES: Rule[] = [
  {
    name: 'free-edges',
    reason: 'It seldom stands free on both sides, so it is part of something longer.',
    rejects: (candidate) => !standsFree(candidate) && !standsFreeByVariety(candidate),
  },
];

function standsFree({
  free,
  freeLeft,
  freeRight,
  leftNeighbours,
  rightNeighbours,
  count,
}: Measured): boolean {
  if (free * count >= 4) return true;
  const left = freeLeft >= 0.34 || (freeLeft >= 0.2 && leftNeighbours >= 4);
  const right = freeRight >= 0.34 || (freeRight >= 0.2 && rightNeighbours >= 4);
  return left && right && free >= 0.15;
}

/** Enough different neighbours on both sides say as much, but less surely: the score takes something off. */
export function standsFreeByVariety(candidate: Measured): boolean {
  const { count, leftNeighbours, rightNeighbours } = candidate;
  return !standsFree(candidate) && count >= 4 && leftNeighbours >= 3 && rightNeighbours >= 3;
}
