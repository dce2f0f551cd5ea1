// How fast a whole graph arrives in Neo4j, beside a bare loop of UNWIND … CREATE on the same server with the same rows:
//   NEO4J_PASSWORD=… npx tsx graph/store/neo4j/bench/load.bench.ts bolt://127.0.0.1:7687 [share of the full size]
// The bare loop keeps no promise: no staging, no swap, no claim, no check, and its rows are ready before its clock starts.
// Both begin with an empty database, take turns, and count with the best of their rounds.
import neo4j, { type Driver } from 'neo4j-driver';
import { type Loadable, synthetic } from '../../bench/synthetic.ts';
import { type EdgeRow, type Row, toTables } from '../../records.ts';
import { createEdges, createNodes, uniqueId } from '../../statements.ts';
import { neo4jStore } from '../neo4j-store.ts';
import { typedEdge, typedNode } from '../values.ts';

const [address = 'bolt://127.0.0.1:7687', share = '1'] = process.argv.slice(2);
const of = (full: number) => Math.ceil(full * Number(share));
const size = {
  ...{ terms: 2000, documents: of(600), passagesPerDocument: 100, charactersPerPassage: 60 },
  ...{ mentionsPerPassage: 2, edges: of(60_000) },
};
const BATCHES = [5_000, 10_000, 20_000];
const ROUNDS = 2;
const password = process.env.NEO4J_PASSWORD ?? '';
const driver = neo4j.driver(address, neo4j.auth.basic('neo4j', password), { useBigInt: true });

const loadable = synthetic(size);
const rows = countRows(loadable);
console.log(`${rows} nodes and edges, ${loadable.graph.cooccurrences.length} of them edges between terms`);
const best = new Map<string, number>();
await ours();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const batch of BATCHES) record(`bare UNWIND … CREATE by ${batch}`, await bareLoop(batch));
  record('tifa load', await ours());
}
const { 'tifa load': seconds = 0, ...bare } = Object.fromEntries(best);
for (const [name, taken] of best) console.log(`${name}: ${rate(taken)} rows/s`);
console.log(`tifa load: ${(Math.min(...Object.values(bare)) / seconds).toFixed(2)} × the best bare loop`);
await empty(driver);
await driver.close();

function record(name: string, seconds: number): void {
  best.set(name, Math.min(seconds, best.get(name) ?? Number.POSITIVE_INFINITY));
}

/** The first loading into an empty database. */
async function ours(): Promise<number> {
  await empty(driver);
  const store = await neo4jStore(address, { username: 'neo4j', password, database: 'neo4j' });
  const started = performance.now();
  await store.load(loadable.graph, { texts: loadable.texts });
  const taken = (performance.now() - started) / 1000;
  await store.close();
  return taken;
}

async function bareLoop(batch: number): Promise<number> {
  await empty(driver);
  const { nodes, edges } = toTables({ ...loadable, load: 'bench', digests: new Map() });
  const session = driver.session();
  for (const { label } of nodes) await session.run(uniqueId(label));
  await session.run('CALL db.awaitIndexes(60)');
  const write = async (statement: string, records: (Row | EdgeRow)[]) => {
    for (let start = 0; start < records.length; start += batch) {
      await session.run(statement, { rows: records.slice(start, start + batch) });
    }
  };
  const prepared = nodes.map(({ label, rows }) => ({
    label,
    records: [...rows()].map((row) => typedNode(label, row)),
  }));
  const preparedEdges = edges.map((table) => ({
    statement: createEdges(table),
    records: [...table.rows()].map((row) => typedEdge(table.type, row)),
  }));
  const started = performance.now();
  for (const { label, records } of prepared) await write(createNodes(label), records);
  for (const { statement, records } of preparedEdges) await write(statement, records);
  const taken = (performance.now() - started) / 1000;
  await session.close();
  return taken;
}

async function empty(driver: Driver): Promise<void> {
  const session = driver.session();
  await session.run('MATCH (:Passage)-[e]-() CALL (e) { DELETE e } IN TRANSACTIONS OF 20000 ROWS');
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS');
  await session.close();
}

function countRows({ graph, texts }: Loadable): number {
  const { nodes, edges } = toTables({ graph, texts, load: 'bench', digests: new Map() });
  return [...nodes, ...edges].reduce((sum, table) => sum + table.length, 0);
}

function rate(seconds: number): string {
  return Math.round(rows / seconds).toLocaleString('en');
}
