// Declares relations: those that the lexicon states, and the nesting that the text shows: a concept below another
// (党建引领基层治理 ⊃ 党建引领), or one behind modifiers (全面推进乡村振兴 and 乡村振兴).
import { by, type Relation } from '../../graph/model/index.ts';
import type { Declared } from '../lexicon/concepts.ts';
import type { Mentions } from '../match/mentions.ts';
import type { TermConcept } from './concepts.ts';
import { isModified } from './modifiers.ts';

export interface Related {
  /** Sorted by source, target, type. */
  relations: Relation[];
  /** Whether two terms are related or nest anywhere, directly or through others: then company proves nothing. */
  apart: (a: number, b: number) => boolean;
}

/** Only between terms that are mentioned. A relation’s `count`: passages where both are, nested or not. */
export function relateTerms(
  concepts: readonly TermConcept[],
  found: Mentions,
  declared: readonly Declared[],
): Related {
  const numberOf = new Map(concepts.map((concept, index) => [concept.label, index]));
  const passagesOf = passagesByTerm(found, concepts.length);
  const { direct, all } = nestings(found, concepts.length);
  const apart = new Set(all);
  const key = (a: number, b: number): number => Math.min(a, b) * concepts.length + Math.max(a, b);
  const relation = (a: number, b: number, rest: Pick<Relation, 'type' | 'order' | 'origin'>): Relation => ({
    source: (concepts[a] as TermConcept).id,
    target: (concepts[b] as TermConcept).id,
    ...rest,
    count: shared(passagesOf[a] as number[], passagesOf[b] as number[]),
  });
  const stated = declared.flatMap(({ source, target, type, order }) => {
    const [from, to] = [numberOf.get(source), numberOf.get(target)];
    if (from === undefined || to === undefined) return [];
    apart.add(key(from, to));
    return [relation(from, to, { type, order, origin: 'lexicon' })];
  });
  const statedPairs = new Set(stated.map(({ source, target }) => `${source} ${target}`));
  const nested = direct
    .map(([longer, shorter]) => {
      const modified = isModified(concepts[longer]?.label ?? '', concepts[shorter]?.label ?? '');
      const type = modified ? 'MODIFIES' : 'BROADER';
      return relation(longer, shorter, { type, order: null, origin: 'text' });
    })
    .filter(({ source, target }) => !statedPairs.has(`${source} ${target}`));
  return {
    relations: [...stated, ...nested].sort(
      by(
        (each) => each.source,
        (each) => each.target,
        (each) => each.type,
        (each) => each.order ?? 0,
      ),
    ),
    apart: (a, b) => apart.has(key(a, b)),
  };
}

/** `direct`: pairs (longer, shorter) with no term between them; `all`: keys of every pair of which one holds the other. */
function nestings(
  { firsts, nested, term, start, end }: Mentions,
  terms: number,
): { direct: [number, number][]; all: Set<number> } {
  const direct = new Map<number, [number, number]>();
  const all = new Set<number>();
  for (let passage = 0; passage + 1 < firsts.length; passage += 1) {
    const [first, last] = [firsts[passage] as number, firsts[passage + 1] as number];
    for (let inner = first; inner < last; inner += 1) {
      if (nested[inner] === 0) continue;
      const own = term[inner] as number;
      const [from, to] = [start[inner] as number, end[inner] as number];
      let nearest = { term: -1, length: Number.POSITIVE_INFINITY };
      for (let outer = first; outer < last; outer += 1) {
        const length = (end[outer] as number) - (start[outer] as number);
        if ((start[outer] as number) > from || (end[outer] as number) < to || length <= to - from) continue;
        const other = term[outer] as number;
        all.add(Math.min(other, own) * terms + Math.max(other, own));
        const isNearer = length < nearest.length || (length === nearest.length && other < nearest.term);
        if (isNearer) nearest = { term: other, length };
      }
      direct.set(nearest.term * terms + own, [nearest.term, own]);
    }
  }
  return { direct: [...direct.values()], all };
}

/** Passages of each term, ascending, nested mentions too. */
function passagesByTerm({ firsts, term }: Mentions, terms: number): number[][] {
  const places: number[][] = Array.from({ length: terms }, () => []);
  for (let passage = 0; passage + 1 < firsts.length; passage += 1) {
    for (let at = firsts[passage] as number; at < (firsts[passage + 1] as number); at += 1) {
      const own = places[term[at] as number] as number[];
      if (own.at(-1) !== passage) own.push(passage);
    }
  }
  return places;
}

/** How many items two ascending lists share. */
function shared(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) count += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return count;
}
