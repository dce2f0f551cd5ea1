import { describe, expect, it, vi } from 'vitest';
import { Health, TifaError } from '../model/index.ts';
import { parseSnapshot } from '../snapshot/parse.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { currentGraph } from './current-graph.ts';
import { storeSource } from './source.ts';
import { api, graph, post, problemOf } from './testing.ts';

const [term] = graph.terms;
const PASSAGES = `/api/v1/terms/${term!.id}/passages?limit=1`;
const titled = (title: string) => ({
  ...graph,
  method: { ...graph.method, corpus: { ...graph.method.corpus, title, documents: title.length } },
});

/** A store whose next reading of the whole graph waits until it is let through, and an API that served the old graph. */
async function served() {
  const store = memoryStore();
  await store.load(titled('old'));
  const onFailure = vi.fn();
  const ask = api({ store, onFailure });
  const before = await ask('/api/v1/snapshot/terms');
  const readNow = store.read.bind(store);
  let letThrough = () => {};
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  const read = vi.spyOn(store, 'read').mockImplementation(async () => {
    await gate;
    return readNow();
  });
  const title = async () => ((await (await ask('/api/v1/health')).json()) as { corpus: string }).corpus;
  return { store, ask, read, onFailure, title, etag: before.headers.get('etag'), letThrough };
}

