// One suite for every store. What it asks is what the command, the API and the viewer rely on; memory is the oracle.
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { Cooccurrence, Document, Passage, Relation, Term } from '../model/index.ts';
import { fixture, fixtureTexts, termId } from './fixture.ts';
import { memoryStore } from './memory/memory-store.ts';
import { openStore } from './open.ts';
import { ENGINES, type GraphStore } from './store.ts';
import { onEvery } from './testing.ts';

const graph = fixture();
const texts = fixtureTexts();
const lost = graph.documents.find(({ id }) => texts.every((text) => text.document !== id))?.id ?? '';

test('the fixture keeps the contract', () => {
  const tables = [
    [Document, graph.documents],
    [Term, graph.terms],
    [Relation, graph.relations],
    [Passage, graph.passages],
    [Cooccurrence, graph.cooccurrences],
  ] as const;
  for (const [schema, rows] of tables) for (const row of rows) schema.parse(row);
  expect(graph.cooccurrences).toHaveLength(14);
});

onEvery(ENGINES, (stored, engine) => {
  let store: GraphStore;
  let oracle: GraphStore;

  beforeAll(async () => {
    store = stored.store;
    oracle = memoryStore();
    await oracle.load(graph);
  });

  test('gives back the graph as it was loaded', async () => {
    expect(await store.read()).toEqual(graph);
    expect(await store.method()).toEqual(graph.method);
  });

  test('replaces the whole graph and reports how far it is', async () => {
    const smaller = {
      ...graph,
      relations: graph.relations.slice(0, 1),
      communities: graph.communities.map((community) => ({ ...community, slot: 7 })),
    };
    const steps: [number, number][] = [];
    await store.load(smaller, { onProgress: (done, total) => steps.push([done, total]) });
    expect(await store.read()).toEqual(smaller);
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
    expect(await store.text(texts[0]?.document ?? '')).toBeNull();
    await store.load(graph, { texts });
    expect(await store.read()).toEqual(graph);
  });

  test('a later graph writes only what changed, and reads like a whole loading', async () => {
    const gone = graph.documents[1]?.id ?? '';
    const later = {
      ...graph,
      documents: graph.documents.filter(({ id }) => id !== gone),
      passages: graph.passages.filter(({ document }) => document !== gone),
      mentions: graph.mentions.filter(({ passage }) => !passage.startsWith(gone)),
      terms: graph.terms.map((term) => ({ ...term, pagerank: 0.5, x: 2 })),
      cooccurrences: graph.cooccurrences.slice(1).map((each) => ({ ...each, npmi: -1 })),
      relations: graph.relations.slice(2),
    };
    for (const next of [later, graph]) {
      const totals: number[] = [];
      await store.load(next, { texts, onProgress: (_, total) => totals.push(total) });
      expect(totals).toEqual([1]);
      expect(await store.read()).toEqual(next);
    }
    expect(await store.text(texts[0]?.document ?? '')).toBe(texts[0]?.raw);
  });

  test('passages come in order of time, undated ones last, each with every span', async () => {
    const mentions = graph.mentions.filter(({ term }) => term === termId('基层治理'));
    const passages = await store.passages(mentions.map(({ passage }) => passage));
    expect(passages.map((passage) => passage.document.date)).toEqual([
      '2018-03-05',
      '2018-03-05',
      '2021',
      '2021',
      null,
    ]);
    const nested = passages.find((passage) => passage.text.startsWith('坚持党建'));
    expect(nested?.spans.map(({ offset, length, nested }) => [offset, length, nested])).toEqual([
      [2, 8, false],
      [6, 4, true],
      [13, 4, false],
    ]);
  });

  test('passages: by their ids, in order of time; what is not there is passed over', async () => {
    const ids = graph.passages.map(({ id }) => id).toReversed();
    const all = await store.passages(['d000000000000.00000', ...ids]);
    expect(all.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(all).toEqual(await oracle.passages(ids));
    expect(await store.passages([])).toEqual([]);
  });

  test('text: the raw text that offsets count in, null where there is none', async () => {
    for (const { document, raw } of texts) expect(await store.text(document)).toBe(raw);
    for (const { document, start, end, text } of graph.passages) {
      if (document === lost) continue;
      expect((await store.text(document))?.slice(start, end)).toBe(text);
    }
    expect(await store.text(lost)).toBeNull();
    expect(await store.text('no such document')).toBeNull();
  });

  test('the stamp is another one after every loading, and the same for everybody until then', async () => {
    const before = await store.stamp();
    expect(await store.stamp()).toBe(before);
    await store.load(graph, { texts });
    const after = await store.stamp();
    expect(after).not.toBe(before);
    expect(await store.read()).toEqual(graph);
    expect(await store.stamp()).toBe(after);
  });

  test('a store that nothing was loaded into says so', async () => {
    if (engine === 'neo4j') return; // One database for all: its suite is in neo4j-store.test.ts.
    const empty = await openStore({
      store: engine,
      home: join(stored.home, 'empty'),
      neo4j: { username: '', password: '', database: '' },
    });
    for (const read of [
      () => empty.read(),
      () => empty.method(),
      () => empty.passages(['x']),
      () => empty.text('x'),
    ]) {
      await expect(read()).rejects.toMatchObject({ code: 'store-empty' });
    }
    await empty.close();
  });
});
