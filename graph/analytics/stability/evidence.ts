// Where every term and every pair was met, as group and document: what a bootstrap over documents counts from.
import type { Snapshot, SnapshotEdge, SnapshotPassage } from '../../model/index.ts';
import { compare } from '../../model/index.ts';

/** Places of item i stand at `offsets[i]` … `offsets[i + 1]`, by group, then document; each once. */
export interface Places {
  offsets: Int32Array;
  groups: Int32Array;
  documents: Int32Array;
}

export interface Evidence {
  /** Number of documents of the corpus. */
  documents: number;
  /** What the measures count: near-duplicate groups of the corpus, or passages; those without any term too. */
  groups: number;
  /** Terms of the whole graph, of which the snapshot may be a part: the pairs there could be are of all of them. */
  termsInAll: number;
  /** One item: every place with a term. */
  all: Places;
  terms: Places;
  /** Every co-occurrence of the snapshot, significant or not. */
  pairs: Places;
  sources: Int32Array;
  targets: Int32Array;
  /** The pair of each edge of the network. */
  pairOfEdge: Int32Array;
  /** Whether the network is the significant pairs only. */
  significantOnly: boolean;
  significance: { q: number; minCount: number; minDocuments: number };
}

export interface Sources extends Pick<Snapshot, 'documents' | 'method'> {
  /** Of the terms, ascending. */
  ids: readonly string[];
  edges: readonly SnapshotEdge[];
  inNetwork: ReadonlySet<SnapshotEdge>;
  passages: readonly SnapshotPassage[];
  /** Number of terms of the whole graph. */
  terms: number;
}

export function gatherEvidence(given: Sources): Evidence {
  const { ids, edges, inNetwork, documents, passages, method, terms } = given;
  const termOf = numbering(ids);
  const documentOf = numbering(documents.map(({ id }) => id).sort(compare));
  const each = method.measuredOn === 'passages';
  const unitOf = ({ id, cluster }: SnapshotPassage): string => (each ? id : cluster);
  const groupOf = numbering([...new Set(passages.map(unitOf))].sort(compare));
  const passageOf = new Map(passages.map((passage) => [passage.id, passage]));
  const place = (passage: SnapshotPassage): Place => [
    groupOf.get(unitOf(passage)) ?? 0,
    documentOf.get(passage.document) ?? 0,
  ];
  const termPlaces: Place[][] = ids.map(() => []);
  for (const passage of passages) {
    for (const term of new Set(passage.spans.flatMap((span) => (span.nested ? [] : [span.term])))) {
      termPlaces[termOf.get(term) ?? -1]?.push(place(passage));
    }
  }
  const pairPlaces = edges.map((edge) =>
    (edge.passages ?? []).flatMap((id) => {
      const passage = passageOf.get(id);
      return passage === undefined ? [] : [place(passage)];
    }),
  );
  return {
    documents: documents.length,
    groups: each ? method.corpus.passages : method.corpus.clusters,
    termsInAll: terms,
    all: toPlaces([passages.map(place)]),
    terms: toPlaces(termPlaces),
    pairs: toPlaces(pairPlaces),
    sources: Int32Array.from(edges, (edge) => termOf.get(edge.source) ?? 0),
    targets: Int32Array.from(edges, (edge) => termOf.get(edge.target) ?? 0),
    pairOfEdge: Int32Array.from(edges.flatMap((edge, pair) => (inNetwork.has(edge) ? [pair] : []))),
    significantOnly: edges.some((edge) => !inNetwork.has(edge)) || edges.every((edge) => edge.significant),
    significance: method.thresholds.significance,
  };
}

type Place = readonly [group: number, document: number];

function numbering(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

function toPlaces(rows: readonly (readonly Place[])[]): Places {
  const sorted = rows.map((row) =>
    row
      .toSorted(([a, x], [b, y]) => a - b || x - y)
      .filter(([group, document], at, all) => {
        const before = all[at - 1];
        return before === undefined || before[0] !== group || before[1] !== document;
      }),
  );
  const offsets = new Int32Array(rows.length + 1);
  sorted.forEach((row, item) => {
    offsets[item + 1] = (offsets[item] as number) + row.length;
  });
  return {
    offsets,
    groups: Int32Array.from(sorted.flatMap((row) => row.map(([group]) => group))),
    documents: Int32Array.from(sorted.flatMap((row) => row.map(([, document]) => document))),
  };
}
