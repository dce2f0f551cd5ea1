import { describe, expect, it } from 'vitest';
import { analyse } from '../analytics/analyse.ts';
import { fixture } from '../analytics/fixture.ts';
import { Snapshot } from '../model/index.ts';
import { firstImbalance } from './balance.ts';
import { buildSnapshot } from './build.ts';
import { isSealed, seal } from './seal.ts';

const graph = analyse(fixture(), { seed: 1 });
const full = buildSnapshot(graph, { passages: 'all' });
const figures = buildSnapshot(graph);

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
