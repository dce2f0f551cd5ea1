// Strings inside longer ones. A part that hardly ever comes without its whole is dropped for it; what is left must
// stand alone often enough, or be the head of several different terms. In the spirit of the C-value (Frantzi,
// Ananiadou & Mima 2000), but with the mentions counted where they stand instead of estimated from frequencies.
import { by } from '../../graph/model/order.ts';
import type { Rejection } from '../../graph/model/rejection.ts';
import { type Corpus, MAX_LENGTH } from './corpus.ts';
import { WEAK_HEADS } from './lists.ts';
import type { Measured } from './measure.ts';
import { rejection } from './rules.ts';

export interface Standing extends Measured {
  /** Mentions that are not inside a longer candidate's. */
  standalone: number;
}

interface Cover {
  standalone: number;
  /** Longer candidates by index, and how many mentions lie inside each. */
  wholes: Map<number, number>;
}

const ROUNDS = 2;

export function dropNested(
  candidates: readonly Measured[],
  corpus: Corpus,
): { kept: Standing[]; rejections: Rejection[] } {
  const rejections: Rejection[] = [];
  let kept = candidates.toSorted(by((candidate) => candidate.surface));
  let standing: Standing[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const covers = coverCounts(kept, corpus);
    standing = [];
    for (const [index, candidate] of kept.entries()) {
      const cover = covers[index] ?? { standalone: candidate.count, wholes: new Map() };
      const rule = verdict(candidate, cover, { kept, corpus });
      if (rule === null) standing.push({ ...candidate, standalone: cover.standalone });
      else rejections.push(rejection(candidate, rule));
    }
    kept = standing;
  }
  return { kept: standing, rejections };
}

function verdict(
  { count, surface, strong }: Measured,
  { standalone, wholes }: Cover,
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

/** Marks the longest candidate over every place, then asks each mention whether a longer one lies over it. */
function coverCounts(candidates: readonly Measured[], { text }: Corpus): Cover[] {
  const startOf = new Int32Array(text.codes.length).fill(-1);
  const byLength = candidates.map((_, index) => index).filter((index) => covers(candidates[index]));
  byLength.sort(
    by(
      (index) => candidates[index]?.length ?? 0,
      (index) => index,
    ),
  );
  // Longer ones overwrite: the longest candidate that starts at a place stays.
  for (const index of byLength) for (const at of candidates[index]?.positions ?? []) startOf[at] = index;
  const lengthOf = (index: number) => candidates[index]?.length ?? 0;
  return candidates.map(({ positions, length }) => {
    const cover: Cover = { standalone: 0, wholes: new Map() };
    for (const position of positions) {
      let whole = -1;
      for (let at = position; at >= 0 && at > position - MAX_LENGTH && whole === -1; at--) {
        const other = startOf[at] ?? -1;
        if (lengthOf(other) > length && at + lengthOf(other) >= position + length) whole = other;
      }
      if (whole === -1) cover.standalone++;
      else cover.wholes.set(whole, (cover.wholes.get(whole) ?? 0) + 1);
    }
    return cover;
  });
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
