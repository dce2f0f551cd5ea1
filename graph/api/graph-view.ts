// The graph that is current, kept in memory as far as its figures go: what nearly every answer is made of. The texts,
// which are the bulk of a graph, stay in the store and are fetched a page at a time.
import {
  compare,
  type Graph,
  methodNotation,
  type Relation,
  type Snapshot,
  type SnapshotDocument,
  type SnapshotEdge,
  type SnapshotTerm,
  type TermName,
} from '../model/index.ts';
import { buildSnapshot } from '../snapshot/build.ts';
import { buildSearch, type SearchIndex } from '../snapshot/search.ts';
import { canonical } from '../snapshot/serialise.ts';
import type { GraphStore } from '../store/store.ts';
import { type EvidenceIndex, indexEvidence } from './evidence-index.ts';
import { notFound } from './problems.ts';

export interface GraphView {
  /** Figures only. */
  snapshot: Snapshot;
  /** One line that says how they came to be. */
  notation: string;
  documents: ReadonlyMap<string, SnapshotDocument>;
  names: SearchIndex;
  evidence: EvidenceIndex;
  /** By id or by label; throws what the API answers when there is none. */
  term(idOrLabel: string): SnapshotTerm;
  /** In either order; null when the two never share a passage. */
  edge(a: string, b: string): SnapshotEdge | null;
  edgesOf(id: string): readonly SnapshotEdge[];
  relationsOf(id: string): readonly Relation[];
}

export interface CurrentGraph {
  /** Of the graph that the store holds, as far as is known: read once, until the store holds another. */
  view(): Promise<GraphView>;
  /** Whether the store still holds the graph of this view: always asks. */
  holds(view: GraphView): Promise<boolean>;
  /** The last one that was read, if any. */
  latest(): GraphView | null;
}

/**
 * The method card, which is cheap to read, tells one graph from another; it is read at most once in `recheck`
 * milliseconds.
 */
export function currentGraph(store: Pick<GraphStore, 'method' | 'read'>, recheck: number): CurrentGraph {
  let held: { card: string; view: Promise<GraphView> } | null = null;
  let latest: GraphView | null = null;
  let asking: Promise<string> | null = null;
  let asked = Number.NEGATIVE_INFINITY;

  /** Requests that arrive together ask the store once. */
  function card(): Promise<string> {
    asking ??= store
      .method()
      .then((method) => {
        asked = performance.now();
        return canonical(method);
      })
      .finally(() => {
        asking = null;
      });
    return asking;
  }

  async function read(own: string): Promise<GraphView> {
    try {
      latest = toView(await store.read());
      return latest;
    } catch (error) {
      // A failure is not kept: the next request tries again.
      if (held?.card === own) held = null;
      throw error;
    }
  }

  return {
    async view() {
      if (held !== null && performance.now() - asked < recheck) return held.view;
      const own = await card();
      if (held?.card !== own) held = { card: own, view: read(own) };
      return held.view;
    },
    async holds(view) {
      const own = await card();
      if (held?.card === own) return (await held.view) === view;
      asked = Number.NEGATIVE_INFINITY;
      return false;
    },
    latest: () => latest,
  };
}

export function nameOf({ id, label, english }: SnapshotTerm): TermName {
  return { id, label, english };
}

function toView(graph: Graph): GraphView {
  const snapshot = buildSnapshot(graph);
  const terms = new Map(snapshot.terms.map((term) => [term.id, term]));
  const labels = new Map(snapshot.terms.map((term) => [term.label, term]));
  const edges = new Map(snapshot.edges.map((edge) => [`${edge.source} ${edge.target}`, edge]));
  const edgesOf = byEnd(snapshot.edges);
  const relationsOf = byEnd(snapshot.relations);
  return {
    snapshot,
    notation: methodNotation(snapshot),
    documents: new Map(snapshot.documents.map((document) => [document.id, document])),
    names: buildSearch(snapshot.terms),
    evidence: indexEvidence(graph),
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

function byEnd<T extends { source: string; target: string }>(links: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const link of links) {
    for (const end of [link.source, link.target]) {
      const own = found.get(end);
      if (own === undefined) found.set(end, [link]);
      else own.push(link);
    }
  }
  return found;
}
