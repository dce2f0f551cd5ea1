import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { termId } from '../analytics/fixture.ts';
import {
  type CypherAnswer,
  DocumentAnswer,
  EdgeDetail,
  Health,
  NeighbourPage,
  PassagePage,
  PathAnswer,
  SearchAnswer,
  SeriesAnswer,
  TermDetail,
  TifaError,
} from '../model/index.ts';
import { parseSnapshot } from '../snapshot/parse.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { api, graph, post } from './testing.ts';

const ask = api();
const get = async (path: string): Promise<unknown> => {
  const response = await ask(`/api/v1${path}`);
  expect(response.status).toBe(200);
  return response.json();
};
const term = (label: string) => graph.terms.find((each) => each.label === label)!;

/** Every page of a list, as a client walks it. */
async function walk<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const address = cursor === '' ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`;
    const page = (await get(address)) as { items: T[]; next: string | null };
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

describe('resources', () => {
  it('health says what is served', async () => {
    expect(Health.parse(await get('/health'))).toMatchObject({
      ...{ engine: 'memory', corpus: '示例', terms: 20, edges: graph.cooccurrences.length },
    });
  });

  it.each([
    ['扶贫', '扶贫'],
    ['“扶 贫”', '扶贫'],
    ['河', '河长制'],
    ['river chief', '河长制'],
    ['tandafeng', '碳达峰'],
    ['Tan Da', '碳达峰'],
    ['tdf', '碳达峰'],
    ['碳', '碳达峰'],
  ])('search %s finds %s first', async (q, label) => {
    const answer = SearchAnswer.parse(await get(`/search?q=${encodeURIComponent(q)}&limit=2`));
    expect(answer.hits[0]?.label).toBe(label);
    expect(answer.hits.length).toBeLessThanOrEqual(2);
    expect(answer.total).toBeGreaterThanOrEqual(answer.hits.length);
  });

  it.each([termId('河长制'), '河长制'])('terms/%s opens with every passage that mentions it', async (id) => {
    const detail = TermDetail.parse(await get(`/terms/${encodeURIComponent(id)}`));
    expect(detail.term).toMatchObject({ label: '河长制', count: term('河长制').count });
    const whole = PassagePage.parse(await get(`/terms/${encodeURIComponent(id)}/passages`));
    expect(whole.total).toBe(term('河长制').passages);
    expect(await walk(`/terms/${encodeURIComponent(id)}/passages?limit=2`)).toEqual(whole.items);
    for (const { text, spans } of whole.items) {
      const own = spans.filter((span) => span.term === termId('河长制'));
      expect(own.map(({ offset, length }) => text.slice(offset, offset + length))).toContain('河长制');
    }
  });

  it('edges open in either order, with as many passages as they count, in order of time', async () => {
    const there = EdgeDetail.parse(await get(`/edges/${encodeURIComponent('河长制')}/${termId('碳达峰')}`));
    expect(await get(`/edges/${termId('碳达峰')}/${termId('河长制')}`)).toEqual(there);
    const response = await ask(there.passages);
    const { total, items } = PassagePage.parse(await response.json());
    expect(total).toBe(there.edge.count);
    expect(items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).toSorted());
    expect(await walk(`${there.passages.replace('/api/v1', '')}?limit=1`)).toEqual(items);
  });

  it('neighbours come strongest first by the measure that was asked for', async () => {
    const own = graph.cooccurrences.filter((edge) => [edge.source, edge.target].includes(termId('河长制')));
    for (const measure of ['npmi', 'count'] as const) {
      const { items, total } = NeighbourPage.parse(
        await get(`/terms/${termId('河长制')}/neighbours?measure=${measure}`),
      );
      expect(total).toBe(own.length);
      const values = items.map(({ edge }) => edge[measure]);
      expect(values).toEqual(own.map((edge) => edge[measure]).sort((a, b) => b - a));
    }
    const strong = NeighbourPage.parse(
      await get(`/terms/${termId('河长制')}/neighbours?measure=count&min=2&significant=true`),
    );
    expect(strong.total).toBe(own.filter((edge) => edge.count >= 2 && edge.significant).length);
  });

  it('paths join two terms that never meet, and each step opens its passages', async () => {
    const { paths } = PathAnswer.parse(
      await get(`/paths?from=${encodeURIComponent('河长制')}&to=${encodeURIComponent('枫桥经验')}&k=5`),
    );
    expect(paths).toHaveLength(5);
    expect(paths.map(({ length }) => length)).toEqual(
      paths.map(({ length }) => length).toSorted((a, b) => a - b),
    );
    for (const { terms, steps } of paths) {
      expect(terms[0]?.label).toBe('河长制');
      expect(terms.at(-1)?.label).toBe('枫桥经验');
      expect(steps).toHaveLength(terms.length - 1);
      expect(steps.length).toBeLessThanOrEqual(4);
      for (const { edge, passages } of steps) {
        expect(PassagePage.parse(await (await ask(passages)).json()).total).toBe(edge.count);
      }
    }
  });

  it('series count a term by year, beside the corpus', async () => {
    const answer = SeriesAnswer.parse(
      await get(`/series?term=${termId('河长制')}&term=${encodeURIComponent('扶贫')}`),
    );
    expect(answer.years.map(({ year }) => year)).toEqual(['2016', '2018', '2019']);
    expect(answer.series.map((each) => each.term.label)).toEqual(['河长制', '扶贫']);
    const [river] = answer.series;
    const total = river!.points.reduce((sum, { count }) => sum + count, 0);
    const dated = Object.values(term('河长制').byYear).reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(dated);
    expect(river!.points[1]).toMatchObject({ year: '2018', documents: 1, share: 1 });
    expect(river!.points[0]).toEqual({ year: '2016', count: 0, documents: 0, perDocument: 0, share: 0 });
  });

  it('a document brings its passages in reading order, with spans, and its raw text when asked', async () => {
    const [document] = graph.documents;
    const answer = DocumentAnswer.parse(await get(`/documents/${document!.id}`));
    expect(answer.document.title).toBe(document!.title);
    expect(answer.text).toBeNull();
    const own = graph.passages.filter((passage) => passage.document === document!.id);
    expect(answer.passages.items.map(({ text }) => text)).toEqual(own.map(({ text }) => text));
    const texts = own.map((passage) => passage.text).join('');
    const withText = memoryStore();
    await withText.load(graph, { texts: [{ document: document!.id, raw: texts }] });
    const full = await api({ store: withText })(`/api/v1/documents/${document!.id}?text=true&limit=1`);
    expect(DocumentAnswer.parse(await full.json())).toMatchObject({
      text: texts,
      passages: { total: own.length },
    });
  });

  it('queries are run by name, with numbers as numbers', async () => {
    const { rows } = (await get('/queries/neighbours?limit=3&term=a')) as CypherAnswer;
    expect(rows[0]?.[1]).toEqual({ term: 'a', measure: 'logDice', limit: 3 });
  });

  it('cypher hands statement and parameters on', async () => {
    const response = await ask('/api/v1/cypher', post('{"query":"RETURN $a AS a","parameters":{"a":1}}'));
    expect(((await response.json()) as CypherAnswer).rows).toEqual([['RETURN $a AS a', { a: 1 }]]);
  });

  it('HEAD is GET without a body', async () => {
    const response = await ask('/api/v1/health', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('what is sent', () => {
  it.each([
    ['gzip, deflate, br', 'gzip'],
    ['gzip;q=0', null],
    ['identity', null],
  ])('is packed for Accept-Encoding %s: %s', async (accepted, encoding) => {
    for (const path of ['/api/v1/snapshot', '/api/v1/snapshot/edges', '/api/v1/openapi.json']) {
      const response = await ask(path, { headers: { 'accept-encoding': accepted } });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      const bytes = Buffer.from(await response.arrayBuffer());
      const text = (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8');
      expect(JSON.parse(text)).toEqual(await (await ask(path)).json());
    }
  });

  it('is not sent again to who has it', async () => {
    for (const path of [
      '/api/v1/snapshot',
      `/api/v1/terms/${termId('河长制')}`,
      '/api/v1/openapi.json',
      '/api',
    ]) {
      const etag = (await ask(path)).headers.get('etag') ?? '';
      for (const tag of [etag, etag.slice(2), `"x", ${etag}`, '*']) {
        const response = await ask(path, { headers: { 'if-none-match': tag } });
        expect(response.status).toBe(304);
        expect(await response.text()).toBe('');
      }
      expect((await ask(path, { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
    }
  });

  it('is of the moment where it depends on it', async () => {
    const response = await ask('/api/v1/health', { headers: { 'if-none-match': '*' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('snapshot', () => {
  it('brings figures, and passages when asked', async () => {
    const plain = parseSnapshot(await (await ask('/api/v1/snapshot')).text(), 'api');
    expect(plain.passages).toBeNull();
    const full = parseSnapshot(await (await ask('/api/v1/snapshot?passages=all')).text(), 'api');
    expect(full.passages?.length).toBeGreaterThan(0);
  });

  it('is cut to what was asked for, and still balances', async () => {
    const read = async (query: string) =>
      parseSnapshot(await (await ask(`/api/v1/snapshot?${query}`)).text(), 'api');
    const { terms, edges } = await read(`focus=${termId('河长制')}&passages=all`);
    expect(terms.map(({ label }) => label)).toContain('河长制');
    expect(terms.length).toBeLessThan(20);
    expect(edges.length).toBeGreaterThan(0);
    const strong = await read('measure=npmi&min=0.5&significant=true&minPassages=2');
    expect(strong.edges.every((edge) => edge.npmi >= 0.5 && edge.significant && edge.count >= 2)).toBe(true);
    const response = await ask('/api/v1/snapshot?minCount=1000');
    expect(parseSnapshot(await response.text(), 'api').terms).toEqual([]);
  });

  it('comes table by table, page by page, whole in the end', async () => {
    const snapshot = parseSnapshot(await (await ask('/api/v1/snapshot')).text(), 'api');
    for (const table of ['terms', 'edges', 'relations', 'documents', 'communities'] as const) {
      expect(await walk(`/snapshot/${table}?limit=7`)).toEqual(snapshot[table]);
    }
    const strong = await walk<{ count: number }>('/snapshot/edges?limit=3&minPassages=2');
    expect(strong).toEqual(snapshot.edges.filter((edge) => edge.count >= 2));
  });

  it('ends a walk when the graph is replaced', async () => {
    const changing = memoryStore();
    await changing.load(graph);
    const askIt = api({ store: changing });
    const { next } = (await (await askIt('/api/v1/snapshot/terms?limit=2')).json()) as { next: string };
    const corpus = { ...graph.method.corpus, title: '另一个' };
    await changing.load({ ...graph, method: { ...graph.method, corpus } });
    const goOn = () => askIt(`/api/v1/snapshot/terms?limit=2&cursor=${next}`);
    await vi.waitFor(async () => expect((await goOn()).status).toBe(410), 10_000);
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
    const second = await vi.waitFor(async () => {
      const response = await askIt('/api/v1/snapshot');
      expect(response.headers.get('etag')).not.toBe(first!.headers.get('etag'));
      return response;
    }, 10_000);
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
