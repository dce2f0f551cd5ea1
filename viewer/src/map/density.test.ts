import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CELL, densityOf, densityStep } from './density.ts';

const size = { width: 200, height: 100 };

test('it is densest where the terms are, and a heavier term counts for more', () => {
  const { columns, values } = densityOf(
    [
      { x: 52.5, y: 52.5, weight: 3 },
      { x: 151.5, y: 52.5, weight: 1 },
    ],
    size,
    12,
  );
  const at = (x: number, y: number) => values[Math.floor(y / CELL) * columns + Math.floor(x / CELL)] ?? 0;
  expect(at(52, 52)).toBe(1);
  expect(at(152, 52)).toBeCloseTo(1 / 3, 2);
  expect(at(102, 52)).toBeLessThan(0.01);
});

test('no place, weight or zoom makes it anything but 0 to 1', () => {
  const point = fc.record({
    x: fc.double({ min: -500, max: 700, noNaN: true }),
    y: fc.double({ min: -500, max: 700, noNaN: true }),
    weight: fc.double({ min: 0, max: 1e4, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 20 }), fc.integer({ min: 4, max: 60 }), (points, bandwidth) => {
      for (const value of densityOf(points, size, bandwidth).values) {
        expect(value >= 0 && value <= 1).toBe(true);
        expect(densityStep(value, 6)).toBeLessThanOrEqual(6);
      }
    }),
    { numRuns: 40 },
  );
});
