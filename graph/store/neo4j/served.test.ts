// The API on a real server that stops and comes back, and on one that falls silent: figures go on from memory and say so,
// what needs the database is told in time what is wrong, and once it is back all is as before, without a restart.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort, start } from '../../../tools/neo4j/server.mjs';
import { currentGraph } from '../../api/current-graph.ts';
import { api, graph, post, problemOf } from '../../api/testing.ts';
import { threadSource } from '../../api/thread/thread-source.ts';
import { Health } from '../../model/index.ts';
import { queryRunner } from '../../query/runner/runner.ts';
import { type FaultyProxy, faultyProxy } from './faulty-proxy.ts';
import { neo4jStore } from './neo4j-store.ts';
import { neo4jServer } from './testing.ts';

const PASSWORD = 'only-for-this-test';
const credentials = { username: 'neo4j', password: PASSWORD, database: 'neo4j' };
/** Milliseconds for an answer, whatever the store does: its own deadline, and a busy machine. */
const IN_TIME = 20_000;
const SOON = { timeout: 60_000, interval: 200 };

const [first, second] = graph.terms;
const [edge] = graph.cooccurrences;
const OPENED = `/terms/${first!.id}/passages?limit=1`;
const FIGURES = [
  `/terms/${first!.id}`,
  `/terms/${first!.id}/neighbours`,
  `/edges/${edge!.source}/${edge!.target}`,
  '/snapshot',
  '/snapshot/terms',
  `/search?q=${encodeURIComponent(first!.label)}`,
  `/series?term=${first!.id}`,
  `/paths?from=${edge!.source}&to=${edge!.target}`,
  '/queries',
  // Texts that somebody opened before are figures as well.
  OPENED,
];
const statement = () => post('{"query":"MATCH (t:Term) RETURN count(t) AS n"}');
type Path = [path: string, init?: () => RequestInit];
/** What only the database has. */
const TEXTS: Path[] = [
  [`/terms/${second!.id}/passages?limit=1`],
  [`/documents/${graph.documents[0]!.id}?limit=1`],
  ['/cypher', statement],
  ['/queries/neighbours'],
];

if (neo4jServer === null) test.skip('neo4j: no server runs, the global setup says why', () => {});
else describe('the API while Neo4j', suite);

function suite(): void {
  let home = '';
  let port = 0;
  let server: Awaited<ReturnType<typeof start>>;
  let proxy: FaultyProxy;
  const run = () => start({ home, port, password: PASSWORD, heap: '512m', isShortLived: true });

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'tifa-neo4j-served-'));
    port = await freePort();
    server = await run();
    proxy = await faultyProxy(server.uri);
    const store = await neo4jStore(server.uri, credentials);
    await store.load(graph);
    await store.close();
  });
  afterAll(async () => {
    await proxy?.close();
    await server?.kill();
    await rm(home, { recursive: true, force: true });
  });

  test.each<[string, () => string, { away(): unknown; back(): unknown }]>([
    [
      'is stopped',
      () => server.uri,
      {
        away: () => server.stop(),
        async back() {
          server = await run();
        },
      },
    ],
    [
      'is silent',
      () => proxy.uri,
      { away: () => proxy.failAfter(0, 'black hole'), back: () => proxy.heal() },
    ],
  ])('%s', async (_, uri, { away, back }) => {
    const served = await serve(uri());
    const { ask, health } = served;
    expect(await health()).toMatchObject({ status: 'ok', engine: 'neo4j', warnings: [] });
    for (const path of FIGURES) expect([path, (await ask(path)).status]).toEqual([path, 200]);

    await away();
    await vi.waitFor(async () => expect((await health()).status).toBe('degraded'), SOON);
    expect((await health()).warnings).toEqual([expect.stringMatching(/ (answer|answering|answered) .*\.$/)]);
    for (const path of FIGURES) {
      const started = performance.now();
      const response = await ask(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('tifa-warning')).toContain('The store does not answer');
      expect(performance.now() - started).toBeLessThan(3000);
    }
    await Promise.all(
      TEXTS.map(async ([path, init]) => {
        const started = performance.now();
        const response = await ask(path, init?.());
        expect([path, response.status]).toEqual([path, 503]);
        const { type, detail } = await problemOf(response);
        expect([path, type]).toEqual([path, '/api/v1/problems/store-down']);
        expect(detail).toMatch(/^(Neo4j|The store) .*answer[^\n]{0,200}\.$/);
        expect(performance.now() - started).toBeLessThan(IN_TIME);
      }),
    );

    await back();
    await vi.waitFor(async () => expect(await health()).toMatchObject({ status: 'ok', warnings: [] }), SOON);
    for (const [path, init] of [...TEXTS, ...FIGURES.map((each): Path => [each])]) {
      // A statement may take a server that has just started longer than a stranger is given.
      const response = await vi.waitFor(async () => {
        const answer = await ask(path, init?.());
        expect([path, answer.status]).toEqual([path, 200]);
        return answer;
      }, SOON);
      expect(response.headers.get('tifa-warning')).toBeNull();
    }
    await served.close();
  });
}

/** As `tifa serve` puts it together. */
async function serve(uri: string) {
  const options = { store: uri, home: '', neo4j: credentials };
  const source = await threadSource(options);
  const graphs = currentGraph(source);
  await graphs.useNewest(() => {});
  const runner = queryRunner({ store: options });
  const asked = api({
    ...{ graphs, engine: source.engine },
    runQuery: (statement, given) => runner.run(statement, given),
  });
  const ask = (path: string, init?: RequestInit) => asked(`/api/v1${path}`, init);
  return {
    ask,
    health: async () => Health.parse(await (await ask('/health')).json()),
    async close() {
      await runner.close();
      await graphs.close();
    },
  };
}
