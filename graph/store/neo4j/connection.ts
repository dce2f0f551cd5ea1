// Opening a connection with an own deadline, and saying in one sentence what is wrong when it fails.
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { TifaError } from '../../model/index.ts';
import { within } from './patience.ts';

export interface Credentials {
  username: string;
  password: string;
  database: string;
}

/** Milliseconds until a server that does not answer counts as down. The driver’s own limits are no ceiling. */
const CONNECT_DEADLINE = 5000;

export async function connect(uri: string, { username, password, database }: Credentials): Promise<Driver> {
  const { address, hasCredentials } = parse(uri);
  if (hasCredentials) {
    throw new TifaError(
      'config',
      `Keep the password out of the address ${address}: set NEO4J_PASSWORD instead.`,
    );
  }
  if (password === '') {
    throw new TifaError('config', `Neo4j at ${address} needs a password: set NEO4J_PASSWORD.`);
  }
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    useBigInt: true,
    telemetryDisabled: true,
    connectionTimeout: CONNECT_DEADLINE,
    connectionAcquisitionTimeout: CONNECT_DEADLINE,
    maxTransactionRetryTime: CONNECT_DEADLINE,
  });
  try {
    await within(CONNECT_DEADLINE, greet(driver, database));
    return driver;
  } catch (cause) {
    // Not awaited: closing a connection that hangs hangs as well.
    driver.close().catch(() => {});
    throw explain(cause, { address, username, database });
  }
}

async function greet(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    await session.run('RETURN 1 AS one');
  } finally {
    await session.close();
  }
}

/** Host and port without what an address must not carry; a user name in it never reaches a message. */
function parse(uri: string): { address: string; hasCredentials: boolean } {
  try {
    const { protocol, host, username, password } = new URL(uri);
    if (host === '') throw new Error('it names no host');
    return { address: `${protocol}//${host}`, hasCredentials: username !== '' || password !== '' };
  } catch (cause) {
    throw new TifaError('config', 'The address of the store is not a URL: give it as neo4j://HOST:7687.', {
      cause,
    });
  }
}

function explain(
  cause: unknown,
  { address, username, database }: { address: string; username: string; database: string },
): TifaError {
  const code = cause instanceof Neo4jError ? cause.code : '';
  if (code.startsWith('Neo.ClientError.Security')) {
    const message = `Neo4j at ${address} refuses the user “${username}” with this password: check NEO4J_USERNAME and NEO4J_PASSWORD.`;
    return new TifaError('config', message, { cause });
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new TifaError(
      'config',
      `Neo4j at ${address} has no database “${database}”: check NEO4J_DATABASE.`,
      { cause },
    );
  }
  const message = `Neo4j does not answer at ${address} (${reasonOf(cause)}): start it with \`docker compose up -d --wait\` or \`npm run neo4j\`.`;
  return new TifaError('store-down', message, { cause });
}

/** An error of a running statement: the connection went, it took too long, or the statement is wrong. */
export function explainStatement(cause: unknown, address: string): TifaError {
  if (cause instanceof TifaError) return cause;
  const code = cause instanceof Neo4jError ? cause.code : '';
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/TransactionTimedOut|TransactionTimedOutClientConfiguration/.test(code)) {
    return new TifaError('timeout', 'The query took too long: narrow it down.', { cause });
  }
  if (isOutOfMemory(code)) {
    return new TifaError('timeout', 'The query took too much memory: narrow it down.', { cause });
  }
  if (code.startsWith('Neo.ClientError')) return new TifaError('query', message, { cause });
  const text = `Neo4j at ${address} stopped answering (${reasonOf(cause)}). What it held is still there: see that it runs, then do the same again.`;
  return new TifaError('store-down', text, { cause });
}

/** The same while a graph is loaded, where a memory that is too small is the server’s. */
export function explainLoading(cause: unknown, address: string): TifaError {
  if (!(cause instanceof Neo4jError) || !isOutOfMemory(cause.code)) return explainStatement(cause, address);
  const message = `A graph of this size needs more memory in one transaction than Neo4j at ${address} gives: raise db.memory.transaction.max, with the heap, and load it again. What it held is still there.`;
  return new TifaError('store', message, { cause });
}

const isOutOfMemory = (code: string): boolean => /OutOfMemory/.test(code);

/** What the driver met: its advice before that, and the tables behind it, are of no use to who reads the sentence. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [line = ''] = message.split('\n');
  const met = line.split('Caused by: ').at(-1) ?? line;
  return met.replace(/ (Known routing table|Pool status):.*$/, '').replace(/\.$/, '');
}
