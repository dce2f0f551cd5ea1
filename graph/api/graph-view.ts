// A graph as it is served: its figures in memory with the ways into them, which nearly every answer is made of. The
// texts, the bulk of a graph, stay where it is open.
import { setImmediate as pause } from 'node:timers/promises';
import {
  compare,
  methodNotation,
  type PassageView,
  type Relation,
  type Snapshot,
  type SnapshotDocument,
  type SnapshotEdge,
  type SnapshotTerm,
  type TermName,
} from '../model/index.ts';
import { buildSearch, type SearchIndex } from '../snapshot/search.ts';
import { type EvidenceIndex, evidenceIndex } from './evidence-index.ts';
import { notFound } from './problems.ts';
import type { OpenGraph } from './source.ts';

export interface GraphView {
  /** What it was read from, for texts and files. */
  graph: OpenGraph;
  /** Figures only. */
  snapshot: Snapshot;
  /** One line that says how they came to be. */
  notation: string;
  documents: ReadonlyMap<string, SnapshotDocument>;
  names: SearchIndex;
  evidence: EvidenceIndex;
  /** Passages that were fetched lately, by id; the oldest first. */
  texts: Map<string, PassageView>;
  /** By id or by label; throws what the API answers when there is none. */
  term(idOrLabel: string): SnapshotTerm;
  /** In either order; null when the two never share a passage. */
  edge(a: string, b: string): SnapshotEdge | null;
  edgesOf(id: string): readonly SnapshotEdge[];
  relationsOf(id: string): readonly Relation[];
}

export function nameOf({ id, label, english }: SnapshotTerm): TermName {
  return { id, label, english };
}

/** Items that are taken in between two answers: a few milliseconds of work. */
const AT_ONCE = 1000;

/** Pauses again and again, so that answers from the graph before go on meanwhile. */
export async function toView(graph: OpenGraph): Promise<GraphView> {
  const { snapshot, evidence } = await graph.figures();
  const terms = new Map<string, SnapshotTerm>();
  const labels = new Map<string, SnapshotTerm>();
  const names: SearchIndex[] = [];
  const documents = new Map<string, SnapshotDocument>();
  const edges = new Map<string, SnapshotEdge>();
  const edgesOf = new Map<string, SnapshotEdge[]>();
  const relationsOf = new Map<string, Relation[]>();
  const owners = new Map<string, number>();
  await inSlices(snapshot.terms, (slice) => {
    for (const term of slice) {
      terms.set(term.id, term);
      labels.set(term.label, term);
    }
    names.push(buildSearch(slice));
  });
  await inSlices(snapshot.documents, (slice) => {
    for (const document of slice) documents.set(document.id, document);
  });
  await inSlices(snapshot.edges, (slice) => {
    for (const edge of slice) edges.set(`${edge.source} ${edge.target}`, edge);
    joinEnds(edgesOf, slice);
  });
  await inSlices(snapshot.relations, (slice) => joinEnds(relationsOf, slice));
  await inSlices(evidence.owners, (slice, from) => {
    slice.forEach((owner, i) => {
      owners.set(owner, from + i);
    });
  });
  return {
    graph,
    snapshot,
    notation: methodNotation(snapshot),
    documents,
    names: names.flat(),
    evidence: evidenceIndex(evidence, owners),
    texts: new Map(),
    term(idOrLabel) {
      const found = terms.get(idOrLabel) ?? labels.get(idOrLabel);
      if (found === undefined) throw notFound(`There is no term “${idOrLabel}”.`);
      return found;
    },
    edge: (a, b) => edges.get([a, b].sort(compare).join(' ')) ?? null,
    edgesOf: (id) => edgesOf.get(id) ?? [],
    relationsOf: (id) => relationsOf.get(id) ?? [],
  };
}

async function inSlices<T>(items: readonly T[], take: (slice: readonly T[], from: number) => void) {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    take(items.slice(from, from + AT_ONCE), from);
    await pause();
  }
}

/** Lists by either end, edited in place: this is the one who makes them. */
function joinEnds<T extends { source: string; target: string }>(
  lists: Map<string, T[]>,
  links: readonly T[],
) {
  for (const link of links) {
    for (const end of [link.source, link.target]) {
      const own = lists.get(end);
      if (own === undefined) lists.set(end, [link]);
      else own.push(link);
    }
  }
}
