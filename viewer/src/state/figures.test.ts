import { expect, test } from 'vitest';
import { expectedFigure, fileSize, level, measured, qValue, thousands, yearOf } from './figures.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1083, '1,083'],
  [28_800, '28,800'],
  [1_234_567, '1,234,567'],
])('%d is written %s', (value, written) => expect(thousands(value)).toBe(written));

test.each([
  [0, '0'],
  [0.004, '< 0.01'],
  [0.09, '0.09'],
  [1.44, '1.4'],
  [1234.5, '1,235'],
])('%d cases are expected as %s', (value, written) => expect(expectedFigure(value)).toBe(written));

test('measures, q and levels', () => {
  expect(measured('logDice', 11.06)).toBe('11.1');
  expect(measured('npmi', -0.256)).toBe('−0.26');
  expect(qValue(0.0004)).toBe('< .001');
  expect(qValue(0.0123)).toBe('= .012');
  expect(level(0.01)).toBe('.01');
  expect(yearOf('2018-03')).toBe('2018');
  expect(yearOf(null)).toBeNull();
});

test.each([
  [12, '1 KB'],
  [211_800, '212 KB'],
  [1_453_273, '1.5 MB'],
])('%d bytes are written %s', (bytes, written) => expect(fileSize(bytes)).toBe(written));
