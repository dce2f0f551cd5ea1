// The graph that is served at the moment: when the store holds another one, the old one answers until the new one is
// read and ready.
import { type GraphView, toView } from './graph-view.ts';
import type { OpenGraph, Source } from './source.ts';

export interface CurrentGraph {
  /** For an answer at once: when the store holds another graph, the old one until the new one is read. */
  view(): Promise<GraphView>;
  /** For who found that the store holds another graph: waits until that one is read. */
  newest(): Promise<GraphView>;
  /** The last one that was read, if any. */
  latest(): GraphView | null;
  /** How the figures in the store came to be, as far as is known: it may be ahead of the graph that is served. */
  storeNotation(): Promise<string | null>;
  close(): Promise<void>;
}

export interface CurrentOptions {
  /** Milliseconds for which the graph is taken for current without asking the store again; 200 when not given. */
  recheck?: number;
  /** Told of readings that fail while the old graph is served; nobody waits for them. */
  onFailure?: ((error: unknown) => void) | undefined;
}

const RECHECK = 200;
/** Milliseconds until a reading that failed with nobody waiting for it is tried again. */
const PAUSE = 5000;

/** One graph is read at a time, and only the first one is waited for by everybody. */
export function currentGraph(
  source: Source,
  { recheck = RECHECK, onFailure = () => {} }: CurrentOptions = {},
): CurrentGraph {
  let held: GraphView | null = null;
  let opening: Promise<OpenGraph> | null = null;
  let coming: Promise<GraphView> | null = null;
  let asking: Promise<string> | null = null;
  let asked = Number.NEGATIVE_INFINITY;
  let failed = Number.NEGATIVE_INFINITY;

  /** Requests that arrive together ask the store once. */
  function stamp(): Promise<string> {
    asking ??= source
      .stamp()
      .then((found) => {
        asked = performance.now();
        return found;
      })
      .finally(() => {
        asking = null;
      });
    return asking;
  }

  const isServed = (own: string): boolean => held?.graph.stamp === own && held.graph.isOpen();

  async function read(): Promise<GraphView> {
    opening = source.open();
    const graph = await opening;
    try {
      const view = await toView(graph);
      const before = held;
      held = view;
      before?.graph.close().catch(onFailure);
      return view;
    } catch (error) {
      graph.close().catch(onFailure);
      throw error;
    }
  }

  /** A failure is not kept: the next request tries again. */
  function refreshed(): Promise<GraphView> {
    coming ??= read().finally(() => {
      opening = null;
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
      if (held !== null && performance.now() - asked < recheck) return held;
      const own = await stamp();
      if (held === null) return refreshed();
      if (!isServed(own)) refreshAside();
      return held;
    },
    async newest() {
      const own = await stamp();
      return held !== null && isServed(own) ? held : refreshed();
    },
    latest: () => held,
    async storeNotation() {
      if (isServed(await stamp())) return null;
      refreshAside();
      const graph = await opening?.catch(() => null);
      return graph?.notation ?? null;
    },
    async close() {
      await coming?.catch(() => {});
      await held?.graph.close();
      await source.close();
    },
  };
}
