import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countedIn,
  holdsYear,
  isCountedIn,
  movedBy,
  readSpan,
  spanOf,
  sumYears,
  withinYears,
  writeSpan,
} from './years.ts';

const year = fc.integer({ min: 1949, max: 2030 });
const span = fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const figures = fc.record({ count: fc.nat(900), documents: fc.nat(90) });
const byYear = fc.dictionary(year.map(String), figures, { maxKeys: 12 });

test('a span counts what its years count, one by one', () => {
  fc.assert(
    fc.property(byYear, span, (years, { from, to }) => {
      const within = Object.entries(years).filter(([each]) => Number(each) >= from && Number(each) <= to);
      const sum = (name: 'count' | 'documents') => within.reduce((total, [, each]) => total + each[name], 0);
      expect(sumYears(years, { from, to })).toEqual({ count: sum('count'), documents: sum('documents') });
      expect(isCountedIn(years, { from, to })).toBe(sum('count') > 0);
    }),
  );
});

test('without a span a record counts what it says, dated or not', () => {
  expect(countedIn({ count: 9, documents: 2, byYear: {} }, null)).toMatchObject({ count: 9, documents: 2 });
  expect(countedIn({ count: 9, documents: 2, byYear: {} }, { from: 1, to: 9999 }).count).toBe(0);
});

test('within years a record keeps all but what is counted by year', () => {
  const record = { id: 'a', count: 9, documents: 4, byYear: { '2018': { count: 2, documents: 1 } } };
  expect(withinYears(record, { from: 2018, to: 2020 })).toEqual({ ...record, count: 2, documents: 1 });
  expect(withinYears(record, null)).toBe(record);
});

test('a span that is written is read again; what is none is passed over', () => {
  fc.assert(fc.property(span, (each) => void expect(readSpan(writeSpan(each))).toEqual(each)));
  expect(['2007-1998', '98', '', 'x', null].map(readSpan)).toEqual([null, null, null, null, null]);
});

test('a moved span keeps its length and stays within', () => {
  const within = { from: 1954, to: 2025 };
  expect(movedBy({ from: 2016, to: 2025 }, 3, within)).toEqual({ from: 2016, to: 2025 });
  expect(movedBy({ from: 1955, to: 1960 }, -5, within)).toEqual({ from: 1954, to: 1959 });
});

test('the span of a corpus goes from its first to its last year; a date is in it by its year', () => {
  const some = { documents: 1, passages: 1 };
  expect(spanOf({ '1978': some, '1954': some })).toEqual({ from: 1954, to: 1978 });
  expect(spanOf({})).toBeNull();
  const each = { from: 1998, to: 2007 };
  expect(['1998-03-05', '2007', '2008-01', null].map((date) => holdsYear(each, date))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
