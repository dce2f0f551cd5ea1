import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analytics/analyse.ts';
import { fixture } from '../analytics/fixture.ts';
import type { Snapshot } from '../model/index.ts';
import { buildSnapshot } from './build.ts';
import { parseSnapshot } from './parse.ts';
import { canonical, serialise } from './serialise.ts';

const graph = analyse(fixture(), { seed: 1 });
const full = buildSnapshot(graph, { passages: 'all' });
const figures = buildSnapshot(graph);

describe('serialise and parse', () => {
  it('come back to the same snapshot and the same bytes', () => {
    for (const snapshot of [full, figures]) {
      const text = serialise(snapshot);
      expect(parseSnapshot(text, 'a.json')).toEqual(snapshot);
      expect(serialise(parseSnapshot(`\ufeff${text}`, 'a.json'))).toBe(text);
    }
  });

  it('write one column a line, of the terms that are met most first', () => {
    const line = serialise(full)
      .split('\n')
      .find((each) => each.startsWith('"label":'));
    expect(JSON.parse(`{${line?.replace(/,$/, '')}}`)).toEqual({
      label: full.terms
        .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
        .map(({ label }) => label),
    });
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
