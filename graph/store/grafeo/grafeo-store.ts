// The embedded store: one database file a generation, opened read-only.
import { TifaError } from '../../model/index.ts';
import { type CypherAdapter, cypherStore } from '../cypher-store.ts';
import { currentGeneration, publish } from '../generations/generations.ts';
import type { Row } from '../records.ts';
import type { GraphStore } from '../store.ts';
import { buildDatabase } from './build.ts';
import { type Database, openDatabase } from './engine.ts';
import { plain } from './values.ts';

/** Opens what is current in `home`; an empty home is fine until something is read. */
export async function grafeoStore(home: string): Promise<GraphStore> {
  const name = `the embedded store in ${home}`;
  const warnings: string[] = [];
  let database: Database | null = null;

  async function open(): Promise<void> {
    const generation = await currentGeneration(home);
    warnings.splice(0, warnings.length, ...(generation?.warnings ?? []));
    database = generation === null ? null : openFolder(generation.folder);
  }

  function opened(): Database {
    if (database !== null) return database;
    throw new TifaError('store-empty', `There is no graph in ${name}: run \`tifa build PATH…\` first.`);
  }

  const adapter: CypherAdapter = {
    engine: 'grafeo',
    warnings,
    name,

    async rows(statement, parameters) {
      const result = await opened().executeCypher(statement, parameters);
      return result.toArray() as Row[];
    },

    async query(statement, { parameters = {}, limit = Number.POSITIVE_INFINITY }) {
      const result = await run(opened(), statement, parameters);
      const all = result.rows();
      const rows = all.slice(0, limit).map((row) => row.map(plain));
      return { columns: result.columns, rows, truncated: all.length > limit };
    },

    async replace(tables, onProgress) {
      await publish(home, (folder) => buildDatabase(folder, tables, onProgress));
      database?.close();
      await open();
    },

    async close() {
      database?.close();
      database = null;
    },
  };

  await open();
  return cypherStore(adapter);
}

function openFolder(folder: string): Database {
  try {
    return openDatabase(folder);
  } catch (cause) {
    const message = `The graph in ${folder} does not open with this version of the engine: run \`tifa build PATH…\` again.`;
    throw new TifaError('store', message, { cause });
  }
}

async function run(database: Database, statement: string, parameters: Row) {
  try {
    return await database.executeCypher(statement, parameters);
  } catch (cause) {
    throw new TifaError('query', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
