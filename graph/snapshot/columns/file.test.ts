// The file form of a snapshot: comes back as it was, and says what is wrong where somebody changed it.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyse } from '../../analytics/analyse.ts';
import { fixture } from '../../analytics/fixture.ts';
import { anySnapshot, hostile } from '../../formats/arbitrary.ts';
import {
  COLUMN_VERSIONS,
  SNAPSHOT_VERSIONS,
  type Snapshot,
  type SnapshotFile,
  TifaError,
} from '../../model/index.ts';
import { atOnce } from '../../model/steps.ts';
import { buildSnapshot } from '../build.ts';
import { fromJson, parseSnapshot, readSnapshot } from '../parse.ts';
import { isSealed, seal } from '../seal.ts';
import { serialise } from '../serialise.ts';

const full = buildSnapshot(analyse(fixture(), { seed: 1 }), { passages: 'all' });
const inFile = (snapshot: Snapshot): SnapshotFile => JSON.parse(serialise(snapshot));

describe('a snapshot comes back from its columns', () => {
  it('whatever its figures', () => {
    fc.assert(
      fc.property(anySnapshot, fc.constantFrom(...COLUMN_VERSIONS), (given, version) => {
        const snapshot = seal({ ...given, version });
        const text = serialise(snapshot);
        const back = readSnapshot(text, 'a.json');
        expect(back).toEqual(snapshot);
        expect(isSealed(back)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test.each<[string, Snapshot]>([
    ['with hostile labels', hostile()],
    ['without anything', { ...full, terms: [], edges: [], relations: [], communities: [], passages: [] }],
    [
      'with shortened quotations',
      { ...full, passages: full.passages!.map((each) => ({ ...each, gaps: [{ offset: 1, length: 9 }] })) },
    ],
    [
      'with ids of their own',
      {
        ...full,
        passages: full.passages!.map((each, index) => ({
          ...each,
          id: `d00000000000${index % 10}.0000${index}`,
          cluster: 'd000000000000.00001',
        })),
        edges: full.edges.map((edge) => ({ ...edge, count: 0, documents: 0, passages: [] })),
      },
    ],
  ])('%s', (_, given) => {
    const snapshot = seal(given);
    expect(readSnapshot(serialise(snapshot), 'a.json')).toEqual(snapshot);
  });

  it('in order of ids, whatever order it was in', () => {
    const turned = seal({ ...full, terms: full.terms.toReversed(), edges: full.edges.toReversed() });
    expect(readSnapshot(serialise(turned), 'a.json')).toEqual(full);
  });

  it('with q-values out of ranks, for the pairs that were tested', () => {
    const file = inFile(full);
    expect(file.edges.q.length).toBeLessThanOrEqual(full.edges.length);
    expect(atOnce(fromJson(file, 'a')).edges.map((edge) => edge.q)).toEqual(full.edges.map((edge) => edge.q));
  });
});

describe('a file that somebody changed', () => {
  type Tables = 'documents' | 'terms' | 'edges' | 'relations' | 'passages';
  const change = (table: Tables, columns: Record<string, unknown>): unknown => {
    const file = inFile(full);
    return { ...file, [table]: { ...file[table], ...columns } };
  };
  test.each<[string, unknown, string]>([
    ['a column too short', change('terms', { degree: 'B' }), 'a: terms.degree has 1 entries where 20 belong'],
    ['a label too few', change('terms', { label: ['甲'] }), 'a: terms.english has 20 entries where 1 belong'],
    ['other digits', change('edges', { source: '提' }), 'a: edges.source is not allowed'],
    ['a lone half', change('edges', { target: 'g' }), 'a: edges.target ends inside a number'],
    ['an end beyond', change('edges', { target: '//////' }), 'ends inside a number'],
    ['no such term', change('edges', { source: `gB${'A'.repeat(33)}` }), 'belong'],
    ['a huge number', change('edges', { target: '/'.repeat(4000) }), 'too high a number'],
    ['many years', change('terms', { years: '//////B' }), 'belong'],
    ['years that do not add up', change('terms', { yearFigures: 'A' }), 'do not add up to the 1'],
    ['no such year', change('terms', { yearOrder: [] }), 'a year that is none'],
    ['no such category', change('terms', { categories: [], category: 'B'.repeat(20) }), 'has no entry 1'],
    ['fewer than none', change('terms', { nested: `${'g'.repeat(19)}gB` }), 'too high a number'],
    ['less than nothing', change('terms', { again: `gD${'A'.repeat(19)}` }), 'less than nothing'],
    ['another q', change('edges', { q: [{ place: 999, q: 0.5 }] }), 'speaks of edge 999'],
    ['a q that is none', change('edges', { q: [{ place: 0, q: 7 }] }), 'a: edges.q[0].q is not allowed'],
    ['ranks of other edges', change('edges', { ranks: 'C' }), 'has not as many entries'],
    ['a measure out of range', change('edges', { measures: { npmi: [] } }), 'has 0 entries where'],
    ['a measure that is none', change('edges', { measures: { constructor: [] } }), 'a: edges.measures'],
    ['a passage that is not inside', change('edges', { passages: 'gggggB' }), 'edges.passages'],
    ['spans of nothing', change('passages', { terms: 'ggB' }), 'do not add up to the 1'],
    ['a sound without end', change('terms', { syllables: ['a'.repeat(1e6)] }), 'a: terms.syllables[0]'],
    ['no table', { ...inFile(full), terms: undefined }, 'a: terms must be object'],
    ['a prototype', JSON.parse(serialise(full).replace('"terms":{', '"terms":{"__proto__":{},')), ''],
  ])('%s', (_, file, message) => {
    if (message === '') return expect(atOnce(fromJson(file, 'a'))).toEqual(full);
    expect(() => atOnce(fromJson(file, 'a'))).toThrow(TifaError);
    expect(() => atOnce(fromJson(file, 'a'))).toThrow(message);
  });

  it('gives a snapshot or a message, whichever character was changed', () => {
    const text = serialise(full);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('A', 'g', '/', '9', '"', '[', '\\'), (at, put) => {
        try {
          const read = readSnapshot(text.slice(0, at) + put + text.slice(at + 1), 'a');
          expect(read.terms.every((term) => term.count >= 0)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(TifaError);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('every version that was ever written opens', () => {
  const VERSIONS = SNAPSHOT_VERSIONS.map((version) => [version]);
  test.each(VERSIONS)('version %i', (version) => {
    const text = readFileSync(
      new URL(`../../../data/snapshot-versions/${version}.json`, import.meta.url),
      'utf8',
    );
    const snapshot = parseSnapshot(text, `${version}.json`);
    expect(snapshot).toMatchObject({ version, method: { corpus: { title: '示例' } } });
    expect([snapshot.terms.length, snapshot.edges.length, snapshot.passages?.length]).toEqual([20, 47, 34]);
    expect(isSealed(snapshot)).toBe(true);
    expect(serialise(snapshot)).toBe(text);
  });

  it('with the same figures', () => {
    const [first, ...later] = SNAPSHOT_VERSIONS.map((version) =>
      readSnapshot(
        readFileSync(new URL(`../../../data/snapshot-versions/${version}.json`, import.meta.url), 'utf8'),
        'a',
      ),
    );
    for (const each of later) {
      expect({ ...first, version: each.version, sha256: each.sha256 }).toEqual(each);
    }
  });
});
