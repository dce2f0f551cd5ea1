import { expect, test } from 'vitest';
import { FENGQIAO, GRID, MASS_LINE, REFORM, snapshot, term } from '../fixture.ts';
import { buildAtlas } from './atlas.ts';
import { type ColourBy, START_CHART } from './chart.ts';
import { buildOverlay, UNKNOWN } from './overlay.ts';
import { countUsage } from './usage.ts';

const years = { '2017': { documents: 10, passages: 4 }, '2018': { documents: 10, passages: 4 } };
const dated = (id: string, first: string | null, last: string | null, documents: number) =>
  term(id, id, {
    ...{ first, last, documents },
    byYear: first === null ? {} : { [first]: { count: 1, documents } },
  });
const base = snapshot();
const atlas = buildAtlas(
  snapshot({
    years,
    method: { ...base.method, corpus: { ...base.method.corpus, documents: 20 } },
    terms: [
      { ...dated(FENGQIAO, '2017', '2018', 1), category: 'a' },
      { ...dated(MASS_LINE, '2018', '2018', 20), category: 'b', status: 'discovered' },
      { ...dated(GRID, '2018', '2018', 1), category: 'a' },
      dated(REFORM, null, null, 0),
    ],
  }),
);
const overlay = (colour: ColourBy, over: Partial<typeof START_CHART> = {}) =>
  buildOverlay({ atlas, chart: { ...START_CHART, colour, ...over }, years: null, usage: null });
const keys = (each: ReturnType<typeof overlay>) =>
  [FENGQIAO, MASS_LINE, GRID, REFORM].map((id) => each?.stepOf.get(id)?.key);

test('the community needs no other legend', () => {
  expect(overlay('community')).toBeNull();
});

test('the later a term came, the stronger its colour; what has no date says so', () => {
  const first = overlay('first');
  expect(keys(first)).toEqual(['2017', '2018', '2018', UNKNOWN]);
  expect(first?.steps[0]).toMatchObject({ key: '2018', paint: { ramp: 6 }, size: 2 });
  expect(keys(overlay('recency'))).toEqual(['2018', '2018', '2018', UNKNOWN]);
});

test('warmth is the share of documents, by bounds that can be moved, of the years that are chosen', () => {
  expect(keys(overlay('warmth'))).toEqual(['烫', '沸', '烫', '冷']);
  expect(keys(overlay('warmth', { grades: [50, 20, 5, 1, 0.5] }))).toEqual(['热', '沸', '热', '冷']);
  const of2017 = buildOverlay({
    ...{ atlas, chart: { ...START_CHART, colour: 'warmth' as const }, usage: null },
    years: { from: 2017, to: 2017 },
  });
  expect(keys(of2017)).toEqual(['沸', '冷', '冷', '冷']);
});

test('categories and status are told apart, and every term is in one step', () => {
  expect(keys(overlay('category'))).toEqual(['a', 'b', 'a', UNKNOWN]);
  expect(overlay('status')?.stepOf.get(MASS_LINE)).toMatchObject({ key: 'discovered', hollow: true });
  for (const by of ['first', 'recency', 'warmth', 'category', 'status'] as const) {
    const sizes = overlay(by)?.steps.map((step) => step.size) ?? [];
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(4);
  }
});

test('the share of an issuer is counted on passages', () => {
  const document = base.documents[0]!;
  const documents = [
    { ...document, id: 'd000000000001', issuer: '甲' },
    { ...document, id: 'd000000000002', issuer: '乙' },
  ];
  const at = (id: string, index: number, terms: string[]) => ({
    ...{ ...base.passages![0]!, id: `${id}.0000${index}`, document: id },
    spans: terms.map((each) => ({ term: each, offset: 0, length: 1, nested: false })),
  });
  const usage = countUsage(documents, [
    at('d000000000001', 0, [FENGQIAO, GRID, GRID]),
    at('d000000000002', 0, [FENGQIAO]),
  ]);
  expect([usage.terms.get(GRID)?.passages, usage.terms.get(FENGQIAO)?.passages]).toEqual([1, 2]);
  const shares = buildOverlay({
    ...{ atlas, years: null, usage },
    chart: { ...START_CHART, colour: 'issuer', issuer: '甲' },
  });
  expect(keys(shares)).toEqual(['40–60%', UNKNOWN, '≥80%', UNKNOWN]);
});
