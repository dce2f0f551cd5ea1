// The graph that is served at the moment: when the store holds another one, the old one answers until the new one is
// read and ready, and stays open until the last answer from it is made. No answer of figures waits for the store.
import { TifaError } from '../model/index.ts';
import { takeOverTexts } from './evidence.ts';
import { type GraphView, toView } from './graph-view.ts';
import type { OpenGraph, Source } from './source.ts';

export interface CurrentGraph {
  /** Hands over what is at hand, which stays open until `work` is done: the old graph until the new one is read. */
  use<T>(work: (view: GraphView) => T | Promise<T>): Promise<T>;
  /** For who found that the store holds another graph: waits until that one is read. */
  useNewest<T>(work: (view: GraphView) => T | Promise<T>): Promise<T>;
  /** The last one that was read, if any. */
  latest(): GraphView | null;
  /** How the figures in the store came to be, as far as is known: it may be ahead of the graph that is served. */
  storeNotation(): Promise<string | null>;
  /** Why the store cannot be asked at the moment, in its own words; null as long as it answers. */
  trouble(): string | null;
  close(): Promise<void>;
}

export interface CurrentOptions {
  /** Milliseconds for which the graph is taken for current without asking the store again; 200 when not given. */
  recheck?: number;
  /** Milliseconds until a store that says nothing counts as one that does not answer; 3000 when not given. */
  patience?: number;
  /** Told of failures while the old graph is served; nobody waits for them. */
  onFailure?: ((error: unknown) => void) | undefined;
}

const RECHECK = 200;
const PATIENCE = 3000;
/** Milliseconds until a reading that failed with nobody waiting for it is tried again. */
const PAUSE = 5000;

interface Held {
  view: GraphView;
  /** Answers under way. */
  users: number;
  /** Told when the last of them is made; set once another graph is served. */
  onFree: (() => void) | null;
}

/** One graph is read at a time, at most two are open, and only the first one is waited for by everybody. */
export function currentGraph(
  source: Source,
  { recheck = RECHECK, patience = PATIENCE, onFailure = () => {} }: CurrentOptions = {},
): CurrentGraph {
  let held: Held | null = null;
  let opening: Promise<OpenGraph> | null = null;
  let coming: Promise<Held> | null = null;
  let leaving: Promise<void> = Promise.resolve();
  let asking: Promise<string> | null = null;
  let began = Number.NEGATIVE_INFINITY;
  let failed = Number.NEGATIVE_INFINITY;
  let down: string | null = null;

  const isSilent = () => asking !== null && performance.now() - began >= patience;
  const silence = `The store has not answered for ${patience / 1000} s.`;

  function lost(error: unknown): void {
    if (down === null && held !== null) onFailure(error);
    down = error instanceof Error ? error.message : String(error);
  }

  /** Requests that arrive together ask the store once; where it said nothing it is asked again, for what hangs may hang long. */
  function stamp(): Promise<string> {
    if (isSilent()) lost(new TifaError('store-down', silence));
    else if (asking !== null) return asking;
    began = performance.now();
    const own = source.stamp().then(
      (found) => {
        if (asking === own) asking = null;
        down = null;
        return found;
      },
      (error: unknown) => {
        if (asking === own) {
          asking = null;
          lost(error);
        }
        throw error;
      },
    );
    asking = own;
    return own;
  }

  const isServed = (own: string): boolean => held?.view.graph.stamp === own && held.view.graph.isOpen();

  async function read(): Promise<Held> {
    await leaving;
    opening = source.open({ isAside: held !== null });
    const graph = await opening;
    try {
      const next = { view: await toView(graph), users: 0, onFree: null };
      if (held !== null) await takeOverTexts(next.view, held.view);
      if (held !== null) leaving = leave(held);
      held = next;
      return next;
    } catch (error) {
      graph.close().catch(onFailure);
      throw error;
    }
  }

  /** A failure is not kept: the next request tries again. */
  function refreshed(): Promise<Held> {
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

  function recheckAside(): void {
    if (performance.now() - began < (asking === null ? recheck : patience)) return;
    stamp().then(
      (own) => {
        if (!isServed(own)) refreshAside();
      },
      // Told already; the next request asks again.
      () => {},
    );
  }

  /** Closes it once nobody needs it. */
  async function leave(old: Held): Promise<void> {
    if (old.users > 0) {
      await new Promise<void>((resolve) => {
        old.onFree = resolve;
      });
    }
    await old.view.graph.close().catch(onFailure);
  }

  return {
    async use(work) {
      if (held === null) await stamp();
      else recheckAside();
      return lend(held ?? (await refreshed()), work);
    },
    async useNewest(work) {
      const own = await stamp();
      return lend(held !== null && isServed(own) ? held : await refreshed(), work);
    },
    latest: () => held?.view ?? null,
    async storeNotation() {
      if (isServed(await stamp())) return null;
      refreshAside();
      const graph = await opening?.catch(() => null);
      return graph?.notation ?? null;
    },
    trouble() {
      return down ?? (isSilent() ? silence : null);
    },
    async close() {
      await coming?.catch(() => {});
      await leaving;
      await held?.view.graph.close();
      await source.close();
    },
  };
}

async function lend<T>(held: Held, work: (view: GraphView) => T | Promise<T>): Promise<T> {
  held.users += 1;
  try {
    return await work(held.view);
  } finally {
    held.users -= 1;
    if (held.users === 0) held.onFree?.();
  }
}
