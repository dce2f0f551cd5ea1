// The door to every store: picks the engine by its address and loads only that one.
import { TifaError } from '../model/index.ts';
import type { GraphStore } from './store.ts';

export interface StoreOptions {
  /** `grafeo`, `memory`, or a `neo4j://` or `bolt://` address. */
  store: string;
  /** Folder of the embedded store. */
  home: string;
  neo4j: { username: string; password: string; database: string };
  /** Stays with the graph that is there when it is first read; only the embedded store can. */
  isPinned?: boolean;
}

export async function openStore({ store, home, neo4j, isPinned = false }: StoreOptions): Promise<GraphStore> {
  if (store === 'grafeo') {
    const { grafeoStore } = await import('./grafeo/grafeo-store.ts');
    return grafeoStore(home, { isPinned });
  }
  if (store === 'memory') {
    const { memoryStore } = await import('./memory/memory-store.ts');
    return memoryStore();
  }
  if (/^(neo4j|bolt)(\+s|\+ssc)?:\/\//.test(store)) {
    const { neo4jStore } = await import('./neo4j/neo4j-store.ts');
    return neo4jStore(store, neo4j);
  }
  throw new TifaError(
    'config',
    `“${store}” is no store: give grafeo, memory, or a neo4j:// or bolt:// address.`,
  );
}
