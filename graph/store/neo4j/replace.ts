// Replacing the graph in a database whose transactions have a ceiling: the new graph is written beside the old one under
// staging labels, one transaction swaps the labels, and the old nodes go in batches. A reader sees the old or the new.
import { type Integer, int } from 'neo4j-driver';
import { TifaError } from '../../model/index.ts';
import { batches } from '../batches.ts';
import type { Progress } from '../cypher-store.ts';
import { type EdgeTable, NODE_LABELS, type NodeTable, type Tables } from '../records.ts';
import { FULL_TEXT, index, STAGED, uniqueId } from '../statements.ts';
import type { Claim, Run } from './claim.ts';
import { removeLeftovers } from './leftovers.ts';
import { typedColumns } from './values.ts';

/** More would only wait for their turn. */
const UNDER_WAY = 2;

/** Ids of the server, by label and contract id. */
type NodeIds = Map<string, Map<unknown, Integer>>;

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
  const [found] = await run(STAGED.foreign(NODE_LABELS));
  if (found === undefined) return;
  const labels = found.get('labels') as string[];
  const label = NODE_LABELS.find((each) => labels.includes(each));
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
): Promise<Map<unknown, Integer>> {
  const ids = new Map<unknown, Integer>();
  await overlapping(batches(rows()), async (batch) => {
    const columns = typedColumns(label, batch);
    const statement = STAGED.createNodes(label, Object.keys(columns));
    const [answer] = await transaction((run) => run(statement, { length: int(batch.length), columns }));
    const created = (answer?.get('created') ?? []) as [place: bigint, id: bigint][];
    for (const [place, id] of created) ids.set(batch[Number(place)]?.id, int(Number(id)));
    advance(batch.length);
  });
  return ids;
}

async function writeEdges(
  { transaction }: Claim,
  { type, from, to, rows }: EdgeTable,
  { ids, advance }: { ids: NodeIds; advance: (rows: number) => void },
): Promise<void> {
  const [sourceIds, targetIds] = [ids.get(from), ids.get(to)];
  await overlapping(batches(rows()), async (batch) => {
    const columns = typedColumns(
      type,
      batch.map((row) => row.properties),
    );
    const sources = batch.map((row) => sourceIds?.get(row.source));
    const targets = batch.map((row) => targetIds?.get(row.target));
    const statement = STAGED.createEdges(type, Object.keys(columns));
    const parameters = { length: int(batch.length), columns, sources, targets };
    await transaction((run) => run(statement, parameters));
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
  const tables = [
    ...nodes.map(({ label, length }) => ({ name: label, length })),
    ...edges.map(({ type, length }) => ({ name: type, length })),
  ];
  const labels = nodes.map(({ label }) => label);
  const records = await run(STAGED.counts(labels, edges));
  const found = new Map(records.map((record) => [record.get('name'), Number(record.get('count'))]));
  for (const { name, length } of tables) {
    const count = found.get(name) ?? 0;
    if (count === length) continue;
    const message = `The new graph did not arrive whole (${count} of ${length} ${name}): load it again.`;
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
