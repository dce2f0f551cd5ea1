// Fills a new embedded database in bulk; indexes come last, which is faster than keeping them up to date.
import { batches } from '../batches.ts';
import type { Progress } from '../cypher-store.ts';
import type { EdgeTable, NodeTable, Tables } from '../records.ts';
import { NODE_LABELS, REAL_PROPERTIES } from '../records.ts';
import { FULL_TEXT, index, makeReal, uniqueId } from '../statements.ts';
import { createDatabase, type Database } from './engine.ts';

/** Engine ids of the nodes that edges refer to, by label and contract id. */
type NodeIds = Map<string, Map<unknown, number>>;

export async function buildDatabase(folder: string, tables: Tables, onProgress: Progress): Promise<void> {
  const database = createDatabase(folder);
  try {
    const total = [...tables.nodes, ...tables.edges].reduce((sum, table) => sum + table.rows.length, 0);
    let done = 0;
    const advance = (count: number) => {
      done += count;
      onProgress(done, total);
    };
    const ids: NodeIds = new Map();
    for (const table of tables.nodes) ids.set(table.label, await createNodes(database, table, advance));
    for (const table of tables.edges) await createEdges(database, table, { ids, advance });
    await finish(database);
  } finally {
    database.close();
  }
}

async function createNodes(database: Database, { label, rows }: NodeTable, advance: (count: number) => void) {
  const ids = new Map<unknown, number>();
  for (const batch of batches(rows, (row) => row)) {
    const created = await database.batchCreateNodesWithProps(label, batch);
    batch.forEach((row, i) => {
      ids.set(row.id, created[i] ?? -1);
    });
    advance(batch.length);
  }
  return ids;
}

async function createEdges(
  database: Database,
  { type, from, to, rows }: EdgeTable,
  { ids, advance }: { ids: NodeIds; advance: (count: number) => void },
): Promise<void> {
  for (const batch of batches(rows, (row) => row.properties)) {
    await database.batchCreateEdges(
      batch.map(({ source, target, properties }) => ({
        src: ids.get(from)?.get(source) ?? -1,
        dst: ids.get(to)?.get(target) ?? -1,
        type,
        properties,
      })),
    );
    advance(batch.length);
  }
}

async function finish(database: Database): Promise<void> {
  for (const [kind, properties] of Object.entries(REAL_PROPERTIES)) {
    for (const property of properties) await database.executeCypher(makeReal[kind as 'Term'](property));
  }
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
