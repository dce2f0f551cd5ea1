// Which passages a figure rests on, in memory, as numbers: of every term, edge and document, in order of time.
import { by, type Graph } from '../model/index.ts';

/** Whose passages: those that mention a term, that prove an edge, or that a document is made of; by id. */
export type Owner =
  | { term: string }
  | { edge: readonly [source: string, target: string] }
  | { document: string };

/** The same as plain tables, which a thread can hand over. */
export interface EvidenceTables {
  /** All passages by date as far as it is known, undated ones last, then by id. */
  ids: string[];
  /** Whose passages: those of owner n stand in `places` from `offsets[n]` to `offsets[n + 1]`. */
  owners: string[];
  offsets: Uint32Array<ArrayBuffer>;
  /** In `ids`, ascending for each owner. */
  places: Uint32Array<ArrayBuffer>;
}

export interface EvidenceIndex {
  ids: readonly string[];
  /** Places in `ids`, ascending. */
  of(owner: Owner): Uint32Array;
}

export function tabulateEvidence({ documents, passages, mentions, cooccurrences }: Graph): EvidenceTables {
  const dates = new Map(documents.map(({ id, date }) => [id, date ?? '~']));
  const ordered = passages.toSorted(
    by(
      (passage) => dates.get(passage.document) ?? '~',
      (passage) => passage.id,
    ),
  );
  const ids = ordered.map(({ id }) => id);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const ofTerm = gathered(mentions, ({ term, passage }) => [term, passage]);
  const ofDocument = gathered(passages, ({ document, id }) => [document, id]);
  const lists: [owner: string, own: readonly string[]][] = [
    ...ofTerm,
    ...ofDocument,
    ...cooccurrences.map((edge): [string, string[]] => [edgeKey(edge.source, edge.target), edge.passages]),
  ];
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach(([, own], n) => {
    offsets[n + 1] = (offsets[n] ?? 0) + own.length;
  });
  const places = new Uint32Array(offsets[lists.length] ?? 0);
  lists.forEach(([, own], n) => {
    places.set(Uint32Array.from(own, (id) => numbers.get(id) ?? 0).sort(), offsets[n]);
  });
  return { ids, owners: lists.map(([owner]) => owner), offsets, places };
}

/** `numbers` says which owner stands where in the tables. */
export function evidenceIndex(
  { ids, offsets, places }: EvidenceTables,
  numbers: ReadonlyMap<string, number>,
): EvidenceIndex {
  return {
    ids,
    of(owner) {
      const key = 'edge' in owner ? edgeKey(...owner.edge) : 'term' in owner ? owner.term : owner.document;
      const n = numbers.get(key);
      return n === undefined ? new Uint32Array(0) : places.subarray(offsets[n], offsets[n + 1]);
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
