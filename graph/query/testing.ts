// A suite on every engine: a store with the hand-made graph, and the runner that asks it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { fixture } from '../store/fixture.ts';
import { claimNeo4j, neo4jServer } from '../store/neo4j/testing.ts';
import { openStore, type StoreOptions } from '../store/open.ts';
import type { GraphStore } from '../store/store.ts';
import { type QueryRunner, queryRunner } from './runner/runner.ts';

export interface Asked {
  options: StoreOptions;
  store: GraphStore;
  runner: QueryRunner;
}

/** Vitest collects tests before it prepares: what is asked is there once a test runs. */
export function onEveryEngine(suite: (asked: () => Asked) => void): void {
  describe('grafeo', () => prepared('grafeo', suite));
  if (neo4jServer === null) test.skip('neo4j: no server runs, the global setup says why', () => {});
  else describe('neo4j', () => prepared(neo4jServer?.uri ?? '', suite));
}

function prepared(address: string, suite: (asked: () => Asked) => void): void {
  let asked: Asked;
  let release = async () => {};

  beforeAll(async () => {
    if (address !== 'grafeo') release = await claimNeo4j();
    const home = await mkdtemp(join(tmpdir(), 'tifa-query-'));
    const neo4j = { username: 'neo4j', password: neo4jServer?.password ?? '', database: 'neo4j' };
    const options = { store: address, home, neo4j };
    const store = await openStore(options);
    await store.load(fixture());
    asked = { options, store, runner: queryRunner({ store: options }) };
    await asked.runner.run('RETURN 1 AS one');
  });

  afterAll(async () => {
    await asked.runner.close();
    await asked.store.close();
    await release();
    await rm(asked.options.home, { recursive: true, force: true });
  });

  suite(() => asked);
}
