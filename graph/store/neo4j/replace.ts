// Replacing the graph in a database whose transactions have a ceiling: the new graph is written beside the old one under
// staging labels, one transaction swaps the labels, and the old nodes go in batches. A reader sees the old or the new.
import { TifaError } from '../../model/index.ts';
import { batches } from '../batches.ts';
import type { Progress } from '../cypher-store.ts';
import { type EdgeTable, NODE_LABELS, type NodeTable, type Tables } from '../records.ts';
import { FULL_TEXT, index, STAGED, uniqueId } from '../statements.ts';
import type { Claim, Run } from './claim.ts';
import { counts, removeLeftovers } from './leftovers.ts';
import { typedEdge, typedNode } from './values.ts';

/** More would only wait for their turn. */
const UNDER_WAY = 2;

/** Ids of the server, by label and contract id. */
type NodeIds = Map<string, Map<unknown, bigint>>;

export async function replaceGraph(claim: Claim, tables: Tables, onProgress: Progress): Promise<void> {
  await claim.transaction(refuseForeign);
  await removeLeftovers(claim);
  await prepare(claim);
  await write(claim, tables, onProgress);
  await claim.transaction((run) => refuseHalf(run, tables));
  await swap(claim);
  // The new graph is there: what of the old one stays now is removed by the next loading.
  await removeLeftovers(claim).catch(() => {});
}

/** Terms without a run are not ours: another program uses this database. */
async function refuseForeign(run: Run): Promise<void> {
  const found = await counts(run, STAGED.counts(NODE_LABELS));
  if (found.has('Run') || found.size === 0) return;
  const label = [...found.keys()][0];
  const message = `The database holds :${label} nodes that Tifa did not write: use a database of its own (NEO4J_DATABASE).`;
  throw new TifaError('store', message);
}

async function prepare({ run }: Claim): Promise<void> {
  for (const label of NODE_LABELS) await run(uniqueId(label));
  await run(index(FULL_TEXT.label, 'label'));
  await run(STAGED.fullText);
  await run(STAGED.awaitIndexes);
}

async function write(claim: Claim, { nodes, edges }: Tables, onProgress: Progress): Promise<void> {
  const total = [...nodes, ...edges].reduce((sum, table) => sum + table.length, 0);
  let done = 0;
  const advance = (rows: number) => {
    done += rows;
    onProgress(done, total);
  };
  const ids: NodeIds = new Map();
  for (const table of nodes) ids.set(table.label, await writeNodes(claim, table, advance));
  for (const table of edges) await writeEdges(claim, table, { ids, advance });
}

async function writeNodes(
  { transaction }: Claim,
  { label, rows }: NodeTable,
  advance: (rows: number) => void,
) {
  const ids = new Map<unknown, bigint>();
  await overlapping(batches(rows()), async (batch) => {
    const parameters = { rows: batch.map((row) => typedNode(label, row)) };
    const records = await transaction((run) => run(STAGED.createNodes(label), parameters));
    for (const record of records) ids.set(plainKey(record.get('key')), record.get('id') as bigint);
    advance(batch.length);
  });
  return ids;
}

const plainKey = (key: unknown): unknown => (typeof key === 'bigint' ? Number(key) : key);

async function writeEdges(
  { transaction }: Claim,
  { type, from, to, rows }: EdgeTable,
  { ids, advance }: { ids: NodeIds; advance: (rows: number) => void },
): Promise<void> {
  const [sources, targets] = [ids.get(from), ids.get(to)];
  await overlapping(batches(rows()), async (batch) => {
    const records = batch.map((row) => {
      const { properties } = typedEdge(type, row);
      return { source: sources?.get(row.source), target: targets?.get(row.target), properties };
    });
    await transaction((run) => run(STAGED.createEdges(type), { rows: records }));
    advance(batch.length);
  });
}

/** The next batch is made and sent while the server writes the one before. A failure is thrown once no other is under way. */
async function overlapping<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const underWay = new Set<Promise<void>>();
  try {
    for (const item of items) {
      const job = work(item).finally(() => underWay.delete(job));
      underWay.add(job);
      if (underWay.size >= UNDER_WAY) await Promise.race(underWay);
    }
    await Promise.all(underWay);
  } finally {
    await Promise.allSettled(underWay);
  }
}

/** Every record once, or the swap does not happen: a batch that was written twice or not at all is found here. */
async function refuseHalf(run: Run, { nodes, edges }: Tables): Promise<void> {
  const found = await counts(
    run,
    STAGED.counts(
      nodes.map(({ label }) => STAGED.label(label)),
      edges,
    ),
  );
  const expected: [string, number][] = [
    ...nodes.map(({ label, length }): [string, number] => [STAGED.label(label), length]),
    ...edges.map(({ type, length }): [string, number] => [type, length]),
  ];
  for (const [name, length] of expected) {
    if ((found.get(name) ?? 0) === length) continue;
    const message = `The new graph did not arrive whole (${found.get(name) ?? 0} of ${length} ${name}): load it again.`;
    throw new TifaError('store', message);
  }
}

async function swap({ transaction, announce }: Claim): Promise<void> {
  await announce();
  await transaction(async (run) => {
    for (const label of NODE_LABELS) {
      await run(STAGED.takeDown(label));
      await run(STAGED.putUp(label));
    }
  });
}
