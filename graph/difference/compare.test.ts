import { describe, expect, it } from 'vitest';
import type { SnapshotPassage } from '../model/index.ts';
import { compareSides, type Kind } from './compare.ts';
import { pairKey, type Side, type SideTerm } from './sides.ts';

interface Given {
  /** Label → groups that have it; each also a mention and a document of its own. */
  terms: Record<string, number>;
  edges?: Record<string, number>;
  discovered?: string[];
  related?: string[];
  text?: string;
  units?: number;
  minEdgeCount?: number;
  lexicon?: string;
  filtered?: boolean;
}

function side(given: Given): Side {
  const figures = (hits: number) => ({ count: hits, documents: hits, hits });
  const term = (label: string, hits: number): SideTerm => ({
    ...{ id: label, label, variants: [{ surface: label, count: hits }], ...figures(hits), x: 0, y: 0 },
    status: given.discovered?.includes(label) ? 'discovered' : 'curated',
  });
  const ends = (key: string): [string, string] => key.split(' ') as [string, string];
  return {
    ...{ title: '示例', documents: 40, units: given.units ?? 1000 },
    terms: new Map(Object.entries(given.terms).map(([label, hits]) => [label, term(label, hits)])),
    edges: new Map(
      Object.entries(given.edges ?? {}).map(([key, hits]) => {
        const [source, target] = ends(key);
        return [pairKey(source, target), { source, target, ...figures(hits), logDice: 9, passages: [] }];
      }),
    ),
    related: new Set((given.related ?? []).map((key) => pairKey(...ends(key)))),
    ...{ lexicon: given.lexicon ?? 'one', minEdgeCount: given.minEdgeCount ?? 1, documentOf: new Map() },
    isFiltered: given.filtered ?? false,
    passages: given.text === undefined ? null : [{ text: given.text } as SnapshotPassage],
  };
}

const compare = (a: Given, b: Given) => compareSides(side(a), side(b), { q: 0.01 });

describe('terms', () => {
  it.each<[string, number, number, Kind]>([
    ['not once in A', 0, 40, 'appeared'],
    ['twice are enough, though no test would be passed', 0, 2, 'appeared'],
    ['once may be chance', 0, 1, 'steady'],
    ['not once in B', 2, 0, 'vanished'],
    ['once in A', 1, 0, 'steady'],
    ['far more', 10, 80, 'stronger'],
    ['far less', 80, 10, 'weaker'],
    ['a little more', 10, 14, 'steady'],
  ])('%s: %i and %i', (_, inA, inB, kind) => {
    const { terms } = compare({ terms: { 治理: inA } }, { terms: { 治理: inB } });
    expect(terms[0]).toMatchObject({ kind, certain: true, a: { count: inA }, b: { count: inB } });
  });

  it('measures a share, not a count', () => {
    const { terms } = compare({ terms: { 治理: 40 }, units: 400 }, { terms: { 治理: 400 }, units: 4000 });
    expect(terms[0]).toMatchObject({ kind: 'steady' });
    expect(Math.abs(terms[0]!.z)).toBeLessThan(0.1);
  });

  it.each<[string, Given, Given, { kind: Kind; certain: boolean }]>([
    ['of one lexicon', { terms: { 治理: 5 } }, { terms: {} }, { kind: 'vanished', certain: true }],
    [
      'of two lexicons',
      { terms: { 治理: 5 } },
      { terms: {}, lexicon: 'two' },
      { kind: 'vanished', certain: false },
    ],
    [
      'of one lexicon, where the side that lacks it was filtered',
      { terms: { 治理: 5 } },
      { terms: {}, filtered: true },
      { kind: 'vanished', certain: false },
    ],
    [
      'discovered',
      { terms: { 治理: 5 }, discovered: ['治理'] },
      { terms: {}, text: '修路' },
      { kind: 'vanished', certain: false },
    ],
    [
      'discovered, and printed in B',
      { terms: { 治理: 5 }, discovered: ['治理'] },
      { terms: {}, text: '要治理好' },
      { kind: 'unsettled', certain: false },
    ],
    [
      'discovered, and printed in A',
      { terms: {}, text: '要治理好' },
      { terms: { 治理: 5 }, discovered: ['治理'] },
      { kind: 'unsettled', certain: false },
    ],
    [
      'of one lexicon, inside another word',
      { terms: { 治理: 5 } },
      { terms: {}, text: '要治理好' },
      { kind: 'vanished', certain: true },
    ],
  ])('a term on one side only, %s', (_, a, b, wanted) => {
    expect(compare(a, b).terms[0]).toMatchObject(wanted);
  });

  it('corrects for how many were tested, and lists the surest first', () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`词${index}`, 9]));
    const alone = compare({ terms: { 治理: 10 } }, { terms: { 治理: 30 } }).terms[0]!;
    const among = compare({ terms: { ...many, 治理: 10 } }, { terms: { ...many, 治理: 30 } }).terms;
    expect(alone.kind).toBe('stronger');
    expect(among[0]).toMatchObject({ label: '治理', kind: 'steady', z: alone.z });
    expect(among[0]!.q).toBeGreaterThan(alone.q * 100);
  });

  it('has a mirror: B and A say the opposite of A and B', () => {
    const a = { terms: { 一: 4, 二: 90, 三: 5, 五: 7 } };
    const b = { terms: { 一: 70, 二: 3, 四: 9, 五: 8 } };
    const opposite: Partial<Record<Kind, Kind>> = {
      appeared: 'vanished',
      vanished: 'appeared',
      stronger: 'weaker',
      weaker: 'stronger',
    };
    const kinds = new Map(compare(a, b).terms.map(({ id, kind }) => [id, kind]));
    expect(new Set(kinds.values()).size).toBe(5);
    for (const { id, kind } of compare(b, a).terms) {
      const wanted = kinds.get(id)!;
      expect(kind).toBe(opposite[wanted] ?? wanted);
    }
  });
});

