// The two sides of a comparison, each with what is counted on it: two snapshots, or one before and from a year.
import type {
  Snapshot,
  SnapshotDocument,
  SnapshotEdge,
  SnapshotPassage,
  SnapshotTerm,
} from '../model/index.ts';
import { TifaError } from '../model/index.ts';

export interface Figures {
  /** Mentions of a term, passages of an edge. */
  count: number;
  documents: number;
  /** Units that have it: what is tested. */
  hits: number;
}

export interface SideTerm
  extends Figures,
    Pick<SnapshotTerm, 'id' | 'label' | 'status' | 'variants' | 'x' | 'y'> {}

export interface SideEdge extends Figures, Pick<SnapshotEdge, 'source' | 'target'> {
  logDice: number | null;
  passages: readonly string[];
}

export interface Side {
  title: string;
  documents: number;
  units: number;
  terms: ReadonlyMap<string, SideTerm>;
  /** By `pairKey`. */
  edges: ReadonlyMap<string, SideEdge>;
  /** Pairs that a relation joins: their company is not counted, so its absence says nothing. */
  related: ReadonlySet<string>;
  lexicon: string;
  minEdgeCount: number;
  /** Whether terms or edges were left out of the snapshot: what is not there may have been. */
  isFiltered: boolean;
  documentOf: ReadonlyMap<string, SnapshotDocument>;
  passages: readonly SnapshotPassage[] | null;
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Counted in distinct groups of near-duplicate passages. */
export function sideOf(snapshot: Snapshot): Side {
  const { method, documents, terms, edges, passages } = snapshot;
  return {
    ...common(snapshot),
    title: method.corpus.title,
    documents: documents.length,
    units: method.corpus.clusters,
    terms: new Map(terms.map((term) => [term.id, { ...term, hits: term.clusters }])),
    edges: edgeMap(edges.map((edge) => ({ ...edge, hits: edge.clusters, passages: edge.passages ?? [] }))),
    passages,
  };
}

/** Counted in mentions a passage and in passages: by year nothing else is known. Documents without a date are on no side. */
export function sidesAt(snapshot: Snapshot, year: number): [before: Side, from: Side] {
  const { title } = snapshot.method.corpus;
  const isBefore = (text: string): boolean => Number(text) < year;
  const sides = [
    yearsOf(snapshot, { title: `${title}, before ${year}`, has: isBefore }),
    yearsOf(snapshot, { title: `${title}, from ${year}`, has: (text) => !isBefore(text) }),
  ] as const;
  if (sides.some((side) => side.units === 0)) {
    const years = Object.keys(snapshot.years).sort();
    const span =
      years.length === 0 ? 'no document has a date' : `documents are of ${years[0]}–${years.at(-1)}`;
    throw new TifaError('usage', `${year} leaves one side empty: ${span}. Choose a year within.`);
  }
  return [...sides];
}

function yearsOf(
  snapshot: Snapshot,
  { title, has }: { title: string; has: (year: string) => boolean },
): Side {
  const within = Object.entries(snapshot.years).filter(([year]) => has(year));
  const sum = ({ byYear }: Pick<SnapshotTerm, 'byYear'>): Figures => {
    const own = Object.entries(byYear).flatMap(([year, figures]) => (has(year) ? [figures] : []));
    const count = own.reduce((total, figures) => total + figures.count, 0);
    return { count, documents: own.reduce((total, figures) => total + figures.documents, 0), hits: count };
  };
  const all = common(snapshot);
  const passages =
    snapshot.passages?.filter(({ document }) => {
      const date = all.documentOf.get(document)?.date ?? null;
      return date !== null && has(date.slice(0, 4));
    }) ?? null;
  const held = new Set(passages?.map(({ id }) => id));
  return {
    ...all,
    // A filter chose by the whole corpus, alike for both sides.
    isFiltered: false,
    title,
    documents: within.reduce((total, [, figures]) => total + figures.documents, 0),
    units: within.reduce((total, [, figures]) => total + figures.passages, 0),
    // What one side lacks was looked for there all the same.
    terms: new Map(snapshot.terms.map((term) => [term.id, { ...term, ...sum(term) }])),
    edges: edgeMap(
      snapshot.edges.map((edge) => ({
        ...edge,
        ...sum(edge),
        logDice: null,
        passages: (edge.passages ?? []).filter((id) => held.has(id)),
      })),
    ),
    passages,
  };
}

function common({ method, part, relations, documents }: Snapshot) {
  return {
    related: new Set(relations.map(({ source, target }) => pairKey(source, target))),
    lexicon: method.lexicon.sha256,
    minEdgeCount: method.thresholds.minEdgeCount,
    isFiltered: (part?.filters.length ?? 0) > 0,
    documentOf: new Map(documents.map((document) => [document.id, document])),
  };
}

const edgeMap = (edges: readonly SideEdge[]): Map<string, SideEdge> =>
  new Map(edges.map((edge) => [pairKey(edge.source, edge.target), edge]));
