import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSnapshot } from '../snapshot/build.ts';
import { serialise } from '../snapshot/serialise.ts';
import { api, graph, problemOf } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'tifa-shipped-'));
const json = serialise(buildSnapshot(graph, { passages: 'none' }));

beforeAll(() => {
  writeFileSync(join(folder, 'two-reports.json'), json);
  writeFileSync(join(folder, 'Notes.json'), '{}');
  writeFileSync(join(folder, 'readme.md'), '');
  symlinkSync(join(folder, 'Notes.json'), join(folder, 'link.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = api({ snapshots: folder });

it('lists what ships with its size, and nothing else of the folder', async () => {
  expect(await (await ask('/api/v1/snapshots')).json()).toEqual({
    snapshots: [
      {
        ...{ name: 'two-reports', title: '示例', terms: 20, edges: graph.cooccurrences.length },
        ...{ first: graph.method.corpus.first, last: graph.method.corpus.last },
        ...{ documents: graph.method.corpus.documents, bytes: Buffer.byteLength(json) },
      },
    ],
  });
});

it('sends one as it was written, and not again to who has it', async () => {
  const response = await ask('/api/v1/snapshots/two-reports');
  expect(await response.text()).toBe(json);
  const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
  expect((await ask('/api/v1/snapshots/two-reports', { headers })).status).toBe(304);
});

it.each([
  'nothing',
  'two-reports.json',
  'Notes',
  'link',
  '..%2Ftwo-reports',
  '%2e%2e%2fetc%2fpasswd',
  'constructor',
])('knows no snapshot called %s', async (name) => {
  const response = await ask(`/api/v1/snapshots/${name}`);
  expect(response.status).toBe(404);
  expect((await problemOf(response)).type).toBe('/api/v1/problems/not-found');
});

it('has none without a folder', async () => {
  expect(await (await api()('/api/v1/snapshots')).json()).toEqual({ snapshots: [] });
});
