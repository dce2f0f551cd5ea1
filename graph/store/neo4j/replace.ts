// Replacing the graph in a database whose transactions have a ceiling: the new graph is written beside the old one under
// staging labels, one transaction swaps the labels, and the old nodes go in batches. A reader sees the old or the new.
import type { Driver, Session } from 'neo4j-driver';
import { TifaError } from '../../model/index.ts';
import { batches } from '../batches.ts';
import type { Progress } from '../cypher-store.ts';
import { NODE_LABELS, REAL_PROPERTIES, type Row, type Tables } from '../records.ts';
import { createEdges, createNodes, FULL_TEXT, index, STAGED, uniqueId } from '../statements.ts';
import { wrapped } from './values.ts';

export async function replaceGraph(
  driver: Driver,
  tables: Tables,
  { database, onProgress }: { database: string; onProgress: Progress },
): Promise<void> {
  const session = driver.session({ database });
  try {
    await refuseForeign(session);
    await removeLeftovers(session);
    await prepare(session);
    await write(session, tables, onProgress);
    await swap(session);
    await removeLeftovers(session);
  } finally {
    await session.close();
  }
}

/** Terms without a run are not ours: another program uses this database. */
async function refuseForeign(session: Session): Promise<void> {
  for (const label of NODE_LABELS) {
    if ((await count(session, label)) > 0 && (await count(session, 'Run')) === 0) {
      const message = `The database holds :${label} nodes that Tifa did not write: use a database of its own (NEO4J_DATABASE).`;
      throw new TifaError('store', message);
    }
  }
}

async function count(session: Session, label: string): Promise<number> {
  const { records } = await session.run(STAGED.count(label));
  return Number(records[0]?.get('count'));
}

/** What an interrupted load left, or the graph that was just replaced. */
async function removeLeftovers(session: Session): Promise<void> {
  for (const label of [STAGED.old, ...NODE_LABELS.map(STAGED.label)]) await session.run(STAGED.remove(label));
}

async function prepare(session: Session): Promise<void> {
  for (const label of NODE_LABELS) {
    await session.run(uniqueId(label));
    await session.run(uniqueId(STAGED.label(label)));
  }
  await session.run(index(FULL_TEXT.label, 'label'));
  await session.run(STAGED.fullText);
  await session.run(STAGED.awaitIndexes);
}

async function write(session: Session, { nodes, edges }: Tables, onProgress: Progress): Promise<void> {
  const total = [...nodes, ...edges].reduce((sum, table) => sum + table.rows.length, 0);
  let done = 0;
  const inBatches = async (statement: string, rows: Row[]) => {
    for (const batch of batches(rows, (row) => row)) {
      await session.executeWrite((transaction) => transaction.run(statement, { rows: batch }));
      done += batch.length;
      onProgress(done, total);
    }
  };
  for (const { label, rows } of nodes) {
    const real = label === 'Term' ? REAL_PROPERTIES.Term : [];
    await inBatches(
      createNodes(STAGED.label(label)),
      rows.map((row) => wrapped(row, real)),
    );
  }
  for (const { type, from, to, rows } of edges) {
    const real = type === 'CO_OCCURS' ? REAL_PROPERTIES.CO_OCCURS : [];
    const records = rows.map(({ source, target, properties }) => ({
      ...wrapped({ source, target }, []),
      properties: wrapped(properties, real),
    }));
    await inBatches(createEdges(type, STAGED.label(from), STAGED.label(to)), records);
  }
}

async function swap(session: Session): Promise<void> {
  await session.executeWrite((transaction) => transaction.run(STAGED.announce));
  await session.executeWrite(async (transaction) => {
    for (const label of NODE_LABELS) {
      await transaction.run(STAGED.takeDown(label));
      await transaction.run(STAGED.putUp(label));
    }
  });
}
