// The file form of a snapshot beside plain objects: bytes packed, and the processor time from the text to the checked
// snapshot. Run: npx tsx graph/snapshot/bench/columns.bench.ts
import { gzipSync } from 'node:zlib';
import { parseSnapshot } from '../parse.ts';
import { canonical, serialise } from '../serialise.ts';
import { type Size, syntheticSnapshot } from './synthetic.ts';

const SIZE: Size = { terms: 10_000, edges: 200_000, documents: 4_000, passages: 700_000, minEdgeCount: 2 };
const ROUNDS = 3;
const MOST_BYTES = 1_200_000;
const MOST_OF_OBJECTS = 0.3;

const snapshot = syntheticSnapshot(SIZE);
const columns = serialise(snapshot);
const objects = serialise({ ...snapshot, version: 1 });

const edges = snapshot.edges.length;
const mean = (figure: (edge: (typeof snapshot.edges)[number]) => number): string =>
  (snapshot.edges.reduce((sum, edge) => sum + figure(edge), 0) / edges).toFixed(2);
console.log(
  `${snapshot.terms.length} terms, ${edges} edges; an edge has ${mean((edge) => edge.count)} passages in ${mean((edge) => Object.keys(edge.byYear).length)} years`,
);
for (const [name, text] of Object.entries({ columns, objects })) {
  const packed = gzipSync(text, { level: 9 }).length;
  console.log(
    `${name.padEnd(8)} ${(text.length / 1e6).toFixed(2)} M characters, ${(packed / 1e6).toFixed(3)} MB gz`,
  );
}

if (gzipSync(columns, { level: 9 }).length > MOST_BYTES) process.exitCode = 1;
if (canonical(parseSnapshot(columns, 'columns')) !== canonical(snapshot))
  throw new Error('columns lose something');
const times = { columns: [] as number[], objects: [] as number[], bare: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  times.objects.push(cpu(() => parseSnapshot(objects, 'objects')));
  times.columns.push(cpu(() => parseSnapshot(columns, 'columns')));
  times.bare.push(cpu(() => JSON.parse(objects)));
}
const [c, o, b] = [median(times.columns), median(times.objects), median(times.bare)];
console.log(
  `columns ${c.toFixed(0)} ms, objects ${o.toFixed(0)} ms, JSON.parse of the objects alone ${b.toFixed(0)} ms`,
);
if (c / o > MOST_OF_OBJECTS) process.exitCode = 1;
console.log(`columns / objects ${(c / o).toFixed(2)}, columns / JSON.parse ${(c / b).toFixed(2)}`);

function cpu(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
