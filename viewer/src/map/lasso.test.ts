import { expect, test } from 'vitest';
import { isInside } from './lasso.tsx';

const hook = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 7, y: 10 },
  { x: 7, y: 3 },
  { x: 0, y: 3 },
];

test.each<[number, number, boolean]>([
  [1, 1, true],
  [8, 9, true],
  [3, 8, false],
  [-1, 1, false],
  [11, 5, false],
])('%i, %i in a bent line: %s', (x, y, wanted) => {
  expect(isInside({ x, y }, hook)).toBe(wanted);
});

test('a mere dot of a line holds nothing', () => {
  expect(isInside({ x: 0, y: 0 }, [{ x: 0, y: 0 }])).toBe(false);
  expect(isInside({ x: 0, y: 0 }, [])).toBe(false);
});
