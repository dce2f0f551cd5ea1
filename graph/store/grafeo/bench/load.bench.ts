// How fast a whole graph arrives in the embedded store, beside bare bulk calls of the engine with the same rows:
//   npx tsx graph/store/grafeo/bench/load.bench.ts [share of the full size]
// The bare loop keeps no promise: no digests, no indexes, no checksum, no generation. Processor seconds stand beside the wall's.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batches } from '../../batches.ts';
import { synthetic } from '../../bench/synthetic.ts';
import { toTables } from '../../records.ts';
import { createDatabase } from '../engine.ts';
import { grafeoStore } from '../grafeo-store.ts';

const share = Number(process.argv[2] ?? 1);
const of = (full: number) => Math.ceil(full * share);
const size = {
  ...{ terms: 2000, documents: of(600), passagesPerDocument: 100, charactersPerPassage: 60 },
  ...{ mentionsPerPassage: 2, edges: of(60_000) },
};
const loadable = synthetic(size);
const { nodes, edges } = toTables({ ...loadable, load: 'bench', digests: new Map() });
const rows = [...nodes, ...edges].reduce((sum, table) => sum + table.length, 0);
const home = mkdtempSync(join(tmpdir(), 'tifa-bench-'));

async function timed(work: () => Promise<void>): Promise<{ wall: number; processor: number }> {
  const started = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
}

async function bareLoop(): Promise<void> {
  const database = createDatabase(home);
  const ids = new Map<string, Map<unknown, number>>();
  for (const { label, rows } of nodes) {
    const own = new Map<unknown, number>();
    for (const batch of batches(rows())) {
      const created = await database.batchCreateNodesWithProps(label, batch);
      batch.forEach((row, i) => {
        own.set(row.id, created[i] ?? -1);
      });
    }
    ids.set(label, own);
  }
  for (const { type, from, to, rows } of edges) {
    for (const batch of batches(rows())) {
      const records = batch.map(({ source, target, properties }) => ({
        ...{ src: ids.get(from)?.get(source) ?? -1, dst: ids.get(to)?.get(target) ?? -1, type, properties },
      }));
      await database.batchCreateEdges(records);
    }
  }
  database.close();
}

const bare = await timed(bareLoop);
const store = await grafeoStore(join(home, 'store'));
const ours = await timed(() => store.load(loadable.graph, { texts: loadable.texts }));
await store.close();
rmSync(home, { recursive: true });
const rate = ({ wall, processor }: typeof bare) =>
  `${Math.round(rows / wall).toLocaleString('en')} rows/s (${processor.toFixed(1)} s of processor)`;
console.log(`${rows} nodes and edges`);
console.log(`bare bulk calls: ${rate(bare)}`);
console.log(`tifa load: ${rate(ours)}`);
console.log(
  `${(bare.wall / ours.wall).toFixed(2)} × by the clock, ${(bare.processor / ours.processor).toFixed(2)} × by the processor`,
);
