import { expect, test } from 'vitest';
import { edge, FENGQIAO, GRID, MASS_LINE, REFORM, snapshot } from '../fixture.ts';
import { buildAtlas, edgeKey } from '../state/atlas.ts';
import { select } from '../state/selection.ts';
import { showThrough } from '../state/shown.ts';
import { START_FILTERS } from '../state/view.ts';
import { buildScene, type SceneInput } from './scene.ts';

// A chain: 群众路线 – 枫桥经验 – 网格员 – 改革开放.
const atlas = buildAtlas(
  snapshot({ edges: [edge(FENGQIAO, MASS_LINE), edge(FENGQIAO, GRID), edge(GRID, REFORM)], passages: null }),
);
const filters = { ...START_FILTERS, significantOnly: false };
const scene = (term: string | null, over: Partial<SceneInput> = {}) =>
  buildScene({
    ...{ atlas, filters, isolated: null, shown: showThrough(atlas, filters) },
    selection: select(atlas, { term, partner: null }),
    ...over,
  });

test.each<[number, string[]]>([
  [1, [MASS_LINE, FENGQIAO]],
  [2, [MASS_LINE, FENGQIAO, GRID]],
  [3, [MASS_LINE, FENGQIAO, GRID, REFORM]],
])('company of %i steps', (depth, lit) => {
  expect([...(scene('群众路线', { depth }).lit ?? [])].sort()).toEqual([...lit].sort());
});

test('terms chosen together are lit with the edges among them and no others', () => {
  const { lit, edges, first } = scene('枫桥经验', { also: new Set([GRID, REFORM]) });
  expect([...(lit ?? [])].sort()).toEqual([FENGQIAO, GRID, REFORM].sort());
  expect(first).toBe(FENGQIAO);
  expect(edges.get(edgeKey(FENGQIAO, GRID))).toBe('set');
  expect(edges.get(edgeKey(GRID, REFORM))).toBe('set');
  expect(edges.get(edgeKey(FENGQIAO, MASS_LINE))).toBe('faded');
});

test('an answer lights terms while nothing is selected', () => {
  expect([...(scene(null, { also: new Set([GRID]) }).lit ?? [])]).toEqual([GRID]);
});

test('a line of any legend isolates its terms', () => {
  const lineOf = (id: string) => (id === GRID || id === REFORM ? '2018' : '2017');
  expect([...(scene(null, { isolated: '2018', lineOf }).lit ?? [])].sort()).toEqual([GRID, REFORM].sort());
});
