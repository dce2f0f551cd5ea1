// Strings inside longer ones. A part that hardly ever comes without its whole is dropped for it; what is left must
// stand alone often enough, or be the head of several different terms. In the spirit of the C-value (Frantzi,
// Ananiadou & Mima 2000), but with the mentions counted where they stand instead of estimated from frequencies.
import { by } from '../../graph/model/order.ts';
import { type Corpus, MAX_LENGTH } from './corpus.ts';
import { WEAK_HEADS } from './lists.ts';
import type { Measured, Standing } from './measure.ts';
import type { RejectionRows } from './rejection-rows.ts';
import { sparseNumbers } from './sparse-numbers.ts';

/** A byte a letter, filled anew each round. */
interface Rows {
  /** Letters of the longest candidate that begins there, or 0. */
  longest: Uint8Array;
  /** How many letters from there on a candidate reaches that begins before. */
  reach: Uint8Array;
}

interface Cover {
  standalone: number;
  /** Longer candidates by index, and how many mentions lie inside each. */
  wholes: Map<number, number>;
}

const ROUNDS = 2;

/** Counts into each candidate its mentions outside longer ones, and returns those that stand. */
export function dropNested(
  candidates: readonly Standing[],
  corpus: Corpus,
  rejections: RejectionRows,
): Standing[] {
  let kept = candidates.toSorted(by(({ surface }) => surface));
  const letters = corpus.text.codes.length;
  const rows = { longest: new Uint8Array(letters), reach: new Uint8Array(letters) };
  for (let round = 0; round < ROUNDS; round++) {
    const coverOf = coverCounter(kept, rows);
    const standing: Standing[] = [];
    for (const candidate of kept) {
      const { standalone, wholes } = coverOf(candidate);
      candidate.standalone = standalone;
      const rule = verdict(candidate, wholes, { kept, corpus });
      if (rule === null) standing.push(candidate);
      else rejections.add(candidate, rule);
    }
    kept = standing;
  }
  return kept;
}

function verdict(
  { count, surface, strong, standalone }: Standing,
  wholes: Cover['wholes'],
  { kept, corpus }: { kept: readonly Measured[]; corpus: Corpus },
): { name: string; reason: string } | null {
  // Quotes mark it as a term of its own, whatever always follows: “放管服”改革.
  if (strong) return null;
  for (const [whole, inside] of wholes) {
    const times = kept[whole]?.count ?? 0;
    if (inside >= times && times / count >= 0.8 && count - times < 3) {
      return {
        name: 'nested',
        reason: `It hardly comes outside ${kept[whole]?.printed ?? 'a longer term'}.`,
      };
    }
  }
  const least = corpus.text.codes.length >= 400_000 ? 3 : count >= 4 ? 2 : 1;
  const rare = standalone / count < 0.2 || standalone < least;
  // A head of several terms is a term (治理体系); what only opens them is a modifier (中国特色).
  const heads = [...wholes.keys()].filter((whole) => kept[whole]?.surface.endsWith(surface)).length;
  return rare && heads < 3
    ? { name: 'standalone', reason: 'It seldom stands outside longer terms, and few terms end in it.' }
    : null;
}

/** Notes the longest candidate from every place; asks each mention of one whether a longer one lies over it. */
function coverCounter(
  candidates: readonly Measured[],
  { longest, reach }: Rows,
): (candidate: Measured) => Cover {
  const lengths = Uint8Array.from(candidates, ({ length }) => length);
  const byLength = [...candidates.keys()].filter((index) => covers(candidates[index]));
  byLength.sort((one, other) => (lengths[one] as number) - (lengths[other] as number) || one - other);
  const owners = sparseNumbers(
    reach.length,
    byLength.map((index) => candidates[index]?.positions ?? []),
  );
  // Longer ones overwrite: the longest candidate that starts at a place stays.
  longest.fill(0);
  for (const index of byLength) {
    for (const at of candidates[index]?.positions ?? []) {
      owners.set(at, index);
      longest[at] = lengths[index] as number;
    }
  }
  noteReach({ longest, reach });
  return ({ positions, length }) => {
    const cover: Cover = { standalone: 0, wholes: new Map() };
    for (const position of positions) {
      let whole = -1;
      const last = (reach[position] as number) >= length ? Math.max(0, position - MAX_LENGTH + 1) : position;
      for (let at = position; at >= last && whole === -1; at--) {
        const size = longest[at] as number;
        if (size > length && at + size >= position + length) whole = owners.at(at);
      }
      if (whole === -1) cover.standalone++;
      else cover.wholes.set(whole, (cover.wholes.get(whole) ?? 0) + 1);
    }
    return cover;
  };
}

/** Most mentions lie inside no other candidate, and their places are not looked at further. */
function noteReach({ longest, reach }: Rows): void {
  let ahead = 0;
  for (let at = 0; at < reach.length; at++) {
    if (ahead > 0) ahead--;
    reach[at] = ahead;
    if ((longest[at] as number) > ahead) ahead = longest[at] as number;
  }
}

/** Coordinations and enumerations cover nothing: their parts are terms of their own; nor does 基层党建工作 cover 基层党建. */
function covers(candidate: Measured | undefined): boolean {
  return (
    candidate !== undefined &&
    candidate.parts.length === 1 &&
    !WEAK_HEADS.has(candidate.words.at(-1)?.text ?? '') &&
    !candidate.words.some(({ text }) => /^[和与及]$/u.test(text))
  );
}
