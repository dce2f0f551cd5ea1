import { createServer, type Server } from 'node:net';
import { Neo4jError } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../open.ts';
import { explainLoading, explainStatement } from './connection.ts';

const credentials = { username: 'neo4j', password: 'something', database: 'neo4j' };
const open = (store: string, neo4j = credentials) => openStore({ store, home: '', neo4j });

let silent: Server;
let port = 0;
beforeAll(async () => {
  silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterAll(() => {
  silent.close();
});

test.each([
  ['an unknown kind of store', 'mysql://x', credentials, 'config', ['mysql://x', 'grafeo']],
  [
    'no password',
    'bolt://127.0.0.1:1',
    { ...credentials, password: '' },
    'config',
    ['bolt://127.0.0.1:1', 'NEO4J_PASSWORD'],
  ],
  ['no server', 'bolt://127.0.0.1:1', credentials, 'store-down', ['bolt://127.0.0.1:1', 'docker compose up']],
  [
    'no server, routed',
    'neo4j://127.0.0.1:1',
    credentials,
    'store-down',
    ['neo4j://127.0.0.1:1', 'npm run neo4j'],
  ],
  ['no such address', 'bolt://', credentials, 'config', ['neo4j://HOST']],
] as const)('%s: says where and what to do', async (_, address, neo4j, code, parts) => {
  const error = await open(address, neo4j).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ name: 'TifaError', code });
  for (const part of parts) expect(String(error)).toContain(part);
});

test('a server that accepts and never answers is down within the deadline', async () => {
  const before = performance.now();
  await expect(open(`bolt://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'store-down' });
  expect(performance.now() - before).toBeLessThan(5500);
});

test('a password in the address is refused and not repeated', async () => {
  const error = await open('bolt://neo4j:hush-hush@127.0.0.1:1').catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'config' });
  expect(String(error)).not.toContain('hush');
});

test('a transaction that a loading is too large for: says what to raise, where a question is told to ask for less', () => {
  const code = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';
  const cause = new Neo4jError('limit 512 MiB', code, '50N42', 'general processing exception');
  const loading = explainLoading(cause, 'bolt://127.0.0.1:1');
  expect(loading).toMatchObject({ code: 'store', cause });
  for (const part of ['db.memory.transaction.max', 'load it again', 'still there'])
    expect(loading.message).toContain(part);
  expect(explainStatement(cause, 'bolt://127.0.0.1:1').message).toContain('narrow it down');
});
