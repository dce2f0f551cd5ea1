import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { alone, type Crew } from '../crew.ts';
import type { RawDocument } from '../raw-document.ts';
import { documentId, sha256 } from '../terms/ids.ts';
import { cutDocuments } from './cut-documents.ts';
import { readDocuments } from './documents.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-cuts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const OPTIONS = { unit: 'sentence', without: [] } as const;
const cut = (documents: readonly RawDocument[], rest: object = {}) =>
  cutDocuments(documents, { ...OPTIONS, cache: { folder, code: 'one' }, ...rest });

function written(raw: string, hash = sha256(raw)): RawDocument {
  return {
    ...{ id: documentId(hash), path: `${hash}.txt`, title: hash, date: null, source: null, issuer: null },
    ...{ level: null, characters: raw.length, sha256: hash, raw, bodyStart: 0 },
  };
}
/** Says what was cleaned last under the hash of `text`: another text shows whether that was taken over. */
const isReused = async (text: string, rest: object = {}): Promise<boolean> => {
  const [result] = await cut([written('甲。', sha256(text))], rest);
  return 'error' in result! || result!.spans[1] !== 2;
};
const TEXT = '坚持党建引领基层治理，推动枫桥经验落地见效。';

test('a second run takes over what the first one made, to the byte', async () => {
  const { documents } = readDocuments(['data/sample']);
  const first = await cut(documents);
  expect(await cut(documents)).toEqual(first);
  expect(await cut(documents, { cache: null })).toEqual(first);
  await cut([written(TEXT)]);
  expect(await isReused(TEXT)).toBe(true);
  // The documents of the run before are still known.
  expect(await isReused(documents[0]!.raw)).toBe(true);
});

test.each([
  ['other code', { cache: { folder: '', code: 'two' } }],
  ['another unit', { unit: 'paragraph' }],
  ['other rules', { without: ['chars'] }],
  ['no cache', { cache: null }],
])('nothing is taken over from %s', async (_name, rest) => {
  await cut([written(TEXT)]);
  const other = 'cache' in rest && rest.cache !== null ? { cache: { ...rest.cache, folder } } : rest;
  expect(await isReused(TEXT, other)).toBe(false);
});

test('what is damaged is as if it were not there', async () => {
  await cut([written(TEXT)]);
  const file = join(folder, readdirSync(folder)[0]!);
  const bytes = readFileSync(file);
  for (const harmed of [bytes.subarray(0, bytes.length - 3), Buffer.alloc(10), Buffer.alloc(0)]) {
    writeFileSync(file, harmed);
    expect(await isReused(TEXT)).toBe(false);
  }
});

test('a folder that cannot be written to is no failure', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const results = await cut([written(TEXT)], { cache: { folder: join(file, 'cache'), code: 'one' } });
  expect(results).toHaveLength(1);
});

test('the folder stays small: few ways to clean, and nothing that a stopped run left', async () => {
  const left = join(folder, 'cuts-0000000000000000.bin.1.tmp');
  writeFileSync(left, 'half');
  utimesSync(left, new Date(2020, 1), new Date(2020, 1));
  for (const code of ['a', 'b', 'c', 'd', 'e', 'f']) await cut([written(TEXT)], { cache: { folder, code } });
  expect(existsSync(left)).toBe(false);
  expect(readdirSync(folder)).toHaveLength(4);
});

test('a text that breaks the cleaning is not kept', async () => {
  const broken = { ...written(TEXT), bodyStart: TEXT.length + 1 };
  expect(await cut([broken])).toMatchObject([{ error: expect.any(String) }]);
  expect(await isReused(TEXT)).toBe(false);
});

test('a document that brings its thread down is an error of its own, and the others are read', async () => {
  const deadly: Crew = {
    threads: 1,
    async run(name, input) {
      if ('documents' in input && input.documents.some(({ raw }) => raw === '坏。'))
        throw new Error('its thread ended');
      return alone.run(name, input);
    },
  };
  const texts = ['好。', '坏。', '好好。'];
  // The thread that asks cuts the first batch, which these documents must not be in.
  const filler = written(`${'好'.repeat(1 << 18)}。`);
  const results = await cut([filler, ...texts.map((text) => written(text))], { crew: deadly, cache: null });
  expect(results.map((result) => ('error' in result ? result.error : result.spans.length))).toEqual([
    ...[2, 2, 'its thread ended', 2],
  ]);
});
