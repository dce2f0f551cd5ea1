// How well one line runs on into another, judged by this document alone: the pointwise mutual information of the
// two characters at the seam, smoothed, and a point for each trigram over the seam that occurs elsewhere in it.
// No lexicon has a say in it: a lexicon would create its own mentions.

import type { Draft, Line } from './draft.ts';
import { bits, SPACE } from './glyphs.ts';

const SMOOTHING = 0.3;
const MIN_SLOT_BITS = 12;
const MAX_SLOT_BITS = 20;

export type SeamScore = (line: Line, next: Line) => number;

interface Counts {
  total: number;
  single: Uint32Array;
  pairs: Uint32Array;
  triples: Uint8Array;
  /** How many bits of a hash a slot leaves out. */
  shift: number;
}

/** Counted when first asked: most documents have no seam to judge. The joins reorder lines, but take none out. */
export function seamScorer(draft: Draft): SeamScore {
  let counts: Counts | null = null;
  return (line, next) => {
    counts ??= countNgrams(draft);
    const { single, pairs, triples, shift } = counts;
    const [before, last] = tail(draft, line);
    const [first, second] = head(draft, next);
    const expected = ((single[last] ?? 0) * (single[first] ?? 0)) / Math.max(1, counts.total);
    let score = Math.log(
      ((pairs[pairHash(last, first) >>> shift] ?? 0) + SMOOTHING) / (expected + SMOOTHING),
    );
    if (before !== 0 && triples[tripleHash(before, last, first) >>> shift] === 1) score++;
    if (second !== 0 && triples[tripleHash(last, first, second) >>> shift] === 1) score++;
    return score;
  };
}

/** Counts are hashed into tables of fixed size: an exact map of n-grams would outgrow itself on large texts. */
function countNgrams(draft: Draft): Counts {
  const shift =
    32 - Math.min(MAX_SLOT_BITS, Math.max(MIN_SLOT_BITS, Math.ceil(Math.log2(draft.size * 4 + 1))));
  const single = new Uint32Array(65536);
  const pairs = new Uint32Array(2 ** (32 - shift));
  const triples = new Uint8Array(pairs.length);
  let total = 0;
  for (const line of draft.lines) {
    let a = 0;
    let b = 0;
    for (let at = line.start; at < line.end; at++) {
      if (draft.drop[at] === 1) continue;
      const c = draft.units[at] as number;
      single[c] = (single[c] as number) + 1;
      total++;
      if (b !== 0) {
        const slot = pairHash(b, c) >>> shift;
        pairs[slot] = (pairs[slot] as number) + 1;
      }
      if (a !== 0) triples[tripleHash(a, b, c) >>> shift] = 1;
      a = b;
      b = c;
    }
  }
  return { total, single, pairs, triples, shift };
}

const pairHash = (a: number, b: number): number => Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);

const tripleHash = (a: number, b: number, c: number): number =>
  Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0xc2b2ae35) ^ c, 0x85ebca6b);

function tail(draft: Draft, line: Line): [number, number] {
  const last = nextKept(draft, line, { from: line.end - 1, step: -1 });
  const before = nextKept(draft, line, { from: last - 1, step: -1 });
  return [unitAt(draft, line, before), unitAt(draft, line, last)];
}

function head(draft: Draft, line: Line): [number, number] {
  const first = nextKept(draft, line, { from: line.start, step: 1 });
  const second = nextKept(draft, line, { from: first + 1, step: 1 });
  return [unitAt(draft, line, first), unitAt(draft, line, second)];
}

function nextKept(draft: Draft, line: Line, way: { from: number; step: 1 | -1 }): number {
  let at = way.from;
  while (
    at >= line.start &&
    at < line.end &&
    (draft.drop[at] === 1 || (bits(draft.units[at] ?? 0) & SPACE) !== 0)
  ) {
    at += way.step;
  }
  return at;
}

function unitAt(draft: Draft, line: Line, at: number): number {
  return at >= line.start && at < line.end ? (draft.units[at] ?? 0) : 0;
}
