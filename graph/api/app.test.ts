import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyse } from '../analytics/analyse.ts';
import { fixture, termId } from '../analytics/fixture.ts';
import {
  CypherAnswer,
  EdgeAnswer,
  ErrorAnswer,
  type ErrorCode,
  Health,
  SearchAnswer,
  TermAnswer,
  TifaError,
} from '../model/index.ts';
import { parseSnapshot } from '../snapshot/parse.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { type ApiOptions, createApi } from './app.ts';

const PORT = 4750;
const HOST = `127.0.0.1:${PORT}`;
const store = memoryStore();
const graph = analyse(fixture(), { seed: 1 });
const folder = mkdtempSync(join(tmpdir(), 'tifa-viewer-'));
const outside = mkdtempSync(join(tmpdir(), 'tifa-outside-'));

mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>提法</title>');
writeFileSync(join(folder, 'icon.svg'), '<svg/>');
writeFileSync(join(folder, 'assets', 'index-B3xY_9aZ.js'), 'export {};');
writeFileSync(join(outside, 'secret.txt'), 'secret');
symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));

beforeAll(() => store.load(graph));

afterAll(() => {
  for (const path of [folder, outside]) rmSync(path, { recursive: true });
});

const runQuery: ApiOptions['runQuery'] = async (statement, { parameters }) => ({
  columns: ['statement', 'parameters'],
  rows: [[statement, parameters]],
  truncated: false,
});

function api(options: Partial<ApiOptions> = {}) {
  const app = createApi({
    store,
    runQuery,
    named: [{ name: 'neighbours', statement: 'MATCH (t:Term) RETURN t.label AS label' }],
    version: '0.1.0',
    port: () => PORT,
    viewer: folder,
    ...options,
  });
  return (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { host: HOST, ...(init.headers as Record<string, string>) } });
}

const ask = api();
const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) => ({
  method: 'POST',
  body,
  headers,
});

async function errorOf(response: Response) {
  expect(response.headers.get('content-type')).toContain('application/json');
  return ErrorAnswer.parse(await response.json()).error;
}

