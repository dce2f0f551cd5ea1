import { expect, test } from 'vitest';
import { atOnce } from '../../../graph/model/steps.ts';
import { FENGQIAO, MASS_LINE, snapshot } from '../fixture.ts';
import { buildAtlas } from '../state/atlas.ts';
import { showThrough } from '../state/shown.ts';
import { START_FILTERS } from '../state/view.ts';
import { contrastInSteps } from './contrast.ts';
import { differenceCsv, differenceRows } from './difference-rows.ts';

const contrast = (...given: Parameters<typeof contrastInSteps>) => atOnce(contrastInSteps(...given));

const years = { '2017': { documents: 1, passages: 4 }, '2018': { documents: 1, passages: 4 } };
const base = snapshot({ years });
const [first, ...rest] = base.terms;
const atlas = buildAtlas(
  snapshot({ years, terms: [{ ...first!, label: '=枫桥,"经验"' }, ...rest], relations: [] }),
);
const against = contrast(atlas.snapshot, [
  { from: 2017, to: 2017 },
  { from: 2018, to: 2018 },
]);
const filters = { ...START_FILTERS, significantOnly: false };

test('rows are what the filters show', () => {
  const all = differenceRows(against, 'terms', showThrough(atlas, filters));
  expect(all).toHaveLength(4);
  expect(all.every((row) => row.change === 'appeared' && row.a === 0)).toBe(true);
  const some = differenceRows(against, 'terms', showThrough(atlas, { ...filters, minCount: 5 }));
  expect(some).toHaveLength(2);
  const edges = differenceRows(against, 'edges', showThrough(atlas, { ...filters, significantOnly: true }));
  expect(edges.map((row) => row.key)).toEqual([`${FENGQIAO}|${MASS_LINE}`]);
});

test('the CSV runs nothing in a spreadsheet and keeps its cells apart', () => {
  const rows = differenceRows(against, 'terms', showThrough(atlas, filters));
  const text = differenceCsv(against, rows);
  expect(text).toContain(`"'=枫桥,""经验"""`);
  expect(text.split('\r\n')[0]).toBe(
    '\uFEFFchange,term,partner,count 2017,count 2018,documents 2017,documents 2018,q',
  );
});
