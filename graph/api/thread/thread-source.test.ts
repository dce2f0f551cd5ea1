// Graphs read in threads: the same answers as in this thread, each graph whole until the next one is served.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fixture, fixtureTexts } from '../../store/fixture.ts';
import { openStore, type StoreOptions } from '../../store/open.ts';
import type { GraphStore } from '../../store/store.ts';
import { currentGraph } from '../current-graph.ts';
import { toView } from '../graph-view.ts';
import { storeSource } from '../source.ts';
import { threadSource } from './thread-source.ts';

const graph = fixture();
const texts = fixtureTexts();
const other = {
  ...graph,
  method: { ...graph.method, seed: 2 },
  passages: graph.passages.map((passage) => ({ ...passage, cluster: 'd000000000000.00000' })),
};
const ids = graph.passages.map(({ id }) => id);

let options: StoreOptions;
let store: GraphStore;
beforeEach(async () => {
  const home = await mkdtemp(join(tmpdir(), 'tifa-thread-'));
  options = { store: 'grafeo', home, neo4j: { username: '', password: '', database: '' } };
  store = await openStore(options);
});
afterEach(async () => {
  await store.close();
  await rm(options.home, { recursive: true });
});

test('a thread gives the figures, texts and files that this thread gives', async () => {
  await store.load(graph, { texts });
  const source = await threadSource(options);
  const [theirs, ours] = [
    await source.open({ isAside: true }),
    await storeSource(store).open({ isAside: true }),
  ];
  const [there, here] = [await toView(theirs), await toView(ours)];
  expect(there.snapshot).toEqual(here.snapshot);
  expect(there.names).toEqual(here.names);
  for (const { source, target } of graph.cooccurrences) {
    const owner = { edge: [source, target] as const };
    expect(Array.from(there.evidence.of(owner), (n) => there.evidence.ids[n])).toEqual(
      Array.from(here.evidence.of(owner), (n) => here.evidence.ids[n]),
    );
  }
  expect([theirs.stamp, theirs.notation]).toEqual([ours.stamp, ours.notation]);
  expect(await theirs.passages(ids)).toEqual(await ours.passages(ids));
  const [{ document = '', raw } = {}] = texts;
  expect(await theirs.text(document)).toBe(raw);
  expect(await theirs.text('none')).toBeNull();
  for (const passages of ['none', 'all'] as const) {
    expect(await theirs.file(null, passages)).toEqual(await ours.file(null, passages));
  }
  const unknown = { focus: { term: '没有', depth: 1 } } as const;
  await expect(theirs.file({ ...unknown }, 'none')).rejects.toMatchObject({ code: 'not-found' });
  await Promise.all([theirs.close(), source.close()]);
  expect(theirs.isOpen()).toBe(false);
});

test('the texts of a graph stay those of that graph while the next ones are built; then the newest is served', async () => {
  await store.load(graph, { texts });
  const graphs = currentGraph(await threadSource(options), { recheck: 0 });
  const seed = () => graphs.use(({ snapshot }) => snapshot.method.seed);
  const first = await graphs.use(async (view) => {
    for (const next of [other, graph, other]) await store.load(next, { texts });
    await vi.waitFor(async () => expect(await seed()).toBe(2), 30_000);
    // Nobody else is served from it by now.
    expect(await view.graph.isHeld()).toBe(true);
    const passages = await view.graph.passages(ids);
    expect(passages.map(({ cluster }) => cluster).sort()).toEqual(
      graph.passages.map((each) => each.cluster).sort(),
    );
    return view;
  });
  await vi.waitFor(() => expect(first.graph.isOpen()).toBe(false), 30_000);
  await expect(first.graph.passages(ids)).rejects.toMatchObject({ kind: 'replaced' });
  await graphs.close();
});

test('a store that nothing was loaded into says so, and is served once something is', async () => {
  const graphs = currentGraph(await threadSource(options), { recheck: 0 });
  await expect(graphs.use(() => {})).rejects.toMatchObject({ code: 'store-empty' });
  await store.load(graph);
  expect(await graphs.useNewest(({ snapshot }) => snapshot.terms.length)).toBe(graph.terms.length);
  await graphs.close();
});
