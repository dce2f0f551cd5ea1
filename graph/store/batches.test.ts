import { expect, test } from 'vitest';
import { batches } from './batches.ts';

const sizes = (lengths: number[]) =>
  [...batches(lengths.map((length) => ({ text: '字'.repeat(length), n: 1 })))].map((batch) =>
    batch.map((row) => row.text.length),
  );

test.each([
  [[], []],
  [[1, 2], [[1, 2]]],
  [
    [5e6, 3e6, 1],
    [[5e6, 3e6], [1]],
  ],
  [
    [9e6, 1, 9e6],
    [[9e6], [1], [9e6]],
  ],
])('%j characters', (lengths, expected) => {
  expect(sizes(lengths)).toEqual(expected);
});

test('ten thousand rows at most, none lost', () => {
  expect(sizes(new Array(20_001).fill(1)).map((batch) => batch.length)).toEqual([10_000, 10_000, 1]);
});
