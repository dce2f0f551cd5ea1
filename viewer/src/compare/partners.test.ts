import { expect, test } from 'vitest';
import { edge, FENGQIAO, GRID, MASS_LINE, REFORM, snapshot } from '../fixture.ts';
import { buildAtlas } from '../state/atlas.ts';
import { companyOf } from './partners.ts';

const atlas = buildAtlas(
  snapshot({
    edges: [
      edge(FENGQIAO, MASS_LINE, { passages: [] }),
      edge(FENGQIAO, GRID, { logDice: 8, passages: [] }),
      edge(FENGQIAO, REFORM, { logDice: 6, passages: [] }),
      edge(MASS_LINE, REFORM, { logDice: 12, passages: [] }),
    ],
  }),
);
const edgesOf = (id: string) => atlas.edgesOf.get(id) ?? [];
const labels = (list: { term: { label: string } }[]) => list.map((each) => each.term.label);

test('partners are shared or of one alone, and neither of the two is its own partner', () => {
  const company = companyOf(atlas, { a: FENGQIAO, b: MASS_LINE }, { measure: 'logDice', edgesOf });
  expect(labels(company.onlyA)).toEqual(['网格员']);
  expect(labels(company.both)).toEqual(['改革开放']);
  expect(company.both[0]).toMatchObject({ a: { logDice: 6 }, b: { logDice: 12 } });
  expect(company.onlyB).toEqual([]);
});

test('turned round, the sides change and nothing else', () => {
  const there = companyOf(atlas, { a: FENGQIAO, b: MASS_LINE }, { measure: 'logDice', edgesOf });
  const back = companyOf(atlas, { a: MASS_LINE, b: FENGQIAO }, { measure: 'logDice', edgesOf });
  expect(labels(back.onlyB)).toEqual(labels(there.onlyA));
  expect(labels(back.both)).toEqual(labels(there.both));
});
