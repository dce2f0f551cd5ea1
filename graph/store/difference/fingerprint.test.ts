// What a digest has to tell apart: any change of any property of a record, however small.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, fingerprint, LISTS_DIGITS, twoFingerprints, written } from './fingerprint.ts';

test.each<[string, unknown, unknown]>([
  ['a character', '基层治理', '基层治里'],
  ['two characters in turn', 'ab', 'ba'],
  ['where one list ends', [[1], [2, 3]], [[1, 2], [3]]],
  ['where one text ends', ['a', 'bc'], ['ab', 'c']],
  ['a number and its text', 1, '1'],
  ['a whole and a real number', 1, 1.0000000000000002],
  ['large numbers', 2 ** 31, 2 ** 31 + 1],
  ['nothing, false, zero and empty', [null, false, 0, ''], [false, null, 0, '']],
  ['the name of a property', { a: 1 }, { b: 1 }],
  ['a property that is null', { a: 1 }, { a: 1, b: null }],
  ['where a record ends', { a: { b: 1 }, c: 2 }, { a: { b: 1, c: 2 } }],
])('%s', (_, one, other) => {
  expect(fingerprint(one)).not.toBe(fingerprint(other));
  expect(fingerprint(one)).toBe(fingerprint(structuredClone(one)));
  expect(fingerprint(one)).toMatch(/^[0-9a-f]{16}$/);
});

test('it tells apart what JSON tells apart', () => {
  const data = fc.jsonValue();
  fc.assert(
    fc.property(data, data, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(fingerprint(one) === fingerprint(other)).toBe(isSame);
    }),
    { numRuns: 200 },
  );
});

test('twenty thousand numbers and as many texts have each their own', () => {
  const numbers = Array.from({ length: 20_000 }, (_, i) => i);
  const found = numbers.flatMap((i) => [fingerprint(i), fingerprint(String(i))]);
  expect(new Set(found).size).toBe(2 * numbers.length);
});

test('a property that is undefined is missing, and a sum knows no order', () => {
  expect(fingerprint({ a: 1, b: undefined })).toBe(fingerprint({ a: 1 }));
  const [one, two] = [
    { a: 0, b: 0 },
    { a: 0, b: 0 },
  ];
  for (const item of ['x', 'y', 'z']) add(one, item);
  for (const item of ['z', 'x', 'y']) add(two, item);
  expect(written(one)).toBe(written(two));
});

test.each<[string, Record<string, unknown>, 'lists' | 'values']>([
  ['a figure', { n: 2, list: [1], at: null }, 'values'],
  ['nothing and something', { n: 1, list: [1], at: 0 }, 'values'],
  ['a list', { n: 1, list: [2], at: null }, 'lists'],
  ['a record', { n: 1, list: { a: 1 }, at: null }, 'lists'],
  ['a name', { n: 1, list: [1], on: null }, 'lists'],
])('of two fingerprints %s changes its own', (_, changed, which) => {
  const [before, after] = [twoFingerprints({ n: 1, list: [1], at: null }), twoFingerprints(changed)];
  const lists = (both: string) => both.slice(0, LISTS_DIGITS);
  expect(after).not.toBe(before);
  expect(lists(after) === lists(before)).toBe(which === 'values');
});
