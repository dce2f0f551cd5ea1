import { expect, test } from 'vitest';
import { yearNames } from './bars.tsx';

const axis = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

test.each([240, 392, 480, 500, 900])('the names of years stay inside and apart, %i wide', (width) => {
  const step = width / 72;
  const every = [1, 2, 5, 10, 20].find((each) => each * step >= 34) as number;
  const names = yearNames(axis(1954, 2025), every, width);
  expect(names.length).toBeGreaterThan(3);
  names.forEach(({ x }, i) => {
    expect(x).toBeGreaterThanOrEqual(13);
    expect(x).toBeLessThanOrEqual(width - 13);
    if (i > 0) expect(x - (names[i - 1]?.x ?? 0)).toBeGreaterThanOrEqual(30);
  });
});
