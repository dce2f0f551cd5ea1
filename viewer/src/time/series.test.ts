import { expect, test } from 'vitest';
import { term } from '../fixture.ts';
import { MOST_SERIES, runsOf, seriesOf } from './series.ts';

const years = {
  '2018': { documents: 2, passages: 9 },
  '2019': { documents: 4, passages: 9 },
  '2021': { documents: 1, passages: 9 },
};
const own = (id: string, counts: Record<string, number>) =>
  term(id, id, {
    byYear: Object.fromEntries(
      Object.entries(counts).map(([year, count]) => [year, { count, documents: 1 }]),
    ),
  });
const first = own('t000000000001', { '2018': 6, '2019': 8 });
const second = own('t000000000002', { '2021': 5 });

test('a year without a document is a gap, a year without a mention is nought', () => {
  const { series } = seriesOf([first], years, { perDocument: false, span: null });
  expect(series[0]!.points.map(({ value }) => value)).toEqual([6, 8, null, 0]);
  expect(runsOf(series[0]!.points).map((run) => run.map(({ year }) => year))).toEqual([[2018, 2019], [2021]]);
});

test('all terms share one scale, and per document the peak may be another', () => {
  const whole = seriesOf([first, second], years, { perDocument: false, span: null });
  expect([whole.most, whole.series[0]!.peak?.year]).toEqual([8, 2019]);
  const each = seriesOf([first, second], years, { perDocument: true, span: null });
  expect([each.most, each.series[0]!.peak?.year]).toEqual([5, 2018]);
});

test('a span cuts the axis; more terms than can be told apart are left out', () => {
  const { span, series } = seriesOf(Array(20).fill(first), years, {
    perDocument: false,
    span: { from: 2018, to: 2019 },
  });
  expect(span).toEqual({ from: 2018, to: 2019 });
  expect(series).toHaveLength(MOST_SERIES);
  expect(series[0]!.points).toHaveLength(2);
});
