import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { divided } from '../../crew.ts';
import { cutResult } from '../../passages/passages.ts';
import { readDocuments } from '../documents.ts';
import { type StartedCrew, startCrew } from './start-crew.ts';

const WAY = { unit: 'sentence', without: [] } as const;

let folder = '';
const crews: StartedCrew[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-crew-'));
});
afterEach(() => {
  for (const crew of crews.splice(0)) crew.end();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function crewOf(threads: number, script?: URL): StartedCrew {
  const crew = startCrew(threads, script);
  crews.push(crew);
  return crew;
}

/** Threads that run `answer` on every document of a batch. */
function script(name: string, answer: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     const answer = ${answer};
     parentPort.on('message', ({ input }) =>
       parentPort.postMessage({ output: input.documents.map(({ raw }) => answer(raw)) }));
     parentPort.postMessage('ready');`,
  );
  return pathToFileURL(file);
}
const ECHO = '(raw) => ({ spans: Int32Array.of(0, raw.length), repaired: [], notices: [] })';
const batch = (...raws: string[]) => ({ documents: raws.map((raw) => ({ raw, bodyStart: 0 })), way: WAY });

test.each([1, 3])('with %i threads beside this one the results are the same, in order', async (threads) => {
  const sample = readDocuments(['data/sample']).documents;
  const done: number[] = [];
  const results = await divided(crewOf(threads), 'cut', {
    inputs: sample.map((document) => ({ documents: [document], way: WAY })),
    onDone: (index) => done.push(index),
  });
  expect(results.map((result) => result.status === 'fulfilled' && result.value[0])).toEqual(
    sample.map((document) => cutResult(document, WAY)),
  );
  expect(done.sort((a, b) => a - b)).toEqual(sample.map((_, index) => index));
});

test.each([
  ['ends its thread', 'process.exit(1)', 'its thread ended'],
  ['throws where nothing catches', 'throw new Error("out of bounds")', 'out of bounds'],
])('a job that %s fails by itself, and the others are done', async (name, harm, message) => {
  const crew = crewOf(2, script(name, `(raw) => { if (raw === '坏') ${harm}; return (${ECHO})(raw); }`));
  const results = await Promise.allSettled(
    ['好', '坏', '好好', '好好好'].map((raw) => crew.run('cut', batch(raw))),
  );
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(results[1]).toMatchObject({ reason: { message } });
});

test('where no thread can be started, this one does the work', async () => {
  const missing = pathToFileURL(join(folder, 'missing.mjs'));
  expect(await crewOf(2, missing).run('cut', batch('甲。'))).toEqual([
    cutResult({ raw: '甲。', bodyStart: 0 }, WAY),
  ]);
});

test('a crew that was ended works on in this thread', async () => {
  const crew = crewOf(1);
  crew.end();
  expect(await crew.run('cut', batch('甲。'))).toEqual([cutResult({ raw: '甲。', bodyStart: 0 }, WAY)]);
});
