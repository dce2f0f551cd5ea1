import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutResult } from '../../passages/passages.ts';
import { readDocuments } from '../documents.ts';
import { cutInThreads } from './pool.ts';

const OPTIONS = { unit: 'sentence', without: [] } as const;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-pool-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that runs `answer` on every document of a batch. */
function script(name: string, answer: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     const answer = ${answer};
     parentPort.on('message', (batch) => parentPort.postMessage(batch.map(({ raw }) => answer(raw))));
     parentPort.postMessage('ready');`,
  );
  return pathToFileURL(file);
}
const ECHO = '(raw) => ({ spans: Int32Array.of(0, raw.length), repaired: [], notices: [] })';
const documents = (...raws: string[]) => raws.map((raw) => ({ raw, bodyStart: 0 }));

test.each([2, 4])('%i threads make what this one makes, in order', async (workers) => {
  const sample = readDocuments(['data/sample']).documents;
  const done: number[] = [];
  const results = await cutInThreads(sample, { ...OPTIONS, workers, onDone: (index) => done.push(index) });
  expect(results).toEqual(sample.map((document) => cutResult(document, OPTIONS)));
  expect(done.sort((a, b) => a - b)).toEqual(sample.map((_, index) => index));
});

test.each([
  ['ends its thread', 'process.exit(1)', 'its thread ended'],
  ['throws where nothing catches', 'throw new Error("out of bounds")', 'out of bounds'],
])('a document that %s is an error of its own, and the others are read', async (name, harm, message) => {
  const results = await cutInThreads(documents('好', '坏', '好好', '好好好'), {
    ...{ ...OPTIONS, workers: 2 },
    script: script(name, `(raw) => { if (raw === '坏') ${harm}; return (${ECHO})(raw); }`),
  });
  expect(results.map((result) => ('error' in result ? 'error' : result.spans[1]))).toEqual([
    1,
    'error',
    2,
    3,
  ]);
  expect(results[1]).toEqual({ error: message });
});

test('where no thread can be started, it says so instead of blaming the documents', async () => {
  const missing = pathToFileURL(join(folder, 'missing.mjs'));
  await expect(cutInThreads(documents('好'), { ...OPTIONS, workers: 1, script: missing })).rejects.toThrow();
});

test('nothing in, nothing out', async () => {
  expect(await cutInThreads([], { ...OPTIONS, workers: 4 })).toEqual([]);
});
