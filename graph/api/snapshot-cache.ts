// The snapshot as it is sent, kept in memory: written and packed once, until the store holds another graph.
import { gzipSync } from 'node:zlib';
import type { Graph } from '../model/index.ts';
import { buildSnapshot } from '../snapshot/build.ts';
import { canonical, serialise } from '../snapshot/serialise.ts';
import type { GraphStore } from '../store/store.ts';

type Passages = 'all' | 'none';

/** Written once, plain and packed. */
export interface Packed {
  json: string;
  gzip: Uint8Array<ArrayBuffer>;
  /** Weak, because packed and plain bytes share it. */
  etag: string;
}

interface CachedSnapshot extends Packed {
  corpus: string;
  terms: number;
  edges: number;
}

export type SnapshotCache = (passages: Passages) => Promise<CachedSnapshot>;

/** The method card, which is cheap to read, tells one graph from another. */
export function snapshotCache(store: Pick<GraphStore, 'method' | 'read'>): SnapshotCache {
  const cached = new Map<Passages, { card: string; entry: Promise<CachedSnapshot> }>();
  return async (passages) => {
    const card = canonical(await store.method());
    const held = cached.get(passages);
    if (held?.card === card) return held.entry;
    const entry = store.read().then((graph) => toEntry(graph, passages));
    cached.set(passages, { card, entry });
    // A failure is not kept: the next request tries again.
    entry.catch(() => cached.delete(passages));
    return entry;
  };
}

function toEntry(graph: Graph, passages: Passages): CachedSnapshot {
  const snapshot = buildSnapshot(graph, { passages });
  const json = serialise(snapshot);
  return {
    corpus: snapshot.method.corpus.title,
    terms: snapshot.terms.length,
    edges: snapshot.edges.length,
    json,
    gzip: new Uint8Array(gzipSync(json)),
    etag: `W/"${snapshot.sha256}"`,
  };
}
