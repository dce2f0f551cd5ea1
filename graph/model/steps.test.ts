import { expect, test } from 'vitest';
import { atOnce, mapInSteps } from './steps.ts';

test('a list mapped in steps is the list mapped at once, and is left between', () => {
  const items = Array.from({ length: 2500 }, (_, i) => i);
  const double = (each: number, index: number) => each + index;
  expect(atOnce(mapInSteps(items, double))).toEqual(items.map(double));
  const steps = mapInSteps(items, double);
  let left = 0;
  while (steps.next().done !== true) left++;
  expect(left).toBe(3);
});
