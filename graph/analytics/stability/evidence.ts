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
  /** Near-duplicate groups in the corpus, those without any term too. */
  groups: number;
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
}

export function gatherEvidence({ ids, edges, inNetwork, documents, passages, method }: Sources): Evidence {
  const termOf = numbering(ids);
  const documentOf = numbering(documents.map(({ id }) => id).sort(compare));
  const groupOf = numbering([...new Set(passages.map(({ cluster }) => cluster))].sort(compare));
  const passageOf = new Map(passages.map((passage) => [passage.id, passage]));
  const place = ({ cluster, document }: SnapshotPassage): Place => [
    groupOf.get(cluster) ?? 0,
    documentOf.get(document) ?? 0,
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
    groups: method.corpus.clusters,
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
