// Writes embedded databases: a new one in bulk, with the indexes last, or a copy of the one before with the difference.
import { copyFile } from 'node:fs/promises';
import { batches } from '../batches.ts';
import type { Amendment, Progress } from '../cypher-store.ts';
import { type EdgeTable, NODE_LABELS, type NodeTable, REAL_PROPERTIES, type Tables } from '../records.ts';
import { FULL_TEXT, index, makeReal, READ, uniqueId } from '../statements.ts';
import { createDatabase, type Database, fileIn, openToWrite } from './engine.ts';

/** Engine ids of the nodes that edges refer to, by label and contract id. */
type NodeIds = Map<string, Map<unknown, number>>;

export async function buildDatabase(folder: string, tables: Tables, onProgress: Progress): Promise<void> {
  await closing(createDatabase(folder), async (database) => {
    const total = [...tables.nodes, ...tables.edges].reduce((sum, table) => sum + table.length, 0);
    let done = 0;
    const advance = (count: number) => {
      done += count;
      onProgress(done, total);
    };
    const ids: NodeIds = new Map();
    for (const table of tables.nodes) ids.set(table.label, await writeNodes(database, table, advance));
    for (const table of tables.edges) await writeEdges(database, table, { ids, advance });
    await keepReal(database);
    await createIndexes(database);
  });
}

/** False when the database in `base` is not the one that the steps were made for, or does not take them. */
export async function amendDatabase(
  folder: string,
  base: string | null,
  amendment: Amendment,
): Promise<boolean> {
  if (base === null) return false;
  try {
    await copyFile(fileIn(base), fileIn(folder));
    return await closing(openToWrite(folder), (database) => amend(database, amendment));
  } catch {
    // Whatever the engine has against it: the whole graph can still be built, and says what is wrong if that is more.
    return false;
  }
}

async function amend(database: Database, { load, steps }: Amendment): Promise<boolean> {
  const [row] = (await database.executeCypher(READ.run)).toArray();
  if ((row?.run as { load?: unknown } | undefined)?.load !== load) return false;
  for (const { statement, rows } of steps)
    await database.executeCypher(statement, rows === undefined ? {} : { rows });
  await keepReal(database);
  return true;
}

async function closing<T>(database: Database, work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

async function writeNodes(database: Database, { label, rows }: NodeTable, advance: (count: number) => void) {
  const ids = new Map<unknown, number>();
  for (const batch of batches(rows())) {
    const created = await database.batchCreateNodesWithProps(label, batch);
    batch.forEach((row, i) => {
      ids.set(row.id, created[i] ?? -1);
    });
    advance(batch.length);
  }
  return ids;
}

async function writeEdges(
  database: Database,
  table: EdgeTable,
  { ids, advance }: { ids: NodeIds; advance: (count: number) => void },
): Promise<void> {
  const { type, from, to, rows } = table;
  for (const batch of batches(rows())) {
    const edges = batch.map(({ source, target, properties }) => ({
      src: ids.get(from)?.get(source) ?? -1,
      dst: ids.get(to)?.get(target) ?? -1,
      type,
      properties,
    }));
    await database.batchCreateEdges(edges);
    advance(batch.length);
  }
}

async function keepReal(database: Database): Promise<void> {
  for (const [kind, properties] of Object.entries(REAL_PROPERTIES)) {
    for (const property of properties) await database.executeCypher(makeReal[kind as 'Term'](property));
  }
}

async function createIndexes(database: Database): Promise<void> {
  for (const label of NODE_LABELS) {
    // A constraint is no index here: lookups by id need both.
    await database.executeCypher(uniqueId(label));
    await database.executeCypher(index(label, 'id'));
  }
  await database.executeCypher(index(FULL_TEXT.label, 'label'));
  for (const property of FULL_TEXT.properties) {
    await database.createTextIndex(FULL_TEXT.label, property, { tokenizer: 'cjk_bigram' });
  }
}
