// Writes embedded databases: a new one in bulk, with the indexes last, or a copy of the one before with the difference.
import { copyFile } from 'node:fs/promises';
import { TifaError } from '../../model/index.ts';
import { batches } from '../batches.ts';
import type { Plan, Progress } from '../cypher-store.ts';
import {
  type EdgeTable,
  type EdgeType,
  NODE_LABELS,
  type NodeLabel,
  type NodeTable,
  REAL_PROPERTIES,
  type Row,
  type Tables,
} from '../records.ts';
import { FULL_TEXT, index, makeReal, uniqueId } from '../statements.ts';
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
    const repairs = new Set<string>();
    for (const table of tables.nodes) {
      ids.set(table.label, await writeNodes(database, table, { repairs, advance }));
    }
    for (const table of tables.edges) await writeEdges(database, table, { ids, repairs, advance });
    for (const statement of repairs) await database.executeCypher(statement);
    await createIndexes(database);
  });
}

/** False when there is no `base` or too little of it stays, or the engine does not take the steps. */
export async function amendDatabase(folder: string, base: string | null, plan: Plan): Promise<boolean> {
  if (base === null) return false;
  try {
    await copyFile(fileIn(base), fileIn(folder));
    return await closing(openToWrite(folder), (database) => amend(database, plan));
  } catch (cause) {
    if (cause instanceof TifaError) throw cause;
    // Whatever the engine has against it: the whole graph can still be built, and says what is wrong if that is more.
    return false;
  }
}

async function amend(database: Database, plan: Plan): Promise<boolean> {
  const read = async (statement: string, parameters: Row) =>
    (await database.executeCypher(statement, parameters)).toArray() as Row[];
  const steps = await plan(read);
  if (steps === null) return false;
  const repairs = new Set<string>();
  for (const { statement, kind, rows } of steps) {
    await database.executeCypher(statement, rows === undefined ? {} : { rows });
    if (rows !== undefined) noteRepairs(repairs, kind, rows);
  }
  for (const statement of repairs) await database.executeCypher(statement);
  return true;
}

async function closing<T>(database: Database, work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

async function writeNodes(
  database: Database,
  { label, rows }: NodeTable,
  { repairs, advance }: { repairs: Set<string>; advance: (count: number) => void },
) {
  const ids = new Map<unknown, number>();
  for (const batch of batches(rows())) {
    const created = await database.batchCreateNodesWithProps(label, batch);
    noteRepairs(repairs, label, batch);
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
  { ids, repairs, advance }: { ids: NodeIds; repairs: Set<string>; advance: (count: number) => void },
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
    noteRepairs(repairs, type, edges);
    advance(batch.length);
  }
}

/** Adds the statements that make real numbers of what the engine keeps as integers: figures that are whole, as 2.0. */
function noteRepairs(repairs: Set<string>, kind: NodeLabel | EdgeType | null, rows: readonly object[]): void {
  if (kind !== 'Term' && kind !== 'CO_OCCURS') return;
  for (const property of REAL_PROPERTIES[kind]) {
    const statement = makeReal[kind](property);
    const figure = (row: object) => ('properties' in row ? (row.properties as Row) : (row as Row))[property];
    if (!repairs.has(statement) && rows.some((row) => Number.isInteger(figure(row)))) repairs.add(statement);
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
