// Two terms by the company that they keep: what only one of them has, and what both have.
import { by, type Measure, type SnapshotEdge, type SnapshotTerm } from '../../../graph/model/index.ts';
import { type Atlas, otherEnd } from '../state/atlas.ts';

export interface Partner {
  term: SnapshotTerm;
  /** The edge to the first, to the second; null where there is none. */
  a: SnapshotEdge | null;
  b: SnapshotEdge | null;
}

export interface Company {
  onlyA: Partner[];
  both: Partner[];
  onlyB: Partner[];
}

/** Strongest first; shared ones by the weaker of their two edges, because both have to hold. */
export function companyOf(
  atlas: Atlas,
  ends: { a: string; b: string },
  { measure, edgesOf }: { measure: Measure; edgesOf: (id: string) => readonly SnapshotEdge[] },
): Company {
  const partners = new Map<string, Partner>();
  const take = (side: 'a' | 'b') => {
    for (const edge of edgesOf(ends[side])) {
      const id = otherEnd(edge, ends[side]);
      const term = atlas.terms.get(id);
      // That the two know each other is said elsewhere.
      if (term === undefined || id === ends.a || id === ends.b) continue;
      partners.set(id, { ...(partners.get(id) ?? { term, a: null, b: null }), [side]: edge });
    }
  };
  take('a');
  take('b');
  const strength = ({ a, b }: Partner) =>
    Math.min(a?.[measure] ?? Number.POSITIVE_INFINITY, b?.[measure] ?? Number.POSITIVE_INFINITY);
  const sorted = [...partners.values()].sort(
    by(
      (partner) => -strength(partner),
      (partner) => partner.term.id,
    ),
  );
  return {
    onlyA: sorted.filter(({ b }) => b === null),
    both: sorted.filter(({ a, b }) => a !== null && b !== null),
    onlyB: sorted.filter(({ a }) => a === null),
  };
}
