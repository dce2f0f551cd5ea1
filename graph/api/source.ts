// Where the graphs that are served come from. A graph is opened once: its figures are taken into memory, its texts are
// asked for a page at a time, until it is closed because another one took its place.
import { methodNotation, type PassageView, type Snapshot } from '../model/index.ts';
import { buildSnapshot } from '../snapshot/build.ts';
import type { Engine, GraphStore } from '../store/store.ts';
import { type EvidenceTables, tabulateEvidence } from './evidence-index.ts';
import { type Choice, fileOf } from './part.ts';
import type { Packed } from './route.ts';

export interface Source {
  readonly engine: Engine;
  /** Tells the graph that the store holds now from every other one. */
  stamp(): Promise<string>;
  /** Opens what the store holds now; `isAside`, while another graph is served, to whose readers the work gives way. */
  open(options: { isAside: boolean }): Promise<OpenGraph>;
  close(): Promise<void>;
}

/** Everything of a graph but its texts; plain data, which a thread can hand over. */
export interface Figures {
  snapshot: Snapshot;
  evidence: EvidenceTables;
}

export interface OpenGraph {
  readonly stamp: string;
  /** One line on the method, known before the figures are. */
  readonly notation: string;
  readonly warnings: readonly string[];
  /** Once. */
  figures(): Promise<Figures>;
  passages(ids: readonly string[]): Promise<PassageView[]>;
  text(document: string): Promise<string | null>;
  file(choice: Choice, passages: 'none' | 'all'): Promise<Packed>;
  /** Asked after a reading: false when it may have been of another graph. */
  isHeld(): Promise<boolean>;
  /** False when nothing more can be asked of it. */
  isOpen(): boolean;
  /** Once what was asked is answered. */
  close(): Promise<void>;
}

/** In the thread that asks: for a store in memory, and for the thread that reads for others. */
export function storeSource(store: GraphStore): Source {
  return {
    engine: store.engine,
    stamp: () => store.stamp(),
    open: () => openGraph(store),
    close: () => store.close(),
  };
}

async function openGraph(store: GraphStore): Promise<OpenGraph> {
  // First what settles on a graph, where the store stays with the one that it read first.
  const method = await store.method();
  const stamp = await store.stamp();
  let figures: Snapshot | null = null;
  return {
    stamp,
    notation: methodNotation({ method }),
    warnings: store.warnings,
    async figures() {
      const graph = await store.read();
      figures = buildSnapshot(graph);
      return { snapshot: figures, evidence: tabulateEvidence(graph) };
    },
    passages: (ids) => store.passages(ids),
    text: (document) => store.text(document),
    async file(choice, passages) {
      if (passages === 'all') return fileOf(buildSnapshot(await store.read(), { passages }), choice);
      figures ??= buildSnapshot(await store.read());
      return fileOf(figures, choice);
    },
    isHeld: async () => (await store.stamp()) === stamp,
    isOpen: () => true,
    async close() {},
  };
}
