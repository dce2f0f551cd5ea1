import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analytics/analyse.ts';
import { fixture, termId } from '../analytics/fixture.ts';
import { Snapshot, TifaError } from '../model/index.ts';
import { firstImbalance } from './balance.ts';
import { buildSnapshot } from './build.ts';
import { filterSnapshot } from './filter.ts';
import { parseSnapshot } from './parse.ts';
import { toPinyin } from './pinyin.ts';
import { isSealed, seal } from './seal.ts';
import { canonical, serialise } from './serialise.ts';

const graph = analyse(fixture(), { seed: 1 });
const full = buildSnapshot(graph, { passages: 'all' });
const figures = buildSnapshot(graph);
const idOf = termId;

describe('buildSnapshot', () => {
  it.each([
    ['with passages', full],
    ['with figures only', figures],
  ])('keeps the contract and adds up, %s', (_, snapshot) => {
    expect(Snapshot.parse(snapshot)).toEqual(snapshot);
    expect(firstImbalance(snapshot)).toBeNull();
    expect(isSealed(snapshot)).toBe(true);
  });

  it('carries every passage of a mention, and no other, only when asked to', () => {
    expect(full.passages).toHaveLength(new Set(graph.mentions.map((each) => each.passage)).size);
    expect(figures.passages).toBeNull();
    expect(figures.edges.every((edge) => edge.passages === undefined)).toBe(true);
  });

  it('counts documents and passages by year, leaving out what has no date', () => {
    expect(Object.keys(figures.years)).toEqual(['2016', '2018', '2019']);
    const passages = Object.values(figures.years).reduce((sum, year) => sum + year.passages, 0);
    expect(passages).toBe(graph.passages.length - 4);
    expect(figures.years['2018']?.documents).toBe(1);
  });

  it('has another hash when one figure differs', () => {
    const [first, ...rest] = full.terms;
    expect(seal({ ...full, terms: [{ ...first!, score: 7 }, ...rest] }).sha256).not.toBe(full.sha256);
    expect(isSealed({ ...full, years: {} })).toBe(false);
  });
});

describe('toPinyin', () => {
  it.each([
    ['精准扶贫', 'jīng zhǔn fú pín'],
    ['不忘初心', 'bù wàng chū xīn'],
    ['G20峰会', 'G20 fēng huì'],
    ['“三重一大”', '“ sān chóng yī dà ”'],
    ['𠮷祥', '𠮷 xiáng'],
    ['', ''],
  ])('%s → %s', (label, wanted) => {
    expect(toPinyin(label)).toBe(wanted);
  });
});

describe('serialise and parse', () => {
  it('come back to the same snapshot and the same bytes', () => {
    for (const snapshot of [full, figures]) {
      const text = serialise(snapshot);
      expect(parseSnapshot(text, 'a.json')).toEqual(snapshot);
      expect(serialise(parseSnapshot(`\ufeff${text}`, 'a.json'))).toBe(text);
    }
  });

  it('write one record a line', () => {
    const text = serialise(full);
    for (const term of full.terms) {
      const lines = text.split('\n').filter((line) => line.includes(`"label":"${term.label}"`));
      expect(lines).toHaveLength(1);
    }
  });

  it('write the same whatever order keys were set in', () => {
    const turned = Object.fromEntries(Object.entries(full).reverse()) as unknown as Snapshot;
    const terms = full.terms.map((term) => Object.fromEntries(Object.entries(term).reverse()) as typeof term);
    expect(serialise({ ...turned, terms })).toBe(serialise(full));
  });

  it('canonical JSON reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('parseSnapshot says what is wrong', () => {
  const change = (edit: (value: Snapshot) => unknown): string => JSON.stringify(edit(structuredClone(full)));
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
      'a.json is snapshot version 4. This viewer reads 1.',
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

describe('filterSnapshot', () => {
  it('changes nothing without a filter', () => {
    expect(seal(filterSnapshot(full, {}))).toEqual(full);
  });

  it('keeps every snapshot balanced, whatever the filter', () => {
    const filters = fc.record(
      {
        minCount: fc.nat(8),
        minDocuments: fc.nat(3),
        minEdgeCount: fc.nat(3),
        categories: fc.subarray(['poverty', 'governance']),
        significantOnly: fc.boolean(),
        measure: fc.record({
          name: fc.constantFrom('logDice', 'npmi', 'g2'),
          min: fc.double({ min: -2, max: 15, noNaN: true }),
        }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, fc.constantFrom(full, figures), (filter, snapshot) => {
        const smaller = seal(filterSnapshot(snapshot, filter));
        expect(firstImbalance(smaller)).toBeNull();
        expect(Snapshot.parse(smaller)).toEqual(smaller);
        const whole = new Map(snapshot.terms.map((term) => [term.id, term]));
        for (const { id, x, y, count } of smaller.terms) expect(whole.get(id)).toMatchObject({ x, y, count });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the neighbourhood of a focus, by label or id', () => {
    const one = filterSnapshot(full, { focus: { term: '河长制', depth: 1 } });
    const labels = one.terms.map((term) => term.label);
    expect(labels).toContain('网格化管理');
    expect(labels).toContain('碳达峰');
    expect(labels).not.toContain('平安建设');
    expect(filterSnapshot(full, { focus: { term: idOf('河长制'), depth: 1 } })).toEqual(one);
    const significant = filterSnapshot(full, { significantOnly: true, focus: { term: '河长制', depth: 5 } });
    expect(significant.terms).toHaveLength(6);
    expect(significant.communities).toMatchObject([{ id: 0, size: 6 }]);
    expect(filterSnapshot(full, { focus: { term: '河长制', depth: 0 } }).terms).toHaveLength(1);
  });

  it('counts degree over the edges that are left', () => {
    const { terms, edges } = filterSnapshot(full, { minEdgeCount: 2 });
    expect(edges.length).toBeGreaterThan(0);
    for (const { id, degree } of terms) {
      expect(degree).toBe(edges.filter((each) => each.source === id || each.target === id).length);
    }
  });

  it('names a focus that is not there', () => {
    expect(() => filterSnapshot(full, { focus: { term: '没有', depth: 1 } })).toThrow(/没有/);
  });
});
