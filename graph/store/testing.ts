// A suite on every store, each with the small graph in it; the one database of the Neo4j server is the suite’s own meanwhile.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { fixture, fixtureTexts } from './fixture.ts';
import { claimNeo4j, neo4jServer } from './neo4j/testing.ts';
import { openStore, type StoreOptions } from './open.ts';
import type { Engine, GraphStore } from './store.ts';

/** Vitest collects tests before it prepares: what is stored is there once a test runs. */
export interface Stored {
  readonly store: GraphStore;
  readonly home: string;
  /** Closes the store and opens it again. */
  reopen(): Promise<void>;
}

export function onEvery<E extends Engine>(
  engines: readonly E[],
  suite: (stored: Stored, engine: E) => void,
): void {
  for (const engine of engines) {
    if (engine === 'neo4j' && neo4jServer === null) {
      test.skip('neo4j: no server runs, the global setup says why', () => {});
    } else {
      describe(engine, () => suite(prepared(engine), engine));
    }
  }
}

function prepared(engine: Engine): Stored {
  let home = '';
  let store: GraphStore;
  let release = async () => {};

  const open = () => {
    const neo4j = { username: 'neo4j', password: neo4jServer?.password ?? '', database: 'neo4j' };
    const options: StoreOptions = {
      store: engine === 'neo4j' ? (neo4jServer?.uri ?? '') : engine,
      home,
      neo4j,
    };
    return openStore(options);
  };

  beforeAll(async () => {
    if (engine === 'neo4j') release = await claimNeo4j();
    home = await mkdtemp(join(tmpdir(), 'tifa-store-'));
    store = await open();
    await store.load(fixture(), { texts: fixtureTexts() });
  });

  afterAll(async () => {
    await store.close();
    await release();
    await rm(home, { recursive: true, force: true });
  });

  return {
    get store() {
      return store;
    },
    get home() {
      return home;
    },
    async reopen() {
      await store.close();
      store = await open();
    },
  };
}
