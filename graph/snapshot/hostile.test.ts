// Files that are cut, edited, huge, or written to do harm: each gives a sentence that names the place, in seconds.
import { describe, expect, test } from 'vitest';
import { analyse } from '../analytics/analyse.ts';
import { fixture } from '../analytics/fixture.ts';
import { type SnapshotFile, TifaError } from '../model/index.ts';
import { buildSnapshot } from './build.ts';
import { snapshotText } from './page.ts';
import { parseSnapshot } from './parse.ts';
import { serialise } from './serialise.ts';

const TEXT = serialise(buildSnapshot(analyse(fixture(), { seed: 1 }), { passages: 'all' }));
const LIMIT_MS = 4000;

type Tables = 'documents' | 'terms' | 'edges' | 'relations' | 'passages';
const edited = (table: Tables, columns: Record<string, unknown>): string => {
  const file: SnapshotFile = JSON.parse(TEXT);
  return JSON.stringify({ ...file, [table]: { ...file[table], ...columns } });
};
const put = (key: string, json: string): string => TEXT.replace(/^\{/, `{"${key}":${json},`);
const LABELS = Array.from({ length: 3000 }, (_, at) => `词${at}`);

describe('a file that is none is told in seconds', () => {
  test.each<[string, () => string, RegExp]>([
    ['open brackets without end', () => '['.repeat(5_000_000), /not JSON/],
    [
      'brackets in brackets',
      () => `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`,
      /not a Tifa snapshot|not JSON/,
    ],
    [
      'objects in objects',
      () => `${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}`,
      /not a Tifa snapshot|not JSON/,
    ],
    [
      'depth where a table belongs',
      () =>
        TEXT.replace('"relations":{', `"relations":${'['.repeat(500_000)}${']'.repeat(500_000)},"other":{`),
      /relations must be object|not JSON/,
    ],
    ['cut in the middle', () => TEXT.slice(0, TEXT.length / 2), /not JSON/],
    ['cut after its first line', () => TEXT.split('\n')[0] ?? '', /not JSON/],
    ['nothing', () => ' \n', /is empty/],
    ['a version that is text', () => TEXT.replace('"version":3', '"version":"3"'), /version/],
    [
      'a version to come',
      () => TEXT.replace('"version":3', '"version":4'),
      /version 4; this Tifa reads 1 to 3/,
    ],
    ['version 1 with columns', () => TEXT.replace('"version":3', '"version":1'), /documents must be array/],
    [
      'three million edges',
      () => edited('edges', { source: undefined, target: 'C'.repeat(3_000_000) }),
      /edges.target has 3000000 entries/,
    ],
    [
      'nine million years',
      () => edited('edges', { years: 'B', yearFigures: 'A'.repeat(9_000_000) }),
      /edges.yearFigures has 9000000 entries/,
    ],
    [
      'a number of a million digits',
      () => edited('edges', { target: '/'.repeat(1_000_000) }),
      /too high a number/,
    ],
    [
      'ten thousand years',
      () =>
        edited('terms', {
          yearOrder: Array.from({ length: 10_000 }, (_, at) => String(at).padStart(4, '0')),
        }),
      /terms.yearOrder is not allowed/,
    ],
    [
      'a million edges between a term and itself',
      () =>
        JSON.stringify({
          ...JSON.parse(TEXT),
          edges: { ...JSON.parse(TEXT).edges, source: undefined, target: 'A'.repeat(1_000_000) },
        }),
      /edges/,
    ],
    ['spans of nobody', () => edited('passages', { spans: '//////B' }), /passages/],
    [
      'gaps beyond the text',
      () => edited('passages', { gaps: `B${'A'.repeat(33)}`, gapOffsets: '//B', gapLengths: 'B' }),
      /out of order/,
    ],
    ['gaps without end', () => edited('passages', { gaps: '//////B' }), /passages.gap/],
    [
      'a constructor for a column',
      () => edited('terms', { label: { constructor: { prototype: 1 } } }),
      /terms.label must be array/,
    ],
    [
      'a pattern that is text of a term',
      () => edited('terms', { label: LABELS.map(() => 'a'.repeat(10_000)) }),
      /terms/,
    ],
  ])('%s', (_, make, message) => {
    const text = make();
    const start = performance.now();
    const told = said(() => parseSnapshot(text, 'a.json'));
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
    expect(told).toBeInstanceOf(TifaError);
    expect((told as Error).message).toMatch(message);
  });

  test('a prototype in a file changes none', () => {
    const text = put('__proto__', '{"polluted":1}').replace(
      '"terms":{',
      '"terms":{"__proto__":{"polluted":1},',
    );
    parseSnapshot(text, 'a.json');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test.each<[string, string]>([
    ['a page without end', '<script type="application/json" id="tifa-snapshot">'.repeat(20_000)],
    ['a page of open comments', '<!--'.repeat(500_000)],
    ['a page of spaces', `<script${' '.repeat(2_000_000)}`],
  ])('%s', (_, text) => {
    const start = performance.now();
    expect(() => parseSnapshot(snapshotText(text, 'a.html'), 'a.html')).toThrow(TifaError);
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  });
});

/** What was thrown, or null. */
function said(run: () => unknown): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return error;
  }
}
