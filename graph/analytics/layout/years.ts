// Terms by the year of their first mention, from left to right: x is the year, every year as wide as the next, and the
// terms of a year stand in columns inside it, community by community, so that what came up together stands together.
// Terms without a date have a place of their own, left of the first year.
import * as z from 'zod/mini';
import { by } from '../../model/index.ts';
import { type Algorithm, layout } from '../algorithm.ts';
import type { Subject } from '../subject.ts';
import { discs, MAP } from './discs.ts';
import { placed } from './placed.ts';
import type { Positions } from './positions.ts';

export interface YearMap extends Positions {
  /** x of the middle of each year that has terms; 0 is what has no date. */
  yearX: Map<number, number>;
}

/** No disc on another; 1,000 wide where the discs leave it room. */
export function yearMap({ firstYears, communityOf, counts }: Subject): YearMap {
  const { radii, gap } = discs(counts);
  const widest = 2 * radii.reduce((a, b) => Math.max(a, b), 0) + gap;
  const byYear = new Map<number, number[]>();
  firstYears.forEach((year, term) => {
    byYear.set(year, [...(byYear.get(year) ?? []), term]);
  });
  const dated = [...byYear.keys()].filter((year) => year > 0).sort((a, b) => a - b);
  const first = dated[0] ?? 0;
  const slots = (dated.at(-1) ?? 0) - first + (byYear.has(0) ? 2 : 1);
  const columns = Math.max(1, ...[...byYear.values()].map((terms) => columnsFor(terms.length, widest)));
  const width = Math.max((2 * MAP.a) / slots, (columns + 1) * widest);
  const middle = (slots - 1) / 2;
  const x = new Float64Array(radii.length);
  const y = new Float64Array(radii.length);
  const yearX = new Map<number, number>();
  for (const [year, terms] of byYear) {
    const slot = year === 0 ? 0 : year - first + (byYear.has(0) ? 1 : 0);
    const centre = (slot - middle) * width;
    yearX.set(year, centre);
    const own = columnsFor(terms.length, widest);
    const rows = Math.ceil(terms.length / own);
    const order = terms.sort(
      by(
        (term) => communityOf[term] as number,
        (term) => -(counts[term] as number),
        (term) => term,
      ),
    );
    order.forEach((term, at) => {
      x[term] = centre + ((at % own) - (own - 1) / 2) * widest;
      y[term] = ((rows - 1) / 2 - Math.floor(at / own)) * widest;
    });
  }
  return { x, y, yearX };
}

/** Columns of a year, so that none is higher than the map. */
function columnsFor(terms: number, widest: number): number {
  return Math.max(1, Math.ceil((terms * widest) / (2 * MAP.b)));
}

export const YEARS: Algorithm = layout({
  id: 'years',
  title: { zh: '按首见年份布局', en: 'By first year' },
  inputs: ['years', 'communities', 'counts'],
  parameters: z.strictObject({}),
  source: 'Tifa: x is the year of the first mention',
  begin: (subject) => placed(yearMap(subject)),
});
