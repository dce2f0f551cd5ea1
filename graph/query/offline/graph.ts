// A snapshot as the named queries look at it when there is no server: terms by label, edges by end, mentions by term.
import type {
  Snapshot,
  SnapshotDocument,
  SnapshotEdge,
  SnapshotPassage,
  SnapshotTerm,
} from '../../model/index.ts';

/** One term in one passage: all of its mentions there, nested ones too. */
export interface Mentioned {
  term: SnapshotTerm;
  passage: SnapshotPassage;
  document: SnapshotDocument;
  spans: SnapshotPassage['spans'];
}

export interface OfflineGraph {
  snapshot: Snapshot;
  term: (label: string) => SnapshotTerm | undefined;
  termOf: ReadonlyMap<string, SnapshotTerm>;
  /** Edges of a term with the term at their other end, in the order of the snapshot. */
  edgesOf: (id: string) => readonly Company[];
  document: (id: string) => SnapshotDocument | undefined;
  passage: (id: string) => SnapshotPassage | undefined;
  /** Of all terms, in reading order; none without passages. */
  mentions: () => readonly Mentioned[];
}

export interface Company {
  edge: SnapshotEdge;
  other: SnapshotTerm;
}

export type Parameters = Readonly<Record<string, string | number>>;

export interface OfflineQuery {
  columns: readonly string[];
  /** Whether it reads passages: asked of a snapshot that has not all of them, it would answer with a part. */
  reads: 'figures' | 'passages';
  rows: (graph: OfflineGraph, given: Parameters) => unknown[][];
}

export function offlineGraph(snapshot: Snapshot): OfflineGraph {
  const termOf = new Map(snapshot.terms.map((term) => [term.id, term]));
  const byLabel = new Map(snapshot.terms.map((term) => [term.label, term]));
  const documents = new Map(snapshot.documents.map((document) => [document.id, document]));
  const passages = new Map((snapshot.passages ?? []).map((passage) => [passage.id, passage]));
  const edges = new Map<string, Company[]>();
  for (const edge of snapshot.edges) {
    for (const [own, far] of [
      [edge.source, edge.target],
      [edge.target, edge.source],
    ] as const) {
      const other = termOf.get(far);
      if (other === undefined) continue;
      const list = edges.get(own) ?? [];
      edges.set(own, list);
      list.push({ edge, other });
    }
  }
  let mentions: Mentioned[] | null = null;
  return {
    ...{ snapshot, termOf, term: (label) => byLabel.get(label), edgesOf: (id) => edges.get(id) ?? [] },
    ...{ document: (id) => documents.get(id), passage: (id) => passages.get(id) },
    mentions: () => {
      mentions ??= (snapshot.passages ?? []).flatMap((passage) => mentionsIn(passage, { termOf, documents }));
      return mentions;
    },
  };
}

function mentionsIn(
  passage: SnapshotPassage,
  {
    termOf,
    documents,
  }: { termOf: ReadonlyMap<string, SnapshotTerm>; documents: ReadonlyMap<string, SnapshotDocument> },
): Mentioned[] {
  const document = documents.get(passage.document);
  if (document === undefined) return [];
  const spans = new Map<string, Mentioned>();
  for (const span of passage.spans) {
    const term = termOf.get(span.term);
    if (term === undefined) continue;
    const own = spans.get(span.term) ?? { term, passage, document, spans: [] };
    spans.set(span.term, { ...own, spans: [...own.spans, span] });
  }
  return [...spans.values()];
}

export const text = (given: Parameters, name: string): string => String(given[name] ?? '');
export const whole = (given: Parameters, name: string): number => Number(given[name] ?? 0);

/** Years of a term or an edge, ascending. */
export const yearsOf = ({ byYear }: Pick<SnapshotTerm, 'byYear'>): number[] =>
  Object.keys(byYear)
    .map(Number)
    .sort((a, b) => a - b);

export const yearOf = ({ date }: Pick<SnapshotDocument, 'date'>): number | null =>
  date === null ? null : Number(date.slice(0, 4));

/** What has no date comes last. */
export const LATE = '9999';
