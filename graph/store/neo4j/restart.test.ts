// A server with a process of its own that ends in the middle of a load as by a crash, comes back, and is stopped between
// loads as by an administrator. The load that broke says so, as do readers meanwhile; a store that stays open finds the
// old graph again, and its next load succeeds. One restart shows it all: what a crash keeps, a clean end keeps as well.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, start } from '../../../tools/neo4j/server.mjs';
import { fixture, fixtureTexts } from '../fixture.ts';
import type { GraphStore } from '../store.ts';
import { neo4jStore } from './neo4j-store.ts';
import { neo4jServer } from './testing.ts';

const PASSWORD = 'only-for-this-test';
const graph = fixture();
const texts = fixtureTexts();
/** Differs in every document, so that it is loaded whole. */
const other = {
  ...graph,
  documents: graph.documents.map((each) => ({ ...each, title: `另一个${each.title}` })),
};

if (neo4jServer === null) test.skip('neo4j: no server runs, the global setup says why', () => {});
else describe('a server that is started again', suite);

function suite(): void {
  let home = '';
  let port = 0;
  let server: Awaited<ReturnType<typeof start>>;
  let store: GraphStore;
  const run = () => start({ home, port, password: PASSWORD, heap: '512m', isShortLived: true });

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'tifa-neo4j-restart-'));
    port = await freePort();
    server = await run();
    const credentials = { username: 'neo4j', password: PASSWORD, database: 'neo4j' };
    store = await neo4jStore(server.uri, credentials, { lease: 1000 });
    await store.load(graph, { texts });
  });
  afterAll(async () => {
    await store?.close();
    await server?.kill();
    await rm(home, { recursive: true, force: true });
  });

  test('killed in the middle of a load: the old graph is there, and the next load succeeds', async () => {
    let killed: Promise<void> | null = null;
    const load = store.load(other, {
      texts,
      onProgress: (done, total) => {
        if (done > total / 2) killed ??= server.kill();
      },
    });
    const error = await load.catch((cause: unknown) => cause);
    expect(killed).not.toBeNull();
    expect(error).toMatchObject({ code: 'store-down' });
    expect(String(error)).toContain(`Neo4j at ${server.uri} stopped answering`);
    await killed;
    await expect(store.read()).rejects.toMatchObject({ code: 'store-down' });
    server = await run();
    expect(await store.read()).toEqual(graph);
    await store.load(other, { texts });
    expect(await store.read()).toEqual(other);
  });

  test('stopped between loads: a reader is told', async () => {
    await server.stop();
    await expect(store.read()).rejects.toMatchObject({ code: 'store-down' });
  });
}
