// Which passages a figure rests on, in memory, as numbers: of every term, edge and document, in order of time.
import { by, type Graph } from '../model/index.ts';

/** Whose passages: those that mention a term, that prove an edge, or that a document is made of; by id. */
export type Owner =
  | { term: string }
  | { edge: readonly [source: string, target: string] }
  | { document: string };

/** Places in `ids`, ascending. */
export interface EvidenceIndex {
  /** All passages by date as far as it is known, undated ones last, then by id. */
  ids: readonly string[];
  of(owner: Owner): Uint32Array;
}

export function indexEvidence({ documents, passages, mentions, cooccurrences }: Graph): EvidenceIndex {
  const dates = new Map(documents.map(({ id, date }) => [id, date ?? '~']));
  const ordered = passages.toSorted(
    by(
      (passage) => dates.get(passage.document) ?? '~',
      (passage) => passage.id,
    ),
  );
  const ids = ordered.map(({ id }) => id);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const numbersOf = (own: readonly string[]) => Uint32Array.from(own, (id) => numbers.get(id) ?? 0).sort();
  const ofTerm = gathered(mentions, ({ term, passage }) => [term, passage]);
  const ofDocument = gathered(passages, ({ document, id }) => [document, id]);
  const lists = new Map([
    ...Array.from([...ofTerm, ...ofDocument], ([owner, own]) => [owner, numbersOf(own)] as const),
    ...cooccurrences.map((edge) => [edgeKey(edge.source, edge.target), numbersOf(edge.passages)] as const),
  ]);
  return {
    ids,
    of(owner) {
      const key = 'edge' in owner ? edgeKey(...owner.edge) : 'term' in owner ? owner.term : owner.document;
      return lists.get(key) ?? new Uint32Array(0);
    },
  };
}

function gathered<T>(
  items: readonly T[],
  link: (item: T) => [owner: string, id: string],
): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const item of items) {
    const [owner, id] = link(item);
    const own = lists.get(owner);
    if (own === undefined) lists.set(owner, [id]);
    else own.push(id);
  }
  return lists;
}

function edgeKey(source: string, target: string): string {
  return `${source} ${target}`;
}
