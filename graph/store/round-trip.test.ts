// The law of every store: what is read is what was loaded, whatever the texts and figures are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyGraph } from './arbitrary.ts';
import { memoryStore } from './memory/memory-store.ts';
import type { GraphStore } from './store.ts';
import { inTableOrder } from './table-order.ts';
import { onEvery } from './testing.ts';

async function holds(store: GraphStore, numRuns: number): Promise<void> {
  const oracle = memoryStore();
  const law = fc.asyncProperty(anyGraph, async (graph) => {
    await store.load(graph);
    await oracle.load(graph);
    expect(await store.read()).toEqual(inTableOrder(graph));
    const ids = graph.passages.map(({ id }) => id);
    expect(await store.passages(ids)).toEqual(await oracle.passages(ids));
  });
  await fc.assert(law, { numRuns });
}

/** Graphs: a server answers more slowly than a library. */
const RUNS = { grafeo: 40, neo4j: 5 };

onEvery(['grafeo', 'neo4j'], (stored, engine) => {
  test('gives back any graph', () => holds(stored.store, RUNS[engine]));
});