describe('resources', () => {
  it('health says what is served', async () => {
    const health = Health.parse(await (await ask('/api/v1/health')).json());
    expect(health).toMatchObject({
      engine: 'memory',
      corpus: '示例',
      terms: 20,
      edges: graph.cooccurrences.length,
    });
  });

  it('search finds labels, and answers in the contract’s shape', async () => {
    const answer = SearchAnswer.parse(
      await (await ask(`/api/v1/search?q=${encodeURIComponent('扶贫')}&limit=2`)).json(),
    );
    expect(answer.hits).toHaveLength(2);
    expect(answer.hits[0]?.label).toBe('扶贫');
  });

  it.each([termId('河长制'), '河长制'])('terms/%s brings every passage that mentions it', async (id) => {
    const term = TermAnswer.parse(await (await ask(`/api/v1/terms/${encodeURIComponent(id)}`)).json());
    expect(term.label).toBe('河长制');
    expect(term.passages.length).toBe(graph.terms.find((each) => each.label === '河长制')!.passages);
  });

  it('edges open in either order, with as many passages as they count', async () => {
    const there = await (
      await ask(`/api/v1/edges/${encodeURIComponent('河长制')}/${termId('碳达峰')}`)
    ).json();
    const back = await (await ask(`/api/v1/edges/${termId('碳达峰')}/${termId('河长制')}`)).json();
    expect(EdgeAnswer.parse(there).edge.count).toBeGreaterThan(1);
    expect(back).toEqual(there);
  });

  it('queries are the named ones', async () => {
    expect(await (await ask('/api/v1/queries')).json()).toMatchObject({ queries: [{ name: 'neighbours' }] });
  });

  it('cypher hands statement and parameters on', async () => {
    const response = await ask('/api/v1/cypher', post('{"query":"RETURN $a AS a","parameters":{"a":1}}'));
    expect(CypherAnswer.parse(await response.json()).rows).toEqual([['RETURN $a AS a', { a: 1 }]]);
  });

  it('HEAD is GET without a body', async () => {
    const response = await ask('/api/v1/health', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('snapshot', () => {
  it('brings figures, and passages when asked', async () => {
    const plain = parseSnapshot(await (await ask('/api/v1/snapshot')).text(), 'api');
    expect(plain.passages).toBeNull();
    const full = parseSnapshot(await (await ask('/api/v1/snapshot?passages=all')).text(), 'api');
    expect(full.passages?.length).toBeGreaterThan(0);
  });

  it.each([
    ['gzip, deflate, br', 'gzip'],
    ['gzip;q=0', null],
    ['identity', null],
  ])('packs for Accept-Encoding %s: %s', async (accepted, encoding) => {
    const response = await ask('/api/v1/snapshot', { headers: { 'accept-encoding': accepted } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8');
    expect(`W/"${parseSnapshot(text, 'api').sha256}"`).toBe(response.headers.get('etag'));
  });

  it('is not sent again to who has it', async () => {
    const etag = (await ask('/api/v1/snapshot')).headers.get('etag') ?? '';
    for (const tag of [etag, etag.slice(2), `"x", ${etag}`, '*']) {
      const response = await ask('/api/v1/snapshot', { headers: { 'if-none-match': tag } });
      expect(response.status).toBe(304);
      expect(await response.text()).toBe('');
    }
    expect((await ask('/api/v1/snapshot', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });

  it('is read from the store once for many requests, and again when the graph is another', async () => {
    const changing = memoryStore();
    await changing.load(graph);
    const read = vi.spyOn(changing, 'read');
    const askIt = api({ store: changing });
    const [first] = await Promise.all([1, 2, 3].map(() => askIt('/api/v1/snapshot')));
    expect(read).toHaveBeenCalledTimes(1);
    const corpus = { ...graph.method.corpus, title: '另一个' };
    await changing.load({ ...graph, method: { ...graph.method, corpus } });
    const second = await askIt('/api/v1/snapshot');
    expect(second.headers.get('etag')).not.toBe(first!.headers.get('etag'));
    expect(await second.text()).toContain('另一个');
  });

  it('tries again after a failure', async () => {
    const flaky = memoryStore();
    await flaky.load(graph);
    vi.spyOn(flaky, 'read').mockRejectedValueOnce(new TifaError('store-down', 'The store is away.'));
    const askIt = api({ store: flaky });
    expect((await askIt('/api/v1/snapshot')).status).toBe(503);
    expect((await askIt('/api/v1/snapshot')).status).toBe(200);
  });
});

describe('a stranger', () => {
  it.each(['127.0.0.1:4750', 'localhost:4750', 'LOCALHOST:4750', '[::1]:4750'])(
    'host %s is answered',
    async (host) => {
      expect((await ask('/api/v1/health', { headers: { host } })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'evil.example:4750',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1:4750.evil.example',
    '0.0.0.0:4750',
    '',
  ])('host “%s” is refused everywhere, with the reason', async (host) => {
    for (const path of ['/api/v1/health', '/', '/nothing']) {
      const response = await ask(path, { headers: { host } });
      expect(response.status).toBe(403);
      expect((await errorOf(response)).message).toContain('host');
    }
  });

  it('a name that was allowed is answered, with and without the port', async () => {
    const askIt = api({ hosts: ['Tifa.example'] });
    for (const host of ['tifa.example', 'tifa.example:4750']) {
      expect((await askIt('/api/v1/health', { headers: { host } })).status).toBe(200);
    }
    expect((await askIt('/api/v1/health', { headers: { host: 'x.tifa.example' } })).status).toBe(403);
  });

  it.each([
    'http://evil.example',
    'null',
    'http://127.0.0.1:4751',
    'http://localhost:4750',
    'http://127.0.0.1:4750/',
    'file://',
  ])('origin %s is refused', async (origin) => {
    const init = post('{"query":"RETURN 1"}', { 'content-type': 'application/json', origin });
    const response = await ask('/api/v1/cypher', init);
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('its own pages are answered', async () => {
    const headers = { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' };
    expect((await ask('/api/v1/health', { headers })).status).toBe(200);
  });

  it.each(['cross-site', 'same-site'])('a %s request without an origin reaches no API', async (site) => {
    expect((await ask('/api/v1/snapshot', { headers: { 'sec-fetch-site': site } })).status).toBe(403);
    expect((await ask('/', { headers: { 'sec-fetch-site': site } })).status).toBe(200);
  });

  it('gets no preflight', async () => {
    const response = await ask('/api/v1/cypher', {
      method: 'OPTIONS',
      headers: { origin: `http://${HOST}` },
    });
    expect(response.status).toBe(405);
    expect([...response.headers.keys()].some((name) => name.startsWith('access-control'))).toBe(false);
  });

  it.each(['/', '/api/v1/health', '/api/v1/nothing', '/nothing', '/api/v1/snapshot'])(
    '%s carries the policy',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    },
  );
});

describe('what is wrong is said in JSON', () => {
  it.each([
    ['/api', 404],
    ['/api/', 404],
    ['/api/v2/health', 404],
    ['/api/v1/terms', 404],
    ['/api/v1/terms/nothing', 404],
    ['/api/v1/terms/%E0%A4%A', 404],
    ['/api/v1/edges/a', 404],
    [`/api/v1/edges/${termId('河长制')}/${termId('米袋子')}`, 404],
    ['/api/v1/search', 400],
    ['/api/v1/search?q=%20', 400],
    ['/api/v1/search?q=a&limit=0', 400],
    ['/api/v1/search?q=a&limit=1e9', 400],
    [`/api/v1/search?q=${'a'.repeat(201)}`, 400],
    ['/api/v1/snapshot?passages=some', 400],
  ])('GET %s → %i', async (path, status) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect((await errorOf(response)).message.length).toBeGreaterThan(10);
  });

  it.each([
    ['GET', '/api/v1/cypher', 'POST'],
    ['POST', '/api/v1/health', 'GET, HEAD'],
    ['DELETE', '/api/v1/terms/x', 'GET, HEAD'],
    ['PUT', '/api/v1/snapshot', 'GET, HEAD'],
  ])('%s %s → 405, Allow: %s', async (method, path, allow) => {
    const response = await ask(
      path,
      method === 'GET' ? {} : { method, headers: { 'content-type': 'application/json' } },
    );
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    await errorOf(response);
  });

  it.each([
    ['{', 400],
    ['', 400],
    ['[]', 400],
    ['null', 400],
    ['{"query":7}', 400],
    ['{"query":"  "}', 400],
    ['{"query":"RETURN 1","parameters":[]}', 400],
    ['['.repeat(60_000), 400],
    [JSON.stringify({ query: 'x'.repeat(70_000) }), 413],
  ])('cypher body %.30s → %i', async (body, status) => {
    const response = await ask('/api/v1/cypher', post(body));
    expect(response.status).toBe(status);
    await errorOf(response);
  });

  it('a body without a length is cut at the limit', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(8192));
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += chunk.length;
        controller.enqueue(chunk);
        if (sent > 10_000_000) controller.close();
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } };
    const response = await ask('/api/v1/cypher', init as RequestInit);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(200_000);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'text/plain; application/json', ''])(
    'a query sent as “%s” is not taken',
    async (type) => {
      const response = await ask(
        '/api/v1/cypher',
        post('{"query":"RETURN 1"}', type === '' ? {} : { 'content-type': type }),
      );
      expect(response.status).toBe(415);
      await errorOf(response);
    },
  );

  it.each([
    ['refused', 403],
    ['query', 400],
    ['timeout', 422],
    ['store-down', 503],
    ['store-empty', 503],
    ['not-found', 404],
    ['store', 500],
  ] as [ErrorCode, number][])('TifaError %s → %i', async (code, status) => {
    const askIt = api({ runQuery: () => Promise.reject(new TifaError(code, 'Because of a reason.')) });
    const response = await askIt('/api/v1/cypher', post('{"query":"RETURN 1"}'));
    expect(response.status).toBe(status);
    expect(await errorOf(response)).toEqual({ code, message: 'Because of a reason.' });
  });

  it('an unknown failure keeps its words and its stack to the server', async () => {
    const onFailure = vi.fn();
    const failure = new Error('password in /home/someone');
    const askIt = api({ runQuery: () => Promise.reject(failure), onFailure });
    const response = await askIt('/api/v1/cypher', post('{"query":"RETURN 1"}'));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/password|at .*\.ts/);
    expect(onFailure).toHaveBeenCalledWith(failure);
  });
});

describe('the viewer’s files', () => {
  it.each([
    ['/', 'text/html; charset=UTF-8', 'no-cache'],
    ['/index.html', 'text/html; charset=UTF-8', 'no-cache'],
    ['/icon.svg', 'image/svg+xml', 'no-cache'],
    ['/assets/index-B3xY_9aZ.js', 'text/javascript; charset=UTF-8', 'public, max-age=31536000, immutable'],
  ])('%s is %s, %s', async (path, type, caching) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe(caching);
    const again = await ask(path, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/..\\secret.txt',
    '/%5c..%5csecret.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/index.html%00.js',
    '/link.txt',
    '/assets',
    '/assets/',
    '/nothing',
  ])('%s leads nowhere', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/secret|root:/);
  });

  it('are read, not written', async () => {
    const response = await ask('/', { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it('are missed by name when the viewer was not built', () => {
    expect(() => api({ viewer: join(folder, 'nowhere') })).toThrow(/nowhere.*npm run build/);
  });
});
