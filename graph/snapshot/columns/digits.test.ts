import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCounts, readDifferences, writeCounts, writeDifferences } from './digits.ts';

describe('digits', () => {
  test.each([
    [[], ''],
    [[0, 1, 31], 'ABf'],
    [[32, 33, 1024], 'gBhBggB'],
  ])('%j is %s', (values, text) => {
    expect(writeCounts(values)).toBe(text);
    expect([...readCounts(text, 'a')]).toEqual(values);
  });

  test('the sign is the lowest bit, as in a source map', () => {
    expect(writeDifferences([0, 1, -1, 16, -16])).toBe('ACDgBhB');
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (values) => {
        expect([...readCounts(writeCounts(values), 'a')]).toEqual(values);
      }),
    );
    const half = 2 ** 52 - 1;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -half, max: half })), (values) => {
        expect([...readDifferences(writeDifferences(values), 'a')]).toEqual(values.map((each) => each + 0));
      }),
    );
  });

  test.each([
    ['A-', 'terms.count has a character at place 1 that is no digit'],
    ['A提', 'is no digit'],
    ['Bg', 'terms.count ends inside a number'],
    ['////////////', 'too high a number'],
    ['g'.repeat(400), 'too high a number'],
  ])('%s is refused', (text, message) => {
    expect(() => readCounts(text, 'terms.count')).toThrow(message);
  });
});
