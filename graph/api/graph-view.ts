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
  /** For an answer at once: when the store holds another graph, the old one until the new one is read. */
  view(): Promise<GraphView>;
  /** For who found that the store holds another graph: waits until that one is read. */
  newest(): Promise<GraphView>;
  /** Whether the store still holds the graph of this view: always asks. */
  holds(view: GraphView): Promise<boolean>;
  /** The last one that was read, if any. */
  latest(): GraphView | null;
  /** How the figures in the store came to be, as far as is known: it may be ahead of the graph that is served. */
  storeNotation(): string | null;
}

export interface CurrentOptions {
  /** Milliseconds for which the graph is taken for current without asking the store again. */
  recheck: number;
  /** Told of readings that fail while the old graph is served; nobody waits for them. */
  onFailure?: ((error: unknown) => void) | undefined;
}

/** Milliseconds until a reading that failed with nobody waiting for it is tried again. */
const PAUSE = 5000;

interface Held {
  /** The method card, which is cheap to read: it tells one graph from another. */
  card: string;
  view: GraphView;
}

/** One graph is read at a time, and only the first one is waited for by everybody. */
export function currentGraph(
  store: Pick<GraphStore, 'method' | 'read'>,
  { recheck, onFailure = () => {} }: CurrentOptions,
): CurrentGraph {
  let held: Held | null = null;
  let coming: Promise<Held> | null = null;
  let asking: Promise<string> | null = null;
  let asked = Number.NEGATIVE_INFINITY;
  let failed = Number.NEGATIVE_INFINITY;
  let inStore: string | null = null;

  async function ask(): Promise<string> {
    const method = await store.method();
    asked = performance.now();
    inStore = methodNotation({ method });
    return canonical(method);
  }

  /** Requests that arrive together ask the store once. */
  function card(): Promise<string> {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  }

  async function read(): Promise<Held> {
    const graph = await store.read();
    // Of the graph itself: the store may hold another one by now than when it was asked.
    held = { card: canonical(graph.method), view: toView(graph) };
    return held;
  }

  /** A failure is not kept: the next request tries again. */
  function refreshed(): Promise<Held> {
    coming ??= read().finally(() => {
      coming = null;
    });
    return coming;
  }

  function refreshAside(): void {
    if (coming !== null || performance.now() - failed < PAUSE) return;
    refreshed().catch((error: unknown) => {
      failed = performance.now();
      onFailure(error);
    });
  }

  return {
    async view() {
      if (held !== null && performance.now() - asked < recheck) return held.view;
      const own = await card();
      if (held === null) return (await refreshed()).view;
      if (held.card !== own) refreshAside();
      return held.view;
    },
    async newest() {
      const own = await card();
      return held?.card === own ? held.view : (await refreshed()).view;
    },
    async holds(view) {
      // Not with those who ask already: their answer may be from before the reading that is in question.
      const own = await ask();
      return held?.view === view && held.card === own;
    },
    latest: () => held?.view ?? null,
    storeNotation: () => inStore,
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
