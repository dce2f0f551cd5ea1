// Members of a list by the author's own parallel: 获得感、幸福感、安全感, 新经济组织、新社会组织. Parts that are equally
// long and end alike are names of one kind, whatever a dictionary makes of each.
import type { Corpus } from './corpus.ts';
import type { Measured } from './measure.ts';
import { GAP } from './text.ts';

const MIN_LENGTH = 3;
const MAX_LENGTH = 6;
/** 积极性、主动性 and 科学化、精细化 list what a thing is like. */
const QUALITY = /^..[性化型]$/u;

/** Whether at least a third of the mentions stand beside such a part. */
export function isParallelPart({ surface, positions, length, count }: Measured, corpus: Corpus): boolean {
  if (length < MIN_LENGTH || length > MAX_LENGTH || QUALITY.test(surface)) return false;
  let others = 0;
  for (const at of positions) {
    if (isPair(at - length, at, length, corpus) || isPair(at, at + length, length, corpus)) continue;
    if (++others * 3 > count * 2) return false;
  }
  return true;
}

/** Two stretches with nothing but 、 (and quotes) between them, no gap inside, and the same last letter. */
function isPair(first: number, second: number, length: number, { text: { codes, gaps } }: Corpus): boolean {
  if (first < 0 || second + length > codes.length) return false;
  const joint = gaps[second] ?? 0;
  if ((joint & GAP.pause) === 0 || (joint & GAP.cut) !== 0) return false;
  if (codes[first + length - 1] !== codes[second + length - 1]) return false;
  for (let at = 1; at < length; at++) {
    if (gaps[first + at] !== 0 || gaps[second + at] !== 0) return false;
  }
  return true;
}
