// Statements that pass the guard and would never end: each ends at its deadline or at the ceiling on memory, others are
// answered meanwhile, and so is the next one.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { onEveryEngine } from '../testing.ts';

const TIMEOUT = 1000;
/** Milliseconds from the deadline to the answer, and for a question that is asked meanwhile: all in three seconds. */
const GRACE = 2000;

const MANY = 'UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b UNWIND range(1, 10000) AS c';

const BOMBS: [name: string, statement: string][] = [
  ['a cross product of lists', `${MANY} RETURN count(*) AS n`],
  ['a cross product of patterns', 'MATCH (a), (b), (c), (d), (e), (f) RETURN count(*) AS n'],
  ['a list that is kept', `${MANY} RETURN collect(a + b) AS xs`],
  ['a sort of too much', `${MANY} RETURN a AS x ORDER BY b, -c LIMIT 1`],
  ['paths without end', 'MATCH p = (a)-[*]-(b) RETURN count(p) AS n'],
  [
    'an expression for every row',
    `${MANY} MATCH (p:Passage) WHERE p.text =~ '.*[^a].*[^b].*x' RETURN count(*) AS n`,
  ],
  [
    'subqueries in subqueries',
    'MATCH (a) CALL (a) { MATCH (b), (c), (d) CALL (b) { MATCH (e), (f), (g) RETURN count(*) AS m } RETURN sum(m) AS n } RETURN sum(n) AS n',
  ],
];

onEveryEngine((asked) => {
  test.each(BOMBS)('%s', async (_, bomb) => {
    const { store, runner } = asked();
    await runner.run('RETURN 1 AS one');
    // A plain timer beside it, late itself on a busy machine.
    const due = sleep(TIMEOUT).then(() => performance.now());
    let isOver = false;
    const ended = runner
      .run(bomb, { timeout: TIMEOUT })
      .catch((error: unknown) => error)
      .finally(() => {
        isOver = true;
      });
    let answered = 0;
    while (!isOver) {
      const before = performance.now();
      expect(await store.method()).toMatchObject({ schemaVersion: 1 });
      expect(performance.now() - before).toBeLessThan(GRACE);
      answered += 1;
      await sleep(20);
    }
    expect(performance.now() - (await due)).toBeLessThan(GRACE);
    expect(answered).toBeGreaterThan(0);
    // An engine may know better, and answer or refuse at once.
    const error = await ended;
    if (error instanceof Error)
      expect(error).toMatchObject({ code: expect.stringMatching(/^(timeout|query)$/) });
    expect(await runner.run('RETURN 1 AS one', { timeout: 10_000 })).toMatchObject({ rows: [[1]] });
  });
});
