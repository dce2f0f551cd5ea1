// The law of every store: what is read is what was loaded, whatever the texts and figures are.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyGraph } from './arbitrary.ts';
import { memoryStore } from './memory/memory-store.ts';
import { claimNeo4j, neo4jServer } from './neo4j/testing.ts';
import { openStore } from './open.ts';
import type { GraphStore } from './store.ts';
import { inTableOrder } from './table-order.ts';

async function holds(store: GraphStore, numRuns: number): Promise<void> {
  const oracle = memoryStore();
  const law = fc.asyncProperty(anyGraph, async (graph) => {
    await store.load(graph);
    await oracle.load(graph);
    expect(await store.read()).toEqual(inTableOrder(graph));
    for (const { id, label } of graph.terms) {
      expect(await store.term(id)).toEqual(await oracle.term(id));
      expect(await store.search(label)).toEqual(await oracle.search(label));
    }
    const [edge] = graph.cooccurrences;
    if (edge)
      expect(await store.edge(edge.target, edge.source)).toEqual(await oracle.edge(edge.source, edge.target));
  });
  await fc.assert(law, { numRuns });
}

test('grafeo', async () => {
  const home = await mkdtemp(join(tmpdir(), 'tifa-round-'));
  const store = await openStore({
    store: 'grafeo',
    home,
    neo4j: { username: '', password: '', database: '' },
  });
  await holds(store, 40);
  await store.close();
  await rm(home, { recursive: true });
});

if (neo4jServer === null) test.skip('neo4j: no server runs, the global setup says why', () => {});
else
  test('neo4j', async () => {
    const release = await claimNeo4j();
    const neo4j = { username: 'neo4j', password: neo4jServer?.password ?? '', database: 'neo4j' };
    const store = await openStore({ store: neo4jServer?.uri ?? '', home: '', neo4j });
    await holds(store, 5).finally(release);
    await store.close();
  });
