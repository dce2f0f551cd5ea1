import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { termId } from '../analytics/fixture.ts';
import { CypherAnswer, EdgeAnswer, Health, SearchAnswer, TermAnswer, TifaError } from '../model/index.ts';
import { parseSnapshot } from '../snapshot/parse.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { api, graph, post } from './testing.ts';

const ask = api();

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
