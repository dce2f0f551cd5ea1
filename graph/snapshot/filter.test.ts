import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analytics/analyse.ts';
import { fixture, termId } from '../analytics/fixture.ts';
import { Snapshot } from '../model/index.ts';
import { firstImbalance } from './balance.ts';
import { buildSnapshot } from './build.ts';
import { filterSnapshot } from './filter.ts';
import { seal } from './seal.ts';

const graph = analyse(fixture(), { seed: 1 });
const full = buildSnapshot(graph, { passages: 'all' });
const figures = buildSnapshot(graph);

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
    expect(filterSnapshot(full, { focus: { term: termId('河长制'), depth: 1 } })).toEqual(one);
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
