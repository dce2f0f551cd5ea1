// What only the embedded store has: readers beside builds of other stores on the same home, and damage.
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixture } from '../fixture.ts';
import { grafeoStore } from './grafeo-store.ts';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tifa-grafeo-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const graph = fixture();
const other = {
  ...graph,
  method: { ...graph.method, seed: 2 },
  terms: graph.terms.map((term) => ({ ...term, x: 7 })),
};

async function logFiles(generation: number): Promise<string[]> {
  const folder = join(home, 'generations', String(generation), 'graph.grafeo.wal');
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => join(folder, name));
}

test('a store that is open serves what another one built', async () => {
  const reader = await grafeoStore(home);
  await expect(reader.method()).rejects.toMatchObject({ code: 'store-empty' });
  const builder = await grafeoStore(home);
  for (const each of [graph, other, graph]) {
    await builder.load(each);
    expect(await reader.read()).toEqual(each);
  }
  await Promise.all([reader.close(), builder.close()]);
});

test('a store that is pinned stays with the graph that it read first, after any number of builds', async () => {
  const builder = await grafeoStore(home);
  await builder.load(graph);
  const pinned = await grafeoStore(home, { isPinned: true });
  expect(await pinned.read()).toEqual(graph);
  const stamp = await pinned.stamp();
  for (const each of [other, graph, other]) await builder.load(each);
  expect(await pinned.read()).toEqual(graph);
  expect(await pinned.stamp()).toBe(stamp);
  expect(await builder.stamp()).not.toBe(stamp);
  await Promise.all([pinned.close(), builder.close()]);
  await expect(pinned.read()).rejects.toMatchObject({ code: 'store' });
});

test('readers during builds see one graph or the other, whole', async () => {
  const builder = await grafeoStore(home);
  const reader = await grafeoStore(home);
  await builder.load(graph);
  let isBuilding = true;
  const builds = (async () => {
    for (const each of [other, graph, other, graph, other]) await builder.load(each);
    isBuilding = false;
  })();
  const seen = new Set<number>();
  while (isBuilding) {
    const found = await reader.read();
    expect(found).toEqual(found.method.seed === 2 ? other : graph);
    seen.add(found.method.seed);
  }
  await builds;
  expect([...seen].sort()).toEqual([1, 2]);
  await Promise.all([reader.close(), builder.close()]);
});

test.each(['graph.grafeo', 'log'])(
  'a damaged graph (%s) is passed over for the one before, with a warning, until the next build',
  async (name) => {
    const builder = await grafeoStore(home);
    await builder.load(graph);
    await builder.load(other);
    await builder.close();
    const file = name === 'log' ? (await logFiles(2))[0] : join(home, 'generations', '2', name);
    await appendFile(file ?? '', 'x');
    const reader = await grafeoStore(home);
    expect(await reader.read()).toEqual(graph);
    expect(reader.warnings.join()).toMatch(/Generation 2 .* damaged .*Generation 1 is served/);
    await reader.load(other);
    expect(await reader.read()).toEqual(other);
    expect(reader.warnings).toEqual([]);
    await reader.close();
  },
);

test('a later graph is a log beside the same file, until the log is long', async () => {
  const store = await grafeoStore(home);
  await store.load(graph);
  const file = (number: number) => readFile(join(home, 'generations', String(number), 'graph.grafeo'));
  let number = 1;
  let isLogged = true;
  while (isLogged && number < 30) {
    number += 1;
    const next = number % 2 === 0 ? other : graph;
    await store.load(next);
    isLogged = (await logFiles(number)).length > 0;
    expect((await file(number)).equals(await file(number - 1))).toBe(isLogged);
    expect(await store.read()).toEqual(next);
    await expect(store.query('MATCH (t:Term) SET t.x = 0')).rejects.toThrow(/read-only/);
  }
  expect(number).toBeGreaterThan(3);
  expect(isLogged).toBe(false);
  await store.close();
});

test('digests lie beside the database; a good graph without them is loaded whole', async () => {
  const store = await grafeoStore(home);
  const path = (number: number, name: string) => join(home, 'generations', String(number), name);
  const digests = (number: number) => readFile(path(number, 'digests.txt'), 'utf8');
  await store.load(graph);
  await store.load(other);
  const lines = /^documents \{.*\}\nterms \{.*\}\ncooccurrences \{.*\}\nwhole \{.*\}\n$/;
  expect(await digests(1)).toMatch(lines);
  expect(await digests(2)).toMatch(lines);
  expect(await digests(2)).not.toBe(await digests(1));
  expect(await logFiles(2)).not.toEqual([]);
  expect((await store.query('MATCH (n:Digest) RETURN count(n) AS count')).rows).toEqual([[0]]);
  await rm(path(2, 'digests.txt'));
  const { files, ...manifest } = JSON.parse(await readFile(path(2, 'manifest.json'), 'utf8'));
  delete files['digests.txt'];
  await writeFile(path(2, 'manifest.json'), JSON.stringify({ ...manifest, files }));
  expect(await store.read()).toEqual(other);
  await store.load(graph);
  expect(store.warnings).toEqual([]);
  expect(await logFiles(3)).toEqual([]);
  expect(await store.read()).toEqual(graph);
  await store.close();
});

test('where no good graph is left, reading says so and a build mends it', async () => {
  const builder = await grafeoStore(home);
  await builder.load(graph);
  await builder.close();
  await appendFile(join(home, 'generations', '1', 'graph.grafeo'), 'x');
  const store = await grafeoStore(home);
  await expect(store.method()).rejects.toThrow(/No good one is left: run `tifa build/);
  await store.load(other);
  expect(await store.read()).toEqual(other);
  await store.close();
});
