// The API under load: 16 connections ask a mix of everything of 2,000 terms and 20,000 edges, first quietly, then while
// a build loads the graph anew again and again and somebody sends statements that never end.
// npx tsx graph/api/bench/load.bench.ts --seconds 300
// With --handover SECONDS another graph is loaded whole after each pause of so long instead, and every answer has to be of
// one graph. --share 0.2 takes a graph of a fifth of the size.
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
import { marked } from './marked.ts';
import type { Job, Report } from './messages.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    handover: { type: 'string' },
    share: { type: 'string', default: '1' },
  },
});
const seconds = Number(values.seconds);
const { handover } = values;
const of = (full: number) => Math.ceil(full * Number(values.share));
const SIZE = {
  ...{ terms: of(2000), edges: of(20_000), documents: of(400), passagesPerDocument: 40 },
  ...{ charactersPerPassage: 60, mentionsPerPassage: 5 },
};
const TARGET = { perSecond: 400, p99: 100, slower: 3, growth: 1.2 };
const WARM_UP = 5;

const home = await mkdtemp(join(tmpdir(), 'tifa-load-'));
const options = { store: 'grafeo', home, neo4j: { username: '', password: '', database: '' } };
const store = await openStore(options);
const { graph } = synthetic(SIZE);
await store.load(handover === undefined ? graph : marked(graph, 0));
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
const given = [home, JSON.stringify(SIZE), ...(handover === undefined ? [] : [handover])];
const loader = start(new URL('./loader.ts', import.meta.url), ...given);
const problems: string[] = [];
try {
  await run('warm-up', { seconds: WARM_UP, bombs: false });
  const quiet = await run('quiet', { seconds, bombs: false });
  if (quiet.perSecond < TARGET.perSecond) problems.push(`fewer than ${TARGET.perSecond} requests/s`);
  if (quiet.p99 > TARGET.p99) problems.push(`p99 above ${TARGET.p99} ms`);
  loader.send('begin');
  const isHandover = handover !== undefined;
  const busy = await run(isHandover ? 'handover' : 'import and bombs', { seconds, bombs: !isHandover });
  console.log(`\np99 is ${(busy.p99 / quiet.p99).toFixed(1)} times the quiet one`);
  if (isHandover && busy.graphs < 3) problems.push(`${busy.graphs} graphs were served`);
  if (busy.p99 > TARGET.slower * Math.max(quiet.p99, 1))
    problems.push(`p99 above ${TARGET.slower} × the quiet one`);
} finally {
  generator.kill();
  loader.kill();
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
  let peak = before.memory;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 100);
  generator.send(job);
  const report = await answered.finally(() => clearInterval(watch));
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
    `  memory ${mega(before.memory)} → ${mega(memory)}, at most ${mega(peak)}, load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  if (report.graphs > 0) console.log(`  answers of ${report.graphs} graphs`);
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
