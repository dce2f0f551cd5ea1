// Strings inside longer ones. A part that hardly ever comes without its whole is dropped for it; what is left must
// stand alone often enough, or be the head of several different terms. In the spirit of the C-value (Frantzi,
// Ananiadou & Mima 2000), but with the mentions counted where they stand instead of estimated from frequencies.
import { type Corpus, MAX_LENGTH } from './corpus.ts';
import type { RejectionRows } from './rejection-rows.ts';
import type { Rule } from './rules.ts';
import { printedOf, STANDING, type Standing } from './standing.ts';
import type { Text } from './text.ts';

/** Longer candidates by index, and how many mentions of one candidate lie inside each. */
type Wholes = ReadonlyMap<number, number>;

interface Covers {
  /** Counts into a candidate its mentions outside longer ones; the map serves again for the next. */
  wholesOf: (candidate: Standing) => Wholes;
  /** Those that were dropped cover nothing from now on. */
  drop: (dropped: readonly Standing[]) => void;
}

const ROUNDS = 2;

/** Counts into each candidate its mentions outside longer ones, and returns those that stand, in order. */
export function dropNested(
  candidates: readonly Standing[],
  corpus: Corpus,
  rejections: RejectionRows,
): Standing[] {
  const { text } = corpus;
  const { wholesOf, drop } = coverCounter(candidates, corpus);
  const isDropped = new Uint8Array(candidates.length);
  /** Of each candidate those that cover it. */
  const above: number[][] = [];
  let asked = [...candidates.keys()];
  for (let round = 0; round < ROUNDS && asked.length > 0; round++) {
    const dropped: number[] = [];
    for (const index of asked) {
      const candidate = candidates[index] as Standing;
      const wholes = wholesOf(candidate);
      above[index] = [...wholes.keys()];
      const rule = verdict(candidate, wholes, { candidates, text });
      if (rule === null) continue;
      rejections.add(candidate.row, rule);
      dropped.push(index);
    }
    for (const index of dropped) isDropped[index] = 1;
    drop(dropped.map((index) => candidates[index] as Standing));
    // Where none of its wholes was dropped, every mention is still inside the same ones.
    asked = [...candidates.keys()].filter(
      (index) => isDropped[index] === 0 && above[index]?.some((whole) => isDropped[whole] === 1),
    );
  }
  return candidates.filter((_, index) => isDropped[index] === 0);
}

function verdict(
  candidate: Standing,
  wholes: Wholes,
  { candidates, text }: { candidates: readonly Standing[]; text: Text },
): Pick<Rule, 'name' | 'reason'> | null {
  const { count, strong, standalone } = candidate;
  // Quotes mark it as a term of its own, whatever always follows: “放管服”改革.
  if (strong) return null;
  for (const [index, inside] of wholes) {
    const whole = candidates[index] as Standing;
    if (inside >= whole.count && whole.count / count >= 0.8 && count - whole.count < 3) {
      return { name: 'nested', reason: `It hardly comes outside ${printedOf(whole, text)}.` };
    }
  }
  const least = text.codes.length >= 400_000 ? 3 : count >= 4 ? 2 : 1;
  if (standalone / count >= 0.2 && standalone >= least) return null;
  // A head of several terms is a term (治理体系); what only opens them is a modifier (中国特色).
  const heads = [...wholes.keys()].filter((index) =>
    isHeadOf(candidate, candidates[index] as Standing, text),
  );
  return heads.length < 3
    ? { name: 'standalone', reason: 'It seldom stands outside longer terms, and few terms end in it.' }
    : null;
}

/** Whether the one ends in the letters of the other. */
function isHeadOf(head: Standing, whole: Standing, { codes }: Text): boolean {
  const start = head.row[STANDING.position] as number;
  const offset = (whole.row[STANDING.position] as number) + whole.length - head.length;
  for (let at = 0; at < head.length; at++) if (codes[start + at] !== codes[offset + at]) return false;
  return true;
}

/** Notes the longest candidate from every place; asks each mention of one whether a longer one lies over it. */
function coverCounter(candidates: readonly Standing[], { text, index }: Corpus): Covers {
  const ownerOf = ownerFinder(candidates);
  /** Letters of the longest candidate that begins at a place, or 0. */
  const longest = new Uint8Array(text.codes.length);
  for (const candidate of candidates) noteLongest(longest, candidate);
  const reach = reachOf(longest);
  const wholes = new Map<number, number>();
  return {
    wholesOf(candidate) {
      const { positions, length } = candidate;
      wholes.clear();
      let standalone = 0;
      for (let mention = 0; mention < positions.length; mention++) {
        const position = positions[mention] as number;
        const last =
          (reach[position] as number) >= length ? Math.max(0, position - MAX_LENGTH + 1) : position;
        let at = position;
        while (
          at >= last &&
          !((longest[at] as number) > length && at + (longest[at] as number) >= position + length)
        )
          at--;
        if (at < last) standalone++;
        else {
          const whole = ownerOf(index.places[at] as number, longest[at] as number);
          wholes.set(whole, (wholes.get(whole) ?? 0) + 1);
        }
      }
      candidate.standalone = standalone;
      return wholes;
    },
    drop(dropped) {
      for (const { positions, length, covers } of dropped) {
        for (let mention = 0; covers && mention < positions.length; mention++) {
          const at = positions[mention] as number;
          if (longest[at] === length) longest[at] = 0;
        }
      }
      const gone = new Set(dropped);
      for (const candidate of candidates) if (!gone.has(candidate)) noteLongest(longest, candidate);
    },
  };
}

function noteLongest(longest: Uint8Array, { positions, length, covers }: Standing): void {
  if (!covers) return;
  for (let mention = 0; mention < positions.length; mention++) {
    const at = positions[mention] as number;
    if ((longest[at] as number) < length) longest[at] = length;
  }
}

/**
 * The candidate of a length that stands at a place of the suffix array. Places of candidates lie apart or one's within
 * the other's, and come in order: the last that begins before is it, or its own places lie within.
 */
function ownerFinder(candidates: readonly Standing[]): (place: number, length: number) => number {
  const lows = Int32Array.from(candidates, ({ row }) => row[STANDING.low] as number);
  const highs = candidates.map(({ row }) => row[STANDING.high] as number);
  /** The candidate around each, or -1. */
  const around = new Int32Array(candidates.length);
  for (let index = 0; index < lows.length; index++) {
    let outer = index - 1;
    while (outer !== -1 && (highs[outer] as number) <= (lows[index] as number))
      outer = around[outer] as number;
    around[index] = outer;
  }
  return (place, length) => {
    let low = 0;
    let high = lows.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((lows[middle] as number) <= place) low = middle;
      else high = middle;
    }
    while (candidates[low]?.length !== length) low = around[low] as number;
    return low;
  };
}

/** How many letters from a place on a candidate reaches that begins before: most mentions lie inside no other. */
function reachOf(longest: Uint8Array): Uint8Array {
  const reach = new Uint8Array(longest.length);
  let ahead = 0;
  for (let at = 0; at < reach.length; at++) {
    if (ahead > 0) ahead--;
    reach[at] = ahead;
    if ((longest[at] as number) > ahead) ahead = longest[at] as number;
  }
  return reach;
}
