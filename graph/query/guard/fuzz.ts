// npx tsx graph/query/guard/fuzz.ts --count 1000000 --seed 1 [--seconds 300] [--store bolt://HOST:PORT]
// The fuzzer as a command: on an embedded store of its own, or on a server as it is (its graph must be the same after).
// Prints what it did; ends with 1 when anything was read, written, connected, told or broken.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../../measures/random.ts';
import { fixture } from '../../store/fixture.ts';
import { openStore } from '../../store/open.ts';
import { setCanaries } from '../runner/canaries.ts';
import { queryRunner } from '../runner/runner.ts';
import { fuzzEngine, fuzzGuard } from './fuzzing.ts';
import { mutants } from './mutations.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '300' },
    store: { type: 'string', default: 'grafeo' },
  },
});

const canaries = await setCanaries();
const home = await mkdtemp(join(tmpdir(), 'tifa-fuzz-'));
const neo4j = { username: 'neo4j', password: process.env.NEO4J_PASSWORD ?? '', database: 'neo4j' };
const options = { store: values.store, home, neo4j };
const store = await openStore(options);
if (values.store === 'grafeo') await store.load(fixture());
const before = JSON.stringify(await store.read());

let start = performance.now();
const random = seededRandom(Number(values.seed));
const guarded = fuzzGuard(mutants(random, canaries.lures), { count: Number(values.count) });
const rate = Math.round(guarded.mutants / ((performance.now() - start) / 1000));
console.log(
  `guard: ${guarded.mutants} mutants (seed ${values.seed}), ${rate}/s; ${guarded.accepted.length} different ones let through`,
);

start = performance.now();
const runner = queryRunner({ store: options });
const isLate = () => performance.now() - start > Number(values.seconds) * 1000;
const { ran, answered, mistaken, stopped, ...engine } = await fuzzEngine(runner, guarded.accepted, {
  secrets: canaries.secrets,
  isLate,
});
console.log(
  `${store.engine}: ${ran} of them ran; ${answered} answered, ${mistaken} refused by the engine, ${stopped} stopped at a limit`,
);

const faults = [...guarded.faults, ...engine.faults, ...(await canaries.faults())];
if (JSON.stringify(await store.read()) !== before) faults.push('the graph is not what it was');
if (!canaries.noticesReading)
  console.log('This file system does not note readings: they would show in answers only.');
for (const fault of faults.slice(0, 20)) console.log(fault);
console.log(`faults: ${faults.length}`);
await runner.close();
await store.close();
await canaries.close();
await rm(home, { recursive: true, force: true });
process.exitCode = faults.length === 0 ? 0 : 1;
