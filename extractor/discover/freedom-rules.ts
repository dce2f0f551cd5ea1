// Free edges: a term stands free where punctuation, a function word, a frame verb or a weak head is its neighbour.
// It works on two mentions, where neighbour entropy says nothing: the tail of a longer term (建党精神 inside
// 伟大建党精神) always follows a noun, so its left is never free.
import type { Measured } from './measure.ts';
import { isParallelPart } from './parallel.ts';
import type { Rule } from './rules.ts';

const A_THIRD = 1 / 3;

export const FREEDOM_RULES: Rule[] = [
  {
    name: 'free-edges',
    reason: 'It seldom stands free on both sides, so it is part of something longer.',
    // What other official texts say too is whole, however it stands here: 公共服务 in 基本公共服务体系.
    rejects: (candidate, corpus) =>
      !standsFree(candidate) &&
      !corpus.general.has(candidate.surface) &&
      !standsFreeByVariety(candidate) &&
      !isParallelPart(candidate, corpus),
  },
];

/** One free mention of three is enough. Neighbours are asked where nothing else decides: they cost a walk over all. */
function standsFree(candidate: Measured): boolean {
  const { free, freeLeft, freeRight, count } = candidate;
  if (free * count >= 4) return true;
  if (free < 0.15 || freeLeft < 0.2 || freeRight < 0.2) return false;
  return (
    (freeLeft >= A_THIRD || candidate.leftNeighbours >= 4) &&
    (freeRight >= A_THIRD || candidate.rightNeighbours >= 4)
  );
}

/** Enough different neighbours on both sides say as much, but less surely: the score takes something off. */
export function standsFreeByVariety(candidate: Measured): boolean {
  const { count, freeRight, length } = candidate;
  if (count < 4 || standsFree(candidate) || candidate.leftNeighbours < 3) return false;
  // A word of a dictionary is whole: 党的建设 after 高校, 企业, 机关.
  return candidate.rightNeighbours >= 3 || (candidate.words.length === 1 && length >= 4 && freeRight >= 0.34);
}
