import { describe, expect, it } from 'vitest';
import { analyse } from '../analytics/analyse.ts';
import { fixture, termId } from '../analytics/fixture.ts';
import { TifaError } from '../model/index.ts';
import { buildSnapshot } from '../snapshot/build.ts';
import { compareSides } from './compare.ts';
import { quotationsOfEdges, quotationsOfTerms } from './evidence.ts';
import { pairKey, sideOf, sidesAt } from './sides.ts';

const graph = analyse(fixture(), { seed: 1 });
const full = buildSnapshot(graph, { passages: 'all' });

describe('sideOf', () => {
  it('finds no change between a snapshot and itself', () => {
    const { terms, edges } = compareSides(sideOf(full), sideOf(full), { q: 1e-9 });
    expect(terms).toHaveLength(full.terms.length);
    expect([...terms, ...edges].every(({ kind, certain }) => kind === 'steady' && certain)).toBe(true);
  });
});

describe('sidesAt', () => {
  const [before, from] = sidesAt(full, 2018);

  it('puts what has a date on one of two sides', () => {
    expect([before.documents, from.documents]).toEqual([1, 2]);
    expect(before.units + from.units).toBe(
      Object.values(full.years).reduce((sum, { passages }) => sum + passages, 0),
    );
    for (const { id, byYear } of full.terms) {
      const dated = Object.values(byYear).reduce((sum, { count }) => sum + count, 0);
      expect(before.terms.get(id)!.count + from.terms.get(id)!.count).toBe(dated);
    }
  });

  it('tells what came and went', () => {
    const { terms } = compareSides(before, from, { q: 0.01 });
    const kinds = Object.fromEntries(terms.map(({ label, kind }) => [label, kind]));
    expect(kinds).toMatchObject({
      精准扶贫: 'vanished',
      河长制: 'appeared',
      枫桥经验: 'appeared',
      放管服: 'steady',
    });
  });

  it.each([
    [2016, '2016 leaves one side empty: documents are of 2016–2019'],
    [2020, 'leaves one side empty'],
  ])('refuses %i', (year, message) => {
    expect(() => sidesAt(full, year)).toThrow(TifaError);
    expect(() => sidesAt(full, year)).toThrow(message);
  });

  it('says so when nothing has a date', () => {
    expect(() => sidesAt({ ...full, years: {} }, 2016)).toThrow('no document has a date');
  });
});

describe('quotations', () => {
  const [before, from] = sidesAt(full, 2018);
  const [river, green] = [termId('河长制'), termId('生态补偿')];

  it('are of the side that is asked, few, and hold what they are quoted for', () => {
    const quoted = quotationsOfEdges(from, 3)(river, green);
    expect(quoted.length).toBeGreaterThan(0);
    for (const { text, date } of quoted) {
      expect(text).toContain('河长制');
      expect(text).toContain('生态补偿');
      expect(date).toBe('2018-03');
    }
    expect(quotationsOfEdges(before, 3)(river, green)).toEqual([]);
    expect(quotationsOfTerms(from, 2)(river)).toHaveLength(2);
    expect(quotationsOfTerms(before, 2)(river)).toEqual([]);
  });

  it('leave out where a term stands only inside another, and what says nearly the same', () => {
    const quoted = quotationsOfTerms(before, 99)(termId('扶贫'));
    expect(quoted.length).toBeGreaterThan(0);
    for (const { text } of quoted) expect(text).toMatch(/(?<!精准|产业)扶贫/);
    const [first] = full.passages!;
    const alike = full.passages!.map((passage) => ({ ...passage, cluster: first!.id }));
    expect(quotationsOfTerms(sideOf({ ...full, passages: alike }), 3)(river)).toHaveLength(1);
  });

  it('are none without passages', () => {
    const side = sideOf(buildSnapshot(graph));
    expect(quotationsOfTerms(side, 3)(river)).toEqual([]);
    expect(side.edges.get(pairKey(river, green))?.passages).toEqual([]);
  });
});
