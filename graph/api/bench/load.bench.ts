// The API under load: 16 connections ask a mix of everything of 2,000 terms and 20,000 edges, first quietly, then while
// a build loads the graph anew again and again and somebody sends statements that never end.
// npx tsx graph/api/bench/load.bench.ts --seconds 300
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { NAMED_QUERIES } from '../../query/named/named.ts';
import { queryRunner } from '../../query/runner/runner.ts';
import { synthetic } from '../../store/bench/synthetic.ts';
import { openStore } from '../../store/open.ts';
import { createApi } from '../app.ts';
import { currentGraph } from '../current-graph.ts';
import { threadSource } from '../thread/thread-source.ts';
import type { Job, Report } from './messages.ts';

const SIZE = {
  ...{ terms: 2000, edges: 20_000, documents: 400, passagesPerDocument: 40 },
  ...{ charactersPerPassage: 60, mentionsPerPassage: 5 },
};
const TARGET = { perSecond: 400, p99: 100, slower: 3, growth: 1.2 };
const WARM_UP = 5;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '300' } } });
const seconds = Number(values.seconds);
const home = await mkdtemp(join(tmpdir(), 'tifa-load-'));
const options = { store: 'grafeo', home, neo4j: { username: '', password: '', database: '' } };
const store = await openStore(options);
await store.load(synthetic(SIZE).graph);
await store.close();
const onFailure = (error: unknown) => console.error(error);
const source = await threadSource(options);
const graphs = currentGraph(source, { onFailure });
await graphs.useNewest(() => {});
const runner = queryRunner({ store: options });
const api = createApi({
  ...{ graphs, engine: source.engine, onFailure, named: NAMED_QUERIES, version: 'bench', port: () => port },
  runQuery: (statement, { parameters }) => runner.run(statement, { parameters, limit: 500, timeout: 3000 }),
});
let port = 0;
// A connection that is closed while the next request is on its way would count as an error of the API.
const serverOptions = { keepAliveTimeout: 60_000 };
const server = serve({ fetch: api.fetch, hostname: '127.0.0.1', port: 0, serverOptions });
await new Promise<void>((resolve) => server.once('listening', resolve));
const address = server.address();
port = typeof address === 'object' && address !== null ? address.port : 0;

const generator = start(new URL('./generator.ts', import.meta.url));
const problems: string[] = [];
try {
  await run('warm-up', { seconds: WARM_UP, bombs: false });
  const quiet = await run('quiet', { seconds, bombs: false });
  if (quiet.perSecond < TARGET.perSecond) problems.push(`fewer than ${TARGET.perSecond} requests/s`);
  if (quiet.p99 > TARGET.p99) problems.push(`p99 above ${TARGET.p99} ms`);
  const loader = start(new URL('./loader.ts', import.meta.url), home, JSON.stringify(SIZE));
  const busy = await run('import and bombs', { seconds, bombs: true });
  loader.kill();
  if (busy.p99 > TARGET.slower * Math.max(quiet.p99, 1))
    problems.push(`p99 above ${TARGET.slower} × the quiet one`);
} finally {
  generator.kill();
  server.close();
  await runner.close();
  await graphs.close();
  await rm(home, { recursive: true, force: true });
}
console.log(problems.length === 0 ? 'all held' : `missed: ${problems.join('; ')}`);
process.exit(problems.length === 0 ? 0 : 1);

async function run(name: string, { seconds, bombs }: { seconds: number; bombs: boolean }): Promise<Report> {
  const before = { cpu: process.cpuUsage(), memory: process.memoryUsage().rss };
  const job: Job = { address: `http://127.0.0.1:${port}`, seconds, bombs };
  const answered = new Promise<Report>((resolve, reject) => {
    generator.once('message', (report) => resolve(report as Report));
    generator.once('exit', () => reject(new Error('The load generator ended; see above.')));
  });
  generator.send(job);
  const report = await answered;
  const cpu = process.cpuUsage(before.cpu);
  const memory = process.memoryUsage().rss;
  const milliseconds = ((cpu.user + cpu.system) / 1000 / report.requests).toFixed(2);
  const mega = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  console.log(`\n${name}: ${report.requests} requests in ${seconds} s`);
  console.log(
    `  ${report.perSecond.toFixed(0)} requests/s, p50 ${ms(report.p50)}, p99 ${ms(report.p99)}, longest ${ms(report.longest)}`,
  );
  console.log(
    `  errors ${report.errors}, bombs ended ${report.bombs}, CPU of the server ${milliseconds} ms a request`,
  );
  console.log(
    `  memory ${mega(before.memory)} → ${mega(memory)}, load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  for (const [kind, { count, p50, p99 }] of Object.entries(report.kinds)) {
    console.log(`    ${kind.padEnd(16)} ${String(count).padStart(7)}  p50 ${ms(p50)}  p99 ${ms(p99)}`);
  }
  for (const failure of report.failures) console.log(`    ! ${failure}`);
  if (report.errors > 0) problems.push(`${report.errors} errors (${name})`);
  if (name === 'quiet' && memory > TARGET.growth * before.memory) problems.push('memory grows');
  return report;
}

function start(script: URL, ...given: string[]): ChildProcess {
  return fork(fileURLToPath(script), given, { execArgv: process.execArgv });
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
