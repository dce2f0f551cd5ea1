// Writes an embedded database in bulk, with the indexes last.
import { batches } from '../batches.ts';
import type { Progress } from '../cypher-store.ts';
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
import { writeDigestRows } from './digests-file.ts';
import { createDatabase, type Database } from './engine.ts';

/** Engine ids of the nodes that edges refer to, by label and contract id. */
type NodeIds = Map<string, Map<unknown, number>>;

export async function buildDatabase(folder: string, tables: Tables, onProgress: Progress): Promise<void> {
  const database = createDatabase(folder);
  try {
    const total = [...tables.nodes, ...tables.edges].reduce((sum, table) => sum + table.length, 0);
    let done = 0;
    const advance = (count: number) => {
      done += count;
      onProgress(done, total);
    };
    const ids: NodeIds = new Map();
    const repairs = new Set<string>();
    for (const table of tables.nodes) {
      if (table.label === 'Digest') {
        await writeDigestRows(folder, table.rows());
        advance(table.length);
      } else ids.set(table.label, await writeNodes(database, table, { repairs, advance }));
    }
    for (const table of tables.edges) await writeEdges(database, table, { ids, repairs, advance });
    for (const statement of repairs) await database.executeCypher(statement);
    await createIndexes(database);
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
