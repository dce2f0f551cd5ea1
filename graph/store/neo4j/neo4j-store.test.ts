// What only a server has: credentials, other people’s data, loads that were interrupted, readers during a load.
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixture } from '../fixture.ts';
import { openStore } from '../open.ts';
import { READ, STAGED } from '../statements.ts';
import { withClaim } from './claim.ts';
import { claimNeo4j, neo4jServer } from './testing.ts';

if (neo4jServer === null) test.skip('neo4j: no server runs, the global setup says why', () => {});
else describe('neo4j', () => suite(neo4jServer?.uri ?? '', neo4jServer?.password ?? ''));

function suite(uri: string, password: string): void {
  const credentials = { username: 'neo4j', password, database: 'neo4j' };
  const open = (changed = {}) => openStore({ store: uri, home: '', neo4j: { ...credentials, ...changed } });
  let driver: Driver;
  let release = async () => {};

  async function run(statement: string, parameters = {}): Promise<unknown[][]> {
    const session = driver.session();
    const { records } = await session.run(statement, parameters);
    await session.close();
    return records.map((record) => [...record.values()]);
  }

  beforeAll(async () => {
    release = await claimNeo4j();
    driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
  });
  afterAll(async () => {
    await driver.close();
    await release();
  });
  beforeEach(() => run('MATCH (n) DETACH DELETE n'));

  test('an empty database says so', async () => {
    const store = await open();
    for (const read of [
      () => store.read(),
      () => store.method(),
      () => store.passages(['x']),
      () => store.text('x'),
    ]) {
      await expect(read()).rejects.toMatchObject({
        code: 'store-empty',
        message: expect.stringContaining(uri),
      });
    }
    await store.close();
  });

  test('a wrong database is named', async () => {
    await expect(open({ database: 'nothing' })).rejects.toMatchObject({
      code: 'config',
      message: expect.stringContaining('NEO4J_DATABASE'),
    });
  });

  test('figures are stored as the numbers they are, names have a full-text index', async () => {
    const store = await open();
    await store.load(fixture());
    const types = 'RETURN valueType(e.count) AS c, valueType(e.logDice) AS d, valueType(e.passages) AS p';
    expect(await run(`MATCH (:Term)-[e:CO_OCCURS]->(:Term) WITH e LIMIT 1 ${types}`)).toEqual([
      ['INTEGER NOT NULL', 'FLOAT NOT NULL', 'LIST<STRING NOT NULL> NOT NULL'],
    ]);
    const found =
      "CALL db.index.fulltext.queryNodes('Term_text', $text) YIELD node RETURN node.label AS label";
    expect(await run(found, { text: '"两不愁三保障"' })).toEqual([['两不愁三保障']]);
    expect(await run('SHOW CONSTRAINTS YIELD name RETURN count(*) AS n')).toEqual([[8]]);
    await store.close();
  });

  test('what an interrupted load left is removed by the next one', async () => {
    const store = await open();
    await store.load(fixture());
    await run(
      `CREATE (:${STAGED.label('Term')} {id: $id})-[:CO_OCCURS]->(:${STAGED.old('Passage')} {id: 'x'})`,
      {
        id: fixture().terms[0]?.id,
      },
    );
    expect(await store.read()).toEqual(fixture());
    await store.load(fixture());
    expect(await store.read()).toEqual(fixture());
    const labels = await run('MATCH (n) RETURN DISTINCT labels(n)[0] AS label ORDER BY label');
    expect(labels.flat()).toEqual(['Community', 'Digest', 'Document', 'Passage', 'Run', 'Term']);
    await store.close();
  });

  test('an edge that somebody took out is missed, and the graph is loaded whole', async () => {
    const store = await open();
    const graph = fixture();
    await store.load(graph);
    await run('MATCH (:Term)-[e:CO_OCCURS]->(:Term) WITH e LIMIT 1 DELETE e');
    const next = {
      ...graph,
      cooccurrences: graph.cooccurrences.map((edge) => ({ ...edge, g2: edge.g2 + 1 })),
    };
    await store.load(next);
    expect(await store.read()).toEqual(next);
    await store.close();
  });

  test('of two loads at once one wins, and the other is told', async () => {
    const store = await open();
    await store.load(fixture());
    const bigints = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { useBigInt: true });
    await withClaim(
      bigints,
      { database: 'neo4j', patience: 20_000, lease: 10_000, name: uri },
      async ({ transaction }) => {
        let isOver = false;
        const refused = expect(store.load(fixture())).rejects.toMatchObject({
          code: 'store',
          message: expect.stringMatching(/^Another load is writing into Neo4j at .* then load again/),
        });
        refused.finally(() => {
          isOver = true;
        });
        while (!isOver) {
          await transaction((run) => run('RETURN 1 AS one'));
          await sleep(100);
        }
        await refused;
      },
    );
    await store.load(fixture());
    await Promise.all([store.close(), bigints.close()]);
  });

  test('the claim of a loader that is gone is taken over, and its owner can write no more', async () => {
    const store = await open();
    const bigints = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { useBigInt: true });
    await withClaim(
      bigints,
      { database: 'neo4j', patience: 20_000, lease: 10_000, name: uri },
      async ({ transaction }) => {
        await run('MATCH (claim:TifaLoad) SET claim.heardAt = 0');
        await store.load(fixture());
        await expect(transaction((write) => write('CREATE (:Term)'))).rejects.toMatchObject({
          code: 'store',
        });
      },
    );
    expect(await store.read()).toEqual(fixture());
    await Promise.all([store.close(), bigints.close()]);
  });

  test('readers are warned of a graph that is about to leave, until the load has failed', async () => {
    const store = await open();
    await store.load(fixture());
    const isLeaving = async () => (await run(READ.run))[0]?.[1];
    const bigints = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { useBigInt: true });
    const failed = withClaim(
      bigints,
      { database: 'neo4j', patience: 20_000, lease: 10_000, name: uri },
      async (claim) => {
        await claim.announce();
        expect(await isLeaving()).toBe(true);
        throw new Error('the commit failed');
      },
    );
    await expect(failed).rejects.toThrow('the commit failed');
    expect(await isLeaving()).toBe(false);
    await run('MATCH (run:Run) SET run.leavingUntil = timestamp() - 1');
    expect(await isLeaving()).toBe(false);
    await Promise.all([store.close(), bigints.close()]);
  });

  test('terms of another program are left alone', async () => {
    await run("CREATE (:Term {name: 'theirs'})");
    const store = await open();
    await expect(store.load(fixture())).rejects.toMatchObject({
      code: 'store',
      message: expect.stringContaining('NEO4J_DATABASE'),
    });
    expect(await run('MATCH (n) RETURN n.name AS name')).toEqual([['theirs']]);
    await store.close();
  });

  test('a reader during loads sees one graph or the other', async () => {
    const store = await open();
    const graph = fixture();
    const other = {
      ...graph,
      terms: graph.terms.map((term) => ({ ...term, x: 7 })),
      relations: [],
      mentions: [],
    };
    await store.load(graph);
    let isLoading = true;
    const loads = (async () => {
      for (const each of [other, graph, other, graph]) await store.load(each);
      isLoading = false;
    })();
    while (isLoading) {
      const found = await store.read();
      expect(found).toEqual(found.relations.length === 0 ? other : graph);
    }
    await loads;
    await store.close();
  });

  test('a wrong password is named, and not repeated', async () => {
    const error = await open({ password: 'not-the-one' }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'config', message: expect.stringContaining('NEO4J_PASSWORD') });
    expect(String(error)).not.toContain('not-the-one');
  });
}
