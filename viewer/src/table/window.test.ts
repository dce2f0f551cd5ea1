import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextRow, scrollToRow, windowOf } from './window.ts';

const inputs = fc.record({
  count: fc.nat(30_000),
  row: fc.integer({ min: 20, max: 44 }),
  top: fc.nat(800_000),
  height: fc.integer({ min: 0, max: 3000 }),
});

test('every row that can be seen stands in the window, and few others do', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { from, to } = windowOf(input);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(input.count);
      expect(to - from).toBeLessThanOrEqual(input.height / input.row + 20);
      for (const y of [0, input.height - 1]) {
        const seen = Math.floor((input.top + Math.max(0, y)) / input.row);
        if (seen < input.count) expect(seen >= from && seen < to).toBe(true);
      }
    }),
  );
});

test('a row that is scrolled to can be seen whole under the head', () => {
  fc.assert(
    fc.property(inputs, fc.nat(30_000), (input, at) => {
      const head = 28;
      const height = input.height + 100;
      const top = scrollToRow(at, { ...input, height, head }) ?? input.top;
      expect(at * input.row).toBeGreaterThanOrEqual(top);
      expect((at + 1) * input.row).toBeLessThanOrEqual(top + height - head);
    }),
  );
});

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowUp', -1, 9],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['PageDown', 2, 6],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['x', 5, null],
])('%s from row %i goes to %j', (key, at, to) => expect(nextRow(key, { at, count: 10, page: 4 })).toBe(to));
