import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentGeneration, publish } from './generations.ts';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tifa-generations-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const write = async (folder: string, text: string) => {
  await writeFile(join(folder, 'data'), text);
  return true;
};
const build = (text: string) => publish(home, ({ folder }) => write(folder, text));

async function served(): Promise<{ text: string; number: number; warnings: string[] } | null> {
  const generation = await currentGeneration(home);
  if (generation === null) return null;
  const { folder, number, warnings } = generation;
  return { text: await readFile(join(folder, 'data'), 'utf8'), number, warnings };
}

const path = (...names: string[]) => join(home, ...names);
const generations = async () => (await readdir(path('generations'))).sort();

test('an empty home has none', async () => {
  expect(await served()).toBeNull();
});

test('serves the latest and keeps the one before', async () => {
  for (const text of ['one', 'two', 'three']) await build(text);
  expect(await served()).toEqual({ text: 'three', number: 3, warnings: [] });
  expect(await generations()).toEqual(['2', '3']);
  expect((await readdir(home)).sort()).toEqual(['CURRENT', 'generations']);
});

test('a build that fails leaves the old one and nothing else', async () => {
  await build('one');
  const failing = publish(home, async ({ folder }) => {
    await writeFile(join(folder, 'data'), 'half');
    throw new Error('disk full');
  });
  await expect(failing).rejects.toThrow('disk full');
  expect(await served()).toMatchObject({ text: 'one' });
  expect((await readdir(home)).sort()).toEqual(['CURRENT', 'generations']);
});

describe('damage', () => {
  const data = (number: number) => path('generations', String(number), 'data');
  const faults: [string, (number: number) => Promise<unknown>, RegExp][] = [
    ['a byte more', (n) => appendFile(data(n), '!'), /5 bytes instead of 4|4 bytes instead of 3/],
    ['a byte changed', (n) => writeFile(data(n), n === 2 ? 'twO' : 'onE'), /checksum/],
    ['a file gone', (n) => rm(data(n)), /data is missing/],
    ['no manifest', (n) => rm(path('generations', String(n), 'manifest.json')), /no manifest/],
    [
      'a foreign manifest',
      (n) => writeFile(path('generations', String(n), 'manifest.json'), '{"a":1}'),
      /not one of ours/,
    ],
    [
      'half a manifest',
      (n) => writeFile(path('generations', String(n), 'manifest.json'), '{"form'),
      /not one of ours/,
    ],
    ['the folder gone', (n) => rm(path('generations', String(n)), { recursive: true }), /missing/],
  ];
  test.each(faults)('%s: the last good one is served, with a warning', async (_, harm, reason) => {
    await build('one');
    await build('two');
    await harm(2);
    const { text, warnings } = (await served()) ?? {};
    expect(text).toBe('one');
    expect(warnings?.join()).toMatch(reason);
    expect(warnings?.join()).toContain('tifa build');
    await build('new');
    expect(await served()).toMatchObject({ text: 'new', warnings: [] });
  });

  test('when none is good, it is an error that says what to do', async () => {
    await build('one');
    await appendFile(data(1), '!');
    await expect(served()).rejects.toMatchObject({
      code: 'store',
      message: expect.stringContaining('tifa build'),
    });
  });

  test.each(['', 'x', '99\n', '-1'])('a pointer that says %j', async (text) => {
    await build('one');
    await writeFile(path('CURRENT'), text);
    expect(await served()).toMatchObject({ text: 'one' });
    await build('two');
    expect(await served()).toMatchObject({ text: 'two', warnings: [] });
  });
});