describe('while a new graph is read', () => {
  it('answers come at once from the old one, with its own etag; then from the new one', async () => {
    const { store, ask, read, title, etag, letThrough } = await served();
    await store.load(titled('newer'));
    for (let i = 0; i < 3; i++) {
      const during = await ask('/api/v1/snapshot/terms');
      expect(during.status).toBe(200);
      expect(during.headers.get('etag')).toBe(etag);
      expect(during.headers.get('tifa-method')).toContain('3 documents');
    }
    expect(await title()).toBe('old');
    letThrough();
    await vi.waitFor(async () => expect(await title()).toBe('newer'), 10_000);
    const after = await ask('/api/v1/snapshot/terms');
    expect(after.headers.get('etag')).not.toBe(etag);
    expect(after.headers.get('tifa-method')).toContain('5 documents');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('texts, which only the store has, wait for it rather than mix two graphs', async () => {
    const { store, ask, etag, letThrough } = await served();
    await store.load(titled('newer'));
    let isAnswered = false;
    const answer = ask(PASSAGES).finally(() => {
      isAnswered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isAnswered).toBe(false);
    letThrough();
    const response = await answer;
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).not.toBe(etag);
    expect(response.headers.get('tifa-method')).toContain('5 documents');
  });

  it('a statement is marked with the method of the graph that the store holds', async () => {
    const { store, ask } = await served();
    await store.load(titled('newer'));
    const response = await ask('/api/v1/cypher', post('{"query":"RETURN 1"}'));
    expect(response.headers.get('tifa-method')).toContain('5 documents');
  });

  it('a graph that replaces it meanwhile is served in the end', async () => {
    const { store, title, letThrough } = await served();
    await store.load(titled('newer'));
    expect(await title()).toBe('old');
    await store.load(titled('newest'));
    letThrough();
    await vi.waitFor(async () => expect(await title()).toBe('newest'), 10_000);
  });

  it('a reading that fails leaves the old one, and is told', async () => {
    const { store, ask, read, title, onFailure } = await served();
    await store.load(titled('newer'));
    const failure = new TifaError('store', 'A table is damaged.');
    read.mockRejectedValue(failure);
    for (let i = 0; i < 3; i++) expect(await title()).toBe('old');
    expect(onFailure.mock.calls).toEqual([[failure]]);
    const texts = await ask(PASSAGES);
    expect(texts.status).toBe(500);
    expect((await problemOf(texts)).detail).toBe('A table is damaged.');
  });
});

it('texts that were read while the graph was replaced are not answered as those of the old one', async () => {
  const { store, ask, letThrough } = await served();
  letThrough();
  const passages = store.passages.bind(store);
  vi.spyOn(store, 'passages').mockImplementationOnce(async (ids) => {
    await store.load(titled('newer'));
    return passages(ids);
  });
  const response = await ask(PASSAGES);
  expect(response.status).toBe(200);
  expect(response.headers.get('tifa-method')).toContain('5 documents');
});

describe('while the store does not answer', () => {
  const away = () => Promise.reject(new TifaError('store-down', 'The store is away: start it.'));

  it('figures go on from memory and say so; only what needs the store is a problem; then all is as before', async () => {
    const { store, ask, onFailure } = await served();
    const stamps = vi.spyOn(store, 'stamp').mockImplementation(away);
    const texts = vi.spyOn(store, 'passages').mockImplementation(away);
    const health = async () => Health.parse(await (await ask('/api/v1/health')).json());
    await vi.waitFor(async () => expect((await health()).status).toBe('degraded'), 10_000);
    expect((await health()).warnings).toContain('The store is away: start it.');
    const { sha256 } = parseSnapshot(await (await ask('/api/v1/snapshot')).text(), 'api');
    const [edge] = graph.cooccurrences;
    const paths = [
      `/terms/${term!.id}`,
      `/terms/${term!.id}/neighbours`,
      `/edges/${edge!.source}/${edge!.target}`,
      '/snapshot',
      '/snapshot/terms',
      `/search?q=${encodeURIComponent(term!.label)}`,
      `/series?term=${term!.id}`,
      `/paths?from=${edge!.source}&to=${edge!.target}`,
      '/queries',
    ];
    for (const path of paths) {
      const response = await ask(`/api/v1${path}`);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('tifa-warning')).toContain(sha256.slice(0, 32));
    }
    const problem = await ask(PASSAGES);
    expect(problem.status).toBe(503);
    expect(await problemOf(problem)).toMatchObject({
      type: '/api/v1/problems/store-down',
      detail: 'The store is away: start it.',
      hint: expect.stringContaining('Start the store'),
    });
    expect(onFailure).toHaveBeenCalledTimes(1);
    stamps.mockRestore();
    texts.mockRestore();
    await vi.waitFor(async () => expect((await health()).status).toBe('ok'), 10_000);
    const after = await ask(PASSAGES);
    expect([after.status, after.headers.get('tifa-warning')]).toEqual([200, null]);
  });

  it('one that says nothing at all counts as away, and no figure waits for it', async () => {
    const store = memoryStore();
    await store.load(graph);
    const graphs = currentGraph(storeSource(store), { recheck: 0, patience: 20 });
    const title = () => graphs.use(({ snapshot }) => snapshot.method.corpus.title);
    expect(await title()).toBe(graph.method.corpus.title);
    const stamps = vi.spyOn(store, 'stamp').mockReturnValue(new Promise(() => {}));
    expect(await title()).toBe(graph.method.corpus.title);
    await vi.waitFor(() => expect(graphs.trouble()).toContain('not answered'), 10_000);
    expect(await title()).toBe(graph.method.corpus.title);
    // What was asked while it hung is never answered: it is asked anew.
    stamps.mockRestore();
    await vi.waitFor(async () => {
      await title();
      expect(graphs.trouble()).toBeNull();
    }, 10_000);
  });

  it('a statement that is cut short is told of the store, not to ask for less', async () => {
    const store = memoryStore();
    await store.load(graph);
    const runQuery = () => Promise.reject(new TifaError('timeout', 'The query took longer than 3 s.'));
    const ask = api({ store, runQuery });
    const kind = async () =>
      (await problemOf(await ask('/api/v1/cypher', post('{"query":"RETURN 1"}')))).type;
    expect(await kind()).toBe('/api/v1/problems/timeout');
    vi.spyOn(store, 'stamp').mockImplementation(away);
    await vi.waitFor(async () => expect(await kind()).toBe('/api/v1/problems/store-down'), 10_000);
  });
});

it('texts that readers of the old graph had opened are at hand in the new one, as they stand there', async () => {
  const { store, ask, title, letThrough } = await served();
  letThrough();
  const opened = await (await ask(PASSAGES)).json();
  const passages = vi.spyOn(store, 'passages');
  const cluster = 'd000000000000.00000';
  await store.load({
    ...titled('newer'),
    passages: graph.passages.map((passage) => ({ ...passage, cluster })),
  });
  await vi.waitFor(async () => expect(await title()).toBe('newer'), 10_000);
  const [{ id }] = (opened as { items: [{ id: string }] }).items;
  expect(passages.mock.calls).toEqual([[[id]]]);
  const again = await (await ask(PASSAGES)).json();
  expect(again).toMatchObject({ items: [{ id, cluster }] });
  expect(passages).toHaveBeenCalledTimes(1);
});

describe('the graph before', () => {
  it('stays open until the last answer from it is made, and only then a third one is read', async () => {
    const store = memoryStore();
    await store.load(titled('old'));
    const source = storeSource(store);
    const closed: string[] = [];
    const open = vi.fn(async () => {
      const opened = await source.open({ isAside: false });
      const own = opened.notation;
      return { ...opened, close: async () => void closed.push(own) };
    });
    const graphs = currentGraph({ ...source, open }, { recheck: 0 });
    const title = () => graphs.use(({ snapshot }) => snapshot.method.corpus.title);
    let answer = () => {};
    const slow = graphs.use(
      ({ snapshot }) =>
        new Promise<string>((resolve) => {
          answer = () => resolve(snapshot.method.corpus.title);
        }),
    );
    await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(1), 10_000);
    await store.load(titled('newer'));
    await vi.waitFor(async () => expect(await title()).toBe('newer'), 10_000);
    await store.load(titled('newest'));
    for (let i = 0; i < 3; i++) expect(await title()).toBe('newer');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(closed).toEqual([]);
    expect(open).toHaveBeenCalledTimes(2);
    answer();
    expect(await slow).toBe('old');
    await vi.waitFor(async () => expect(await title()).toBe('newest'), 10_000);
    expect(closed).toHaveLength(2);
  });
});
