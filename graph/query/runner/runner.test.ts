import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { USEFUL, USEFUL_PARAMETERS } from '../guard/useful.ts';
import { onEveryEngine } from '../testing.ts';
import { queryRunner } from './runner.ts';

onEveryEngine((asked) => {
  test.each(USEFUL)('guarded as unguarded: %s', async (statement) => {
    const unguarded = statement.replace(/;$/, '');
    const { store, runner } = asked();
    const parameters = USEFUL_PARAMETERS;
    const expected = await store.query(unguarded, { parameters });
    expect(expected.rows.length).toBeGreaterThan(0);
    expect(await runner.run(statement, { parameters, timeout: 10_000 })).toEqual(expected);
  });

  test('a long row of additions harms only its own process', async () => {
    const ended = await asked()
      .runner.run(`RETURN ${'1+'.repeat(4900)}1 AS n`)
      .catch((error: unknown) => error);
    expect(ended).not.toBeInstanceOf(TypeError);
    expect(await asked().runner.run('RETURN 1 AS one')).toMatchObject({ rows: [[1]] });
  });

  test('cuts at the limit and says so', async () => {
    const answer = await asked().runner.run('UNWIND range(1, 1000) AS x RETURN x AS x', { limit: 10 });
    expect(answer).toMatchObject({ columns: ['x'], rows: { length: 10 }, truncated: true });
  });

  test('refuses an answer that is too large to hand over', async () => {
    const parameters = { text: '提法'.repeat(50_000) };
    const large = asked().runner.run('UNWIND range(1, 100) AS x RETURN $text AS text', {
      parameters,
      timeout: 10_000,
    });
    await expect(large).rejects.toMatchObject({ code: 'query', message: expect.stringContaining('LIMIT') });
  });

  test('refuses what the guard refuses, and passes on what the engine says of a mistake', async () => {
    await expect(asked().runner.run('MATCH (n) DELETE n')).rejects.toMatchObject({ code: 'refused' });
    await expect(asked().runner.run('MATCH (n RETURN n')).rejects.toMatchObject({ code: 'query' });
    await expect(asked().runner.run('RETURN $none AS x')).rejects.toMatchObject({ code: 'query' });
  });

  test('answers in turn, and refuses a crowd', async () => {
    const crowd = Array.from({ length: 20 }, (_, i) => asked().runner.run(`RETURN ${i} AS i`));
    const answers = await Promise.allSettled(crowd);
    expect(answers.slice(0, 16).map((each) => each.status)).toEqual(Array(16).fill('fulfilled'));
    expect(answers.slice(16).map((each) => each.status)).toEqual(Array(4).fill('rejected'));
  });
});

test('says in the store’s words that there is nothing to ask', async () => {
  const home = await mkdtemp(join(tmpdir(), 'tifa-runner-'));
  const runner = queryRunner({
    store: { store: 'grafeo', home, neo4j: { username: '', password: '', database: '' } },
  });
  await expect(runner.run('RETURN 1 AS one')).rejects.toMatchObject({ code: 'store-empty' });
  await runner.close();
  await rm(home, { recursive: true });
});