describe('the lock', () => {
  const lock = (token: object) => writeFile(path('build.lock'), JSON.stringify(token));

  test('of two builds at once one wins and the other is told', async () => {
    const slow = (text: string) =>
      publish(home, async ({ folder }) => {
        await sleep(50);
        return write(folder, text);
      });
    const results = await Promise.allSettled([slow('a'), slow('b'), slow('c')]);
    const lost = results.filter((each) => each.status === 'rejected');
    expect(lost).toHaveLength(2);
    for (const { reason } of lost)
      expect(reason).toMatchObject({ code: 'store', message: /Another build .*build\.lock/ });
    expect((await served())?.number).toBe(1);
  });

  test('of another process that runs: refused', async () => {
    await lock({ pid: process.ppid, host: hostname(), id: 'x' });
    await expect(build('one')).rejects.toMatchObject({ code: 'store' });
    expect(await readFile(path('build.lock'), 'utf8')).toContain('"x"');
  });

  test.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), id: 'x' })],
    ['this pid, from before a restart', JSON.stringify({ pid: process.pid, host: hostname(), id: 'x' })],
    ['nobody', ''],
  ])('of %s: taken over', async (_, token) => {
    await writeFile(path('build.lock'), token);
    await build('one');
    expect(await served()).toMatchObject({ text: 'one' });
  });

  test('of a process on another machine: refused', async () => {
    await lock({ pid: 2 ** 22 + 1, host: 'elsewhere', id: 'x' });
    await expect(build('one')).rejects.toMatchObject({ message: expect.stringContaining('elsewhere') });
  });

  test('a build whose lock was taken away does not publish', async () => {
    await build('one');
    const robbed = publish(home, async ({ folder }) => {
      await writeFile(join(folder, 'data'), 'two');
      await lock({ pid: process.ppid, host: hostname(), id: 'x' });
      return true;
    });
    await expect(robbed).rejects.toMatchObject({ code: 'store' });
    expect(await served()).toMatchObject({ text: 'one' });
  });
});

describe('a build on the generation before it', () => {
  const file = (...names: string[]) => path('generations', ...names);

  /** What was given, whether it was good, and whether something was published. */
  async function onBase(isWanted: boolean, edit: (folder: string) => Promise<unknown> = async () => {}) {
    let given: [string[], boolean] | null = null;
    const isPublished = await publish(home, async ({ folder, copyBase }) => {
      const base = await copyBase();
      if (base !== null) given = [(await readdir(folder)).sort(), await base.isGood];
      await edit(folder);
      return isWanted;
    });
    return { given, isPublished };
  }

  test('there is none in an empty home, and what is not wanted is not published', async () => {
    expect(await onBase(false)).toEqual({ given: null, isPublished: false });
    expect(await served()).toBeNull();
    await build('one');
    expect(await onBase(false)).toEqual({ given: [['data'], true], isPublished: false });
    expect(await served()).toMatchObject({ text: 'one', number: 1 });
  });

  test('a copy that is left as it is has the sum of the original; one that is written to has its own', async () => {
    await build('one');
    const sums = async (number: string) =>
      JSON.parse(await readFile(file(number, 'manifest.json'), 'utf8')).files;
    await onBase(true, (folder) => writeFile(join(folder, 'more'), 'more'));
    expect((await sums('2')).data).toEqual((await sums('1')).data);
    await onBase(true, (folder) => writeFile(join(folder, 'data'), 'two'));
    expect(await served()).toEqual({ text: 'two', number: 3, warnings: [] });
    expect((await sums('3')).data).not.toEqual((await sums('2')).data);
  });

  test.each([
    ['a byte more', () => appendFile(file('2', 'data'), '!')],
    ['a byte changed', () => writeFile(file('2', 'data'), 'twO')],
    ['a file gone', () => rm(file('2', 'data'))],
    ['no manifest', () => rm(file('2', 'manifest.json'))],
    ['the folder gone', () => rm(file('2'), { recursive: true })],
  ])('damage is found: %s', async (_, harm) => {
    await build('one');
    await build('two');
    await harm();
    const { given } = await onBase(false);
    expect(given?.[1] ?? false).toBe(false);
  });
});

test('leftovers of killed builds are removed by the next one', async () => {
  await build('one');
  await mkdir(path('staging-1'));
  await writeFile(path('staging-1', 'data'), 'half');
  await writeFile(path('CURRENT.7.tmp'), '9');
  await mkdir(path('generations', '2'));
  expect(await served()).toMatchObject({ text: 'one', warnings: [] });
  await build('two');
  expect((await readdir(home)).sort()).toEqual(['CURRENT', 'generations']);
  expect(await generations()).toEqual(['1', '2']);
});
