// The passages behind a change, a few from each side, for whoever wants to read what the figures say.
import type { SnapshotPassage } from '../model/index.ts';
import { by } from '../model/index.ts';
import { quotation } from '../snapshot/quotation.ts';
import type { EdgeChange, TermChange } from './compare.ts';
import type { Side } from './sides.ts';
import { pairKey } from './sides.ts';

export interface Quotation {
  id: string;
  text: string;
  /** Where its terms stand in the text: the first and, of an edge, the second. */
  marks: { term: 0 | 1; offset: number; length: number }[];
  title: string;
  date: string | null;
}

export interface Evidence {
  a: Quotation[];
  b: Quotation[];
}

/** The passages of a term or an edge, `most` of each side. */
export function evidenceOf(
  { a, b }: { a: Side; b: Side },
  most: number,
): (change: TermChange | EdgeChange) => Evidence {
  const terms = [quotationsOfTerms(a, most), quotationsOfTerms(b, most)] as const;
  const edges = [quotationsOfEdges(a, most), quotationsOfEdges(b, most)] as const;
  return (change) =>
    'label' in change
      ? { a: terms[0](change.id), b: terms[1](change.id) }
      : { a: edges[0](change.source, change.target), b: edges[1](change.source, change.target) };
}

/** Passages where the term stands alone, the earliest first and none that says nearly the same as one before. */
export function quotationsOfTerms(side: Side, most: number): (term: string) => Quotation[] {
  const passagesOf = new Map<string, SnapshotPassage[]>();
  for (const passage of side.passages ?? []) {
    for (const term of new Set(passage.spans.flatMap((span) => (span.nested ? [] : [span.term])))) {
      const list = passagesOf.get(term);
      if (list === undefined) passagesOf.set(term, [passage]);
      else list.push(passage);
    }
  }
  return (term) => quote(side, passagesOf.get(term) ?? [], { most, terms: [term] });
}

/** Passages where both ends stand. */
export function quotationsOfEdges(side: Side, most: number): (source: string, target: string) => Quotation[] {
  const passageOf = new Map((side.passages ?? []).map((passage) => [passage.id, passage]));
  return (source, target) => {
    const ids = side.edges.get(pairKey(source, target))?.passages ?? [];
    return quote(
      side,
      ids.flatMap((id) => passageOf.get(id) ?? []),
      { most, terms: [source, target] },
    );
  };
}

function quote(
  { documentOf }: Side,
  passages: readonly SnapshotPassage[],
  { most, terms }: { most: number; terms: readonly string[] },
): Quotation[] {
  const dateOf = ({ document }: SnapshotPassage): string | null => documentOf.get(document)?.date ?? null;
  const inTime = passages.toSorted(
    by(
      (passage) => dateOf(passage) ?? '~',
      (passage) => passage.id,
    ),
  );
  const groups = new Map<string, SnapshotPassage>();
  for (const passage of inTime) if (!groups.has(passage.cluster)) groups.set(passage.cluster, passage);
  const chosen = [...groups.values()].slice(0, most).map(quotation);
  return chosen.map((passage) => ({
    id: passage.id,
    text: passage.text,
    marks: passage.spans.flatMap(({ term, offset, length }): Quotation['marks'] => {
      const place = terms.indexOf(term);
      return place === 0 || place === 1 ? [{ term: place, offset, length }] : [];
    }),
    title: documentOf.get(passage.document)?.title ?? '',
    date: dateOf(passage),
  }));
}
