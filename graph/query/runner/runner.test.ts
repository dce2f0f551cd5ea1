import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture } from '../../store/fixture.ts';
import { claimNeo4j, neo4jServer } from '../../store/neo4j/testing.ts';
import { openStore, type StoreOptions } from '../../store/open.ts';
import type { GraphStore } from '../../store/store.ts';
import { USEFUL } from '../guard/useful.ts';
import { type QueryRunner, queryRunner } from './runner.ts';

const PARAMETERS = { label: '枫桥经验' };
const TIMEOUT = 1500;

describe('grafeo', () => suite('grafeo'));
if (neo4jServer === null) test.skip('neo4j: no server runs, the global setup says why', () => {});
else describe('neo4j', () => suite('neo4j'));

function suite(engine: 'grafeo' | 'neo4j'): void {
  let options: StoreOptions;
  let store: GraphStore;
  let runner: QueryRunner;
  let release = async () => {};

  beforeAll(async () => {
    if (engine === 'neo4j') release = await claimNeo4j();
    const home = await mkdtemp(join(tmpdir(), 'tifa-runner-'));
    options = {
      store: engine === 'neo4j' ? (neo4jServer?.uri ?? '') : 'grafeo',
      home,
      neo4j: { username: 'neo4j', password: neo4jServer?.password ?? '', database: 'neo4j' },
    };
    store = await openStore(options);
    await store.load(fixture());
    runner = queryRunner({ store: options });
    await runner.run('RETURN 1 AS one');
  });

  afterAll(async () => {
    await runner.close();
    await store.close();
    await release();
    await rm(options.home, { recursive: true, force: true });
  });

  test.each(USEFUL)('guarded as unguarded: %s', async (statement) => {
    const unguarded = statement.replace(/;$/, '');
    const expected = await store.query(unguarded, { parameters: PARAMETERS });
    expect(expected.rows.length).toBeGreaterThan(0);
    expect(await runner.run(statement, { parameters: PARAMETERS, timeout: 10_000 })).toEqual(expected);
  });

  test.each([
    ['a cross product', 'UNWIND range(1,100000000) AS a UNWIND range(1,100000000) AS b RETURN count(*) AS n'],
    ['a list of two thousand million', 'RETURN range(1, 2000000000) AS xs'],
    ['a list that is kept', 'UNWIND range(1, 100000000) AS x RETURN collect(toString(x)) AS xs'],
    ['a string that doubles', 'RETURN size(reduce(s = "x", i IN range(1, 40) | s + s)) AS n'],
    ['a pattern without end', `MATCH ${'(a)--'.replace('a', '').repeat(9)}() RETURN count(*) AS n`],
  ])('%s ends in time, and the next query is answered', async (_, bomb) => {
    await runner.run('RETURN 1 AS one');
    // A plain timer beside it: on a busy machine both are late.
    const due = sleep(TIMEOUT).then(() => performance.now());
    const ended = await runner.run(bomb, { timeout: TIMEOUT }).catch((error: unknown) => error);
    expect(performance.now() - (await due)).toBeLessThan(1000);
    if (ended instanceof Error) expect(ended).toMatchObject({ code: 'timeout' });
    expect(await runner.run('RETURN 1 AS one')).toMatchObject({ rows: [[1]] });
  });

  test('a long row of additions harms only its own process', async () => {
    const ended = await runner.run(`RETURN ${'1+'.repeat(4900)}1 AS n`).catch((error: unknown) => error);
    expect(ended).not.toBeInstanceOf(TypeError);
    expect(await runner.run('RETURN 1 AS one')).toMatchObject({ rows: [[1]] });
  });

  test('cuts at the limit and says so', async () => {
    const answer = await runner.run('UNWIND range(1, 1000) AS x RETURN x AS x', { limit: 10 });
    expect(answer).toMatchObject({ columns: ['x'], rows: { length: 10 }, truncated: true });
  });

  test('refuses an answer that is too large to hand over', async () => {
    const parameters = { text: '提法'.repeat(50_000) };
    const large = runner.run('UNWIND range(1, 100) AS x RETURN $text AS text', {
      parameters,
      timeout: 10_000,
    });
    await expect(large).rejects.toMatchObject({ code: 'query', message: expect.stringContaining('LIMIT') });
  });

  test('refuses what the guard refuses, and passes on what the engine says of a mistake', async () => {
    await expect(runner.run('MATCH (n) DELETE n')).rejects.toMatchObject({ code: 'refused' });
    await expect(runner.run('MATCH (n RETURN n')).rejects.toMatchObject({ code: 'query' });
    await expect(runner.run('RETURN $none AS x')).rejects.toMatchObject({ code: 'query' });
  });

  test('answers in turn, and refuses a crowd', async () => {
    const crowd = Array.from({ length: 20 }, (_, i) => runner.run(`RETURN ${i} AS i`));
    const answers = await Promise.allSettled(crowd);
    expect(answers.slice(0, 16).map((each) => each.status)).toEqual(Array(16).fill('fulfilled'));
    expect(answers.slice(16).map((each) => each.status)).toEqual(Array(4).fill('rejected'));
  });
}

test('says in the store’s words that there is nothing to ask', async () => {
  const home = await mkdtemp(join(tmpdir(), 'tifa-runner-'));
  const runner = queryRunner({
    store: { store: 'grafeo', home, neo4j: { username: '', password: '', database: '' } },
  });
  await expect(runner.run('RETURN 1 AS one')).rejects.toMatchObject({ code: 'store-empty' });
  await runner.close();
  await rm(home, { recursive: true });
});