describe('co-occurrences', () => {
  const terms = { 甲: 50, 乙: 50 };
  it.each<[string, Record<string, number>, Record<string, number>, Kind]>([
    ['appeared', {}, { '甲 乙': 12 }, 'appeared'],
    ['vanished', { '甲 乙': 2 }, {}, 'vanished'],
    ['grew', { '甲 乙': 3 }, { '甲 乙': 40 }, 'stronger'],
    ['fell', { '甲 乙': 40 }, { '甲 乙': 3 }, 'weaker'],
    ['stayed', { '甲 乙': 20 }, { '甲 乙': 24 }, 'steady'],
  ])('%s', (_, inA, inB, kind) => {
    const { edges } = compare({ terms, edges: inA }, { terms, edges: inB });
    expect(edges).toEqual([expect.objectContaining({ kind, certain: true })]);
    expect(new Set(edges[0]!.labels)).toEqual(new Set(['甲', '乙']));
  });

  it('are left alone where a relation joins the terms', () => {
    const b = { terms, edges: { '甲 乙': 12 } };
    expect(compare({ terms, related: ['乙 甲'] }, b).edges).toEqual([]);
  });

  it('are uncertain where rare pairs are left out, or an end is', () => {
    const b = { terms, edges: { '甲 乙': 12 } };
    expect(compare({ terms, minEdgeCount: 2 }, b).edges[0]).toMatchObject({
      kind: 'appeared',
      certain: false,
    });
    expect(compare({ terms: { 甲: 50 }, lexicon: 'two' }, b).edges[0]).toMatchObject({ certain: false });
  });

  it('have the G² of groups that hold both, by side', () => {
    const { edges } = compare({ terms, edges: { '甲 乙': 10 } }, { terms, edges: { '甲 乙': 30 } });
    const cell = (observed: number, expected: number) => observed * Math.log(observed / expected);
    const byHand = 2 * (cell(10, 20) + cell(30, 20) + cell(990, 980) + cell(970, 980));
    expect(edges[0]!.g2).toBeCloseTo(byHand, 5);
  });
});
