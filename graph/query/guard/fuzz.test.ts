// The fuzzer time-boxed: the guard on 100,000 mutants, each engine on what it lets through for some seconds.

import { readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../measures/random.ts';
import { type Canaries, setCanaries } from '../runner/canaries.ts';
import { queryRunner } from '../runner/runner.ts';
import { onEveryEngine } from '../testing.ts';
import { fuzzEngine, fuzzGuard, type GuardFindings } from './fuzzing.ts';
import { mutants } from './mutations.ts';

const COUNT = 100_000;
/** On a busy machine fewer mutants, never more time. */
const GUARD_SECONDS = 12;
const SECONDS = 6;
const SEED = 20_261_121;

let canaries: Canaries;
let guarded: GuardFindings;

beforeAll(async () => {
  canaries = await setCanaries();
  const due = performance.now() + GUARD_SECONDS * 1000;
  const next = mutants(seededRandom(SEED), canaries.lures);
  guarded = fuzzGuard(next, { count: COUNT, isLate: () => performance.now() > due });
});
afterAll(() => canaries.close());

test('the guard refuses or lets through, and lets nothing through that writes', () => {
  expect(guarded.faults).toEqual([]);
  // Were all refused, the engines would have nothing to show.
  expect(guarded.accepted.length).toBeGreaterThan(100);
});

test('the same seed gives the same mutants', () => {
  const [one, two] = [mutants(seededRandom(3), canaries.lures), mutants(seededRandom(3), canaries.lures)];
  expect(Array.from({ length: 200 }, one)).toEqual(Array.from({ length: 200 }, two));
});

onEveryEngine((asked) => {
  test('nothing is read, written, connected, told or broken', async () => {
    const { store, options } = asked();
    const before = await store.read();
    // Started after the canaries were set, so that the variable is in its environment.
    const runner = queryRunner({ store: options });
    await runner.run('RETURN 1 AS one', { timeout: 30_000 });
    const due = performance.now() + SECONDS * 1000;
    const statements = guarded.accepted.toReversed();
    const { secrets } = canaries;
    const findings = await fuzzEngine(runner, statements, { secrets, isLate: () => performance.now() > due });
    await runner.close();
    const { ran, answered, mistaken, stopped, faults } = findings;
    console.log(
      `${store.engine}: guard on ${guarded.mutants} mutants, ${statements.length} let through, ${ran} of them ran: ${answered} answered, ${mistaken} refused by the engine, ${stopped} stopped`,
    );
    expect(faults).toEqual([]);
    expect(await canaries.faults()).toEqual([]);
    expect(await store.read()).toEqual(before);
    expect(ran).toBeGreaterThan(0);
  });
});

describe('the canaries', () => {
  test('notice a reading, a writing and a connection', async () => {
    const { lures, noticesReading, faults } = canaries;
    await readFile(lures.file);
    if (noticesReading) expect(await faults()).toEqual([expect.stringContaining('was read')]);
    await writeFile(`${lures.file}.out`, '');
    const { port } = new URL(lures.address);
    await new Promise((done) => connect(Number(port), '127.0.0.1').once('close', done).resume());
    expect(await faults()).toEqual([
      expect.stringContaining('was written'),
      expect.stringContaining('1 connections'),
    ]);
  });
});
