import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogram, linearScale, logScale } from './histogram.ts';

test('every value falls into one bar', () => {
  const values = fc.array(fc.integer({ min: 1, max: 900 }));
  fc.assert(
    fc.property(values, (list) => {
      for (const scale of [linearScale(1, 900), logScale(1, 900)]) {
        expect(histogram(list, scale, 30).reduce((sum, count) => sum + count, 0)).toBe(list.length);
      }
    }),
  );
});

test('a scale and its way back agree', () => {
  for (const scale of [linearScale(5, 14), logScale(1, 900)]) {
    for (const at of [0, 0.25, 1]) expect(scale.at(scale.value(at))).toBeCloseTo(at);
  }
  expect(histogram([1, 1], logScale(1, 1), 4)).toEqual([2, 0, 0, 0]);
});
