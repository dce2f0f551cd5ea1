// The load: 16 connections, each asking the next thing as soon as it has its answer. In a process of its own, so that
// what it takes to ask is not measured as what it takes to answer.
import { Agent, request } from 'node:http';
import { seededRandom } from '../../measures/random.ts';
import { MEASURES } from '../../model/index.ts';
import { marksIn, unmarked } from './marked.ts';
import type { Job, Report } from './messages.ts';

const CONNECTIONS = 16;
/** Characters of `W/"` and 32 digits: behind them tags of one graph differ. */
const ETAG_HASH = 35;
const BOMB = 'MATCH (a:Passage) MATCH (b:Passage) MATCH (c:Term) WHERE a.text < b.text RETURN count(a) AS n';

interface Answer {
  status: number;
  etag: string;
  notation: string;
  body: string;
}
interface World {
  terms: { id: string; label: string; english: string | null }[];
  edges: { source: string; target: string }[];
  documents: { id: string }[];
  etag: string;
}

process.on('message', async (job: Job) => process.send?.(await run(job)));

async function run({ address, seconds, bombs }: Job): Promise<Report> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const world = await look(address, agent);
  const random = seededRandom(seconds);
  const times: { kind: string; time: number }[] = [];
  const failures = new Map<string, number>();
  const fail = (failure: string) => failures.set(failure, (failures.get(failure) ?? 0) + 1);
  const graphs = new Map<number, string>();
  const end = performance.now() + seconds * 1000;
  const worker = async () => {
    while (performance.now() < end) {
      const [kind, path, headers = {}] = next(world, random);
      const start = performance.now();
      const answer = await ask(address + path, { agent, headers }).catch(failed);
      const { status } = answer;
      times.push({ kind, time: performance.now() - start });
      const expected = headers['if-none-match'] === undefined ? [200] : [200, 304];
      // A page of a graph that was replaced meanwhile is gone, and says so.
      const isGone = status === 410 && path.includes('cursor=');
      if (!expected.includes(status as number) && !isGone) fail(`${status} ${kind}`);
      if ('body' in answer && status === 200) {
        if (!isWhole(answer, graphs)) fail(`two graphs in ${kind}`);
        // Who has the snapshot asks for the next one by the tag of that.
        if (kind === 'snapshot') world.etag = answer.etag;
      }
    }
  };
  let ended = 0;
  const bomber = async () => {
    const own = new Agent();
    const body = JSON.stringify({ query: BOMB });
    while (bombs && performance.now() < end) {
      const { status } = await ask(`${address}/api/v1/cypher`, { agent: own, body }).catch(failed);
      // Cut short, or sent away because the others of its kind are not ended yet.
      if (status === 422 || status === 429 || status === 503) ended += 1;
      else fail(`${status} bomb`);
    }
  };
  await Promise.all([...Array.from({ length: CONNECTIONS }, worker), bomber()]);
  agent.destroy();
  const kinds = grouped(times);
  const all = times.map(({ time }) => time).sort((a, b) => a - b);
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    ...{ p50: share(all, 0.5), p99: share(all, 0.99), longest: all.at(-1) ?? 0 },
    errors: [...failures.values()].reduce((sum, count) => sum + count, 0),
    failures: [...failures].map(([failure, count]) => `${count} × ${failure}`),
    graphs: graphs.size,
    bombs: ended,
    kinds,
  };
}

/** Of one graph, and under the tag that the others of it have; a tag is `W/"…"` with the hash of the graph in front. */
function isWhole({ body, notation, etag }: Answer, graphs: Map<number, string>): boolean {
  const [graph, ...others] = marksIn(body, notation);
  if (graph === undefined || etag === '') return others.length === 0;
  const tag = etag.slice(0, ETAG_HASH);
  if (!graphs.has(graph)) graphs.set(graph, tag);
  return others.length === 0 && graphs.get(graph) === tag;
}

/** What there is to ask for. */
async function look(address: string, agent: Agent): Promise<World> {
  const table = async <T>(name: string): Promise<T[]> => {
    const items: T[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path = `/api/v1/snapshot/${name}?limit=500${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page = JSON.parse((await ask(address + path, { agent })).body) as {
        items: T[];
        next: string | null;
      };
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  };
  const { etag } = await ask(`${address}/api/v1/snapshot`, { agent });
  return {
    terms: await table('terms'),
    edges: await table('edges'),
    documents: await table('documents'),
    etag,
  };
}

type Next = [kind: string, path: string, headers?: Record<string, string>];

/** In the shares in which the viewer asks, as far as it can be guessed: much reading around terms, few whole graphs. */
function next({ terms, edges, documents, etag }: World, random: () => number): Next {
  const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const [term, other, third] = [one(terms), one(terms), one(terms)];
  const { source, target } = one(edges);
  const measure = one(MEASURES);
  const at = '/api/v1';
  const roll = random() * 100;
  if (roll < 18) return ['term', `${at}/terms/${term.id}`];
  if (roll < 36) return ['neighbours', `${at}/terms/${term.id}/neighbours?measure=${measure}`];
  if (roll < 46) return ['term passages', `${at}/terms/${term.id}/passages?limit=20`];
  if (roll < 56) return ['edge', `${at}/edges/${source}/${target}`];
  if (roll < 66) return ['edge passages', `${at}/edges/${source}/${target}/passages`];
  if (roll < 81) {
    const name = random() < 0.5 ? term.label : (term.english ?? term.label);
    // Without the mark of a graph, which the answer would repeat.
    const part = unmarked(name).slice(0, 1 + Math.floor(random() * name.length));
    return ['search', `${at}/search?q=${encodeURIComponent(part)}`];
  }
  if (roll < 86) return ['paths', `${at}/paths?from=${term.id}&to=${other.id}&measure=${measure}`];
  if (roll < 91) return ['series', `${at}/series?term=${term.id}&term=${other.id}&term=${third.id}`];
  if (roll < 94) return ['document', `${at}/documents/${one(documents).id}?limit=20`];
  if (roll < 96)
    return ['snapshot table', `${at}/snapshot/edges?minPassages=${1 + Math.floor(random() * 5)}&limit=100`];
  if (roll < 97) return ['queries', `${at}/queries`];
  if (roll < 99) return ['snapshot', `${at}/snapshot`, { 'if-none-match': etag }];
  return ['health', `${at}/health`];
}

interface AskOptions {
  agent?: Agent;
  headers?: Record<string, string>;
  body?: string;
}

function ask(address: string, { agent, headers = {}, body }: AskOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = {
      'accept-encoding': 'identity',
      ...headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const asked = request(address, { agent, method, headers: sent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          etag: response.headers.etag ?? '',
          notation: String(response.headers['tifa-method'] ?? ''),
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function failed(error: Error): { status: string } {
  return { status: error.message };
}

function grouped(times: readonly { kind: string; time: number }[]): Report['kinds'] {
  const kinds = new Map<string, number[]>();
  for (const { kind, time } of times) {
    const own = kinds.get(kind);
    if (own === undefined) kinds.set(kind, [time]);
    else own.push(time);
  }
  return Object.fromEntries(
    [...kinds].map(([kind, own]) => {
      own.sort((a, b) => a - b);
      return [kind, { count: own.length, p50: share(own, 0.5), p99: share(own, 0.99) }];
    }),
  );
}

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
