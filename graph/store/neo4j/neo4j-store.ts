// The store in a Neo4j server. Reads run in read sessions; a statement is checked by EXPLAIN before it runs.
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { TifaError } from '../../model/index.ts';
import { type CypherAdapter, cypherStore } from '../cypher-store.ts';
import type { Row } from '../records.ts';
import type { GraphStore, QueryOptions, QueryResult } from '../store.ts';
import { type Credentials, connect, explainStatement } from './connection.ts';
import { replaceGraph } from './replace.ts';
import { integers, plain } from './values.ts';

export async function neo4jStore(uri: string, credentials: Credentials): Promise<GraphStore> {
  const driver = await connect(uri, credentials);
  const { database } = credentials;

  async function reading<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      return await work(session);
    } catch (cause) {
      throw explainStatement(cause, uri);
    } finally {
      await session.close();
    }
  }

  const adapter: CypherAdapter = {
    engine: 'neo4j',
    warnings: [],
    name: `Neo4j at ${uri}`,

    rows: (statement, parameters) =>
      reading(async (session) => {
        const { records } = await session.run(statement, integers(parameters) as Row);
        return records.map((record) => plain(record.toObject()) as Row);
      }),

    query: (statement, options) =>
      reading(async (session) => {
        await refuseWrites(session, statement, options);
        return answer(session, statement, options);
      }),

    async replace(tables, onProgress) {
      try {
        await replaceGraph(driver, tables, { database, onProgress });
      } catch (cause) {
        throw explainStatement(cause, uri);
      }
    },

    close: () => closeDriver(driver),
  };
  return cypherStore(adapter);
}

/** The server’s own word on what a statement does. Not a sandbox: reading files counts as reading. */
async function refuseWrites(
  session: Session,
  statement: string,
  { parameters = {} }: QueryOptions,
): Promise<void> {
  const { summary } = await session.run(`EXPLAIN ${statement}`, integers(parameters) as Row);
  if (summary.queryType === 'r') return;
  throw new TifaError('refused', 'This statement writes or administers: only statements that read are run.');
}

/** `session.run`, because a managed transaction would run a query that ate all its memory again and again. */
async function answer(session: Session, statement: string, options: QueryOptions): Promise<QueryResult> {
  const { parameters = {}, limit = Number.POSITIVE_INFINITY, timeout } = options;
  const result = session.run(
    statement,
    integers(parameters) as Row,
    timeout === undefined ? {} : { timeout },
  );
  const columns = (await result.keys()) as string[];
  const rows: unknown[][] = [];
  for await (const record of result) {
    if (rows.length === limit) return { columns, rows, truncated: true };
    rows.push(columns.map((column) => plain(record.get(column))));
  }
  return { columns, rows, truncated: false };
}

const closeDriver = (driver: Driver): Promise<void> => driver.close();
