import { describe, expect, it } from 'vitest';
import { analyse } from '../analytics/analyse.ts';
import { fixture } from '../analytics/fixture.ts';
import { type Snapshot, TifaError } from '../model/index.ts';
import { buildSnapshot } from './build.ts';
import { parseSnapshot } from './parse.ts';
import { serialise } from './serialise.ts';

const full = buildSnapshot(analyse(fixture(), { seed: 1 }), { passages: 'all' });

describe('parseSnapshot says what is wrong', () => {
  const change = (edit: (value: Snapshot) => unknown): string =>
    JSON.stringify(edit({ ...structuredClone(full), version: 1 }));
  const [edge] = full.edges;
  it.each([
    ['no JSON', '{\n  "format": 1,\n}', 'a.json is not JSON (line 3).'],
    ['no JSON at all', '提法', 'a.json is not JSON (Unexpected token'],
    ['an early end', '{\n', 'a.json is not JSON ('],
    ['half a file', serialise(full).slice(0, 900), 'a.json is not JSON ('],
    ['nothing', ' \n', 'a.json is empty.'],
    ['another JSON', '{"nodes":[]}', 'a.json is JSON, but not a Tifa snapshot.'],
    ['a list', '[]', 'not a Tifa snapshot'],
    ['null', 'null', 'not a Tifa snapshot'],
    [
      'a newer version',
      change((s) => ({ ...s, version: 4 })),
      'a.json is snapshot version 4; this Tifa reads 1 to 3.',
    ],
    ['a missing table', change(({ terms: _, ...s }) => s), 'a.json: terms must be array'],
    [
      'a wrong type',
      change((s) => ({ ...s, edges: s.edges.with(2, { ...s.edges[2]!, count: '3' as never }) })),
      'a.json: edges[2].count must be number.',
    ],
    [
      'a wrong id',
      change((s) => ({ ...s, terms: [{ ...s.terms[0]!, id: 'x' }] })),
      'terms[0].id is not allowed',
    ],
    ['a lost term', change((s) => ({ ...s, terms: s.terms.slice(1) })), 'does not add up: '],
    ['a lost passage', change((s) => ({ ...s, passages: s.passages!.slice(1) })), 'does not add up: '],
    [
      'a count without its list',
      change((s) => ({ ...s, edges: [{ ...edge!, count: edge!.count + 1 }] })),
      `edge ${edge!.source}–${edge!.target} says ${edge!.count + 1} and lists ${edge!.count} passages`,
    ],
    [
      'lists without passages',
      change((s) => ({ ...s, passages: null })),
      'lists passages that the snapshot does not carry',
    ],
    ['a term twice', change((s) => ({ ...s, terms: [...s.terms, s.terms[0]!] })), 'two terms share an id'],
    [
      'a community’s size',
      change((s) => ({ ...s, communities: s.communities.map((c) => ({ ...c, size: 2 })) })),
      'says 2 terms and has 6',
    ],
  ])('%s', (_, text, message) => {
    const parse = () => parseSnapshot(text, 'a.json');
    expect(parse).toThrow(TifaError);
    expect(parse).toThrow(message);
  });

  it('gives a newer version its own code', () => {
    try {
      parseSnapshot(JSON.stringify({ format: 'tifa-snapshot', version: 4 }), 'a.json');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'schema-version' });
    }
  });
});
