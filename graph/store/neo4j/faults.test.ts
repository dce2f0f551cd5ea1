// A connection that fails in the middle of a load: readers keep the old graph whole, the
// error names the address and the next step within a bounded time, and loading once more gives the new graph.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fixture, fixtureTexts } from '../fixture.ts';
import type { GraphStore } from '../store.ts';
import { type Fault, type FaultyProxy, faultyProxy } from './faulty-proxy.ts';
import { neo4jStore } from './neo4j-store.ts';
import { claimNeo4j, neo4jServer } from './testing.ts';

/** For the server as it is, however busy the machine; and for one that swallows everything. */
const PATIENCE = 60_000;
const SHORT_PATIENCE = 3000;
/** Readers wait for a swap as long as the server may still commit it. */
const PATIENCE_AT_THE_END = 5000;
/** The loader that failed is gone, no other one is there, and it is not waited for longer than this. */
const LEASE = 100;
const graph = fixture();
const texts = fixtureTexts();
/** Differs in every document, so that it is loaded whole. */
const other = {
  ...graph,
  documents: graph.documents.map((each) => ({ ...each, title: `另一个${each.title}` })),
};
/** Differs in figures, so that it is loaded as a difference. */
const similar = { ...graph, terms: graph.terms.map((term) => ({ ...term, x: 7 })) };

if (neo4jServer === null) test.skip('neo4j: no server runs, the global setup says why', () => {});
else describe('a load through', () => suite(neo4jServer?.uri ?? '', neo4jServer?.password ?? ''));

function suite(uri: string, password: string): void {
  const credentials = { username: 'neo4j', password, database: 'neo4j' };
  const open = (address: string, patience = PATIENCE) =>
    neo4jStore(address, credentials, { patience, lease: LEASE });
  let proxy: FaultyProxy;
  let reader: GraphStore;
  let release = async () => {};
  let bytes = { whole: 0, difference: 0 };

  async function sentWhile(work: () => Promise<void>): Promise<number> {
    const before = proxy.sent();
    await work();
    return proxy.sent() - before;
  }

  beforeAll(async () => {
    release = await claimNeo4j();
    proxy = await faultyProxy(uri);
    reader = await open(uri);
    const store = await open(proxy.uri);
    await store.load(graph, { texts });
    const whole = await sentWhile(() => store.load(other, { texts }));
    await store.load(graph, { texts });
    bytes = { whole, difference: await sentWhile(() => store.load(similar, { texts })) };
    await store.close();
  });
  afterEach(() => proxy.heal());
  afterAll(async () => {
    await reader.close();
    await proxy.close();
    await release();
  });

  test.each<[Fault, keyof typeof bytes, number]>([
    ['cut', 'whole', 0.3],
    ['cut', 'difference', 0.6],
    ['reset', 'whole', 0.6],
    ['reset', 'difference', 0.8],
    ['black hole', 'whole', 0.5],
  ])('a %s in a %s load after %d of its bytes', async (fault, kind, share) => {
    await reader.load(graph, { texts });
    const next = kind === 'whole' ? other : similar;
    const store = await open(proxy.uri, fault === 'black hole' ? SHORT_PATIENCE : PATIENCE);
    proxy.failAfter(bytes[kind] * share, fault);
    const started = performance.now();
    const error = await store.load(next, { texts }).catch((cause: unknown) => cause);
    expect(performance.now() - started).toBeLessThan(2 * SHORT_PATIENCE + 20_000);
    expect(error).toMatchObject({ code: 'store-down' });
    expect(String(error)).toMatch(new RegExp(`Neo4j at ${proxy.uri} .* then do the same again`));
    expect(await reader.read()).toEqual(graph);
    proxy.heal();
    await store.close();
    const again = await open(proxy.uri);
    await again.load(next, { texts });
    expect(await again.read()).toEqual(next);
    await again.close();
  });

  test('a cut at the very end leaves one graph or the other, and says which', async () => {
    await reader.load(graph, { texts });
    const store = await open(proxy.uri, PATIENCE_AT_THE_END);
    proxy.failAfter(bytes.whole * 0.92, 'cut');
    const isLoaded = await store.load(other, { texts }).then(
      () => true,
      () => false,
    );
    expect(await reader.read()).toEqual(isLoaded ? other : graph);
    proxy.heal();
    await store.close();
  });

  test('answers that come late loads as ever', async () => {
    const store = await open(proxy.uri);
    proxy.delay(15);
    await store.load(similar, { texts });
    expect(await store.read()).toEqual(similar);
    proxy.delay(0);
    await store.close();
  });
}
