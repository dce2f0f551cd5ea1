// The store in a Neo4j server. Reads run in read sessions; a statement is checked by EXPLAIN before it runs.
import neo4j, { type Session } from 'neo4j-driver';
import { TifaError } from '../../model/index.ts';
import { type CypherAdapter, cypherStore } from '../cypher-store.ts';
import type { Row } from '../records.ts';
import type { GraphStore, QueryOptions, QueryResult } from '../store.ts';
import { amendGraph } from './amend.ts';
import { type Claim, withClaim } from './claim.ts';
import { type Credentials, connect, explainLoading, explainStatement } from './connection.ts';
import { within } from './patience.ts';
import { replaceGraph } from './replace.ts';
import { integers, plain } from './values.ts';

/** Milliseconds for one statement of ours: more than the server’s own limit, so that a slow server is not called dead. */
const PATIENCE = 120_000;
/** Milliseconds after which a loader that is not heard of counts as gone: many times what a batch takes. */
const LEASE = 10_000;
const CLOSING = 2000;

export async function neo4jStore(
  uri: string,
  credentials: Credentials,
  { patience = PATIENCE, lease = LEASE } = {},
): Promise<GraphStore> {
  const name = `Neo4j at ${uri}`;
  const driver = await connect(uri, credentials);
  const { database } = credentials;

  async function reading<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      return await within(patience, work(session));
    } catch (cause) {
      throw explainStatement(cause, uri);
    } finally {
      // Not awaited: on a connection that hangs this hangs as well.
      session.close().catch(() => {});
    }
  }

  async function loading<T>(work: (claim: Claim) => Promise<T>): Promise<T> {
    try {
      return await withClaim(driver, { database, patience, lease, name }, work);
    } catch (cause) {
      throw explainLoading(cause, uri);
    }
  }

  const adapter: CypherAdapter = {
    engine: 'neo4j',
    warnings: [],
    name,
    edgeChange: 'over',

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

    replace: (tables, onProgress) => loading((claim) => replaceGraph(claim, tables, onProgress)),
    amend: (plan) => loading((claim) => amendGraph(claim, plan)),

    // A connection that hangs is left to the operating system.
    close: () => within(CLOSING, driver.close()).catch(() => {}),
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
