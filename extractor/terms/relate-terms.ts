// Declares relations: those that the lexicon states, and the nesting that the text shows (党建引领基层治理 ⊃ 党建引领).
import { by, type Relation } from '../../graph/model/index.ts';
import type { Declared } from '../lexicon/concepts.ts';
import type { Found } from '../match/mentions.ts';
import type { TermConcept } from './concepts.ts';

export interface Related {
  /** Sorted by source, target, type. */
  relations: Relation[];
  /** Whether two terms are related or nest anywhere, directly or through others: then company proves nothing. */
  apart: (a: number, b: number) => boolean;
}

/** Only between terms that are mentioned. A relation’s `count`: passages where both are, nested or not. */
export function relateTerms(
  concepts: readonly TermConcept[],
  found: readonly Found[][],
  declared: readonly Declared[],
): Related {
  const numberOf = new Map(concepts.map((concept, index) => [concept.label, index]));
  const passagesOf: Set<number>[] = concepts.map(() => new Set());
  found.forEach((mentions, passage) => {
    for (const { term } of mentions) passagesOf[term]?.add(passage);
  });
  const { direct, all } = nestings(found, concepts.length);
  const apart = new Set(all);
  const key = (a: number, b: number): number => Math.min(a, b) * concepts.length + Math.max(a, b);
  const relation = (a: number, b: number, rest: Pick<Relation, 'type' | 'order' | 'origin'>): Relation => ({
    source: (concepts[a] as TermConcept).id,
    target: (concepts[b] as TermConcept).id,
    ...rest,
    count: shared(passagesOf[a] as Set<number>, passagesOf[b] as Set<number>),
  });
  const stated = declared.flatMap(({ source, target, type, order }) => {
    const [from, to] = [numberOf.get(source), numberOf.get(target)];
    if (from === undefined || to === undefined) return [];
    apart.add(key(from, to));
    return [relation(from, to, { type, order, origin: 'lexicon' })];
  });
  const statedPairs = new Set(stated.map(({ source, target }) => `${source} ${target}`));
  const nested = direct
    .map(([longer, shorter]) => relation(longer, shorter, { type: 'BROADER', order: null, origin: 'text' }))
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
  found: readonly Found[][],
  terms: number,
): { direct: [number, number][]; all: Set<number> } {
  const direct = new Map<number, [number, number]>();
  const all = new Set<number>();
  for (const mentions of found) {
    for (const inner of mentions) {
      if (!inner.nested) continue;
      const holders = mentions
        .filter((outer) => holds(outer, inner))
        .sort(by(lengthOf, (outer) => outer.term));
      for (const { term } of holders)
        all.add(Math.min(term, inner.term) * terms + Math.max(term, inner.term));
      const nearest = holders[0] as Found;
      direct.set(nearest.term * terms + inner.term, [nearest.term, inner.term]);
    }
  }
  return { direct: [...direct.values()], all };
}

const lengthOf = (mention: Found): number => mention.end - mention.start;

const holds = (outer: Found, inner: Found): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && lengthOf(outer) > lengthOf(inner);

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count += 1;
  return count;
}
