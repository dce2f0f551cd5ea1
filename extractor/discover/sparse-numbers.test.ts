import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sparseNumbers } from './sparse-numbers.ts';

test('holds what a map holds, and -1 elsewhere', () => {
  const length = 200;
  const entries = fc.array(fc.tuple(fc.nat(length - 1), fc.nat(1e6)));
  fc.assert(
    fc.property(entries, (pairs) => {
      const numbers = sparseNumbers(length, [Int32Array.from(pairs, ([place]) => place)]);
      for (const [place, number] of pairs) numbers.set(place, number);
      const known = new Map(pairs);
      for (let place = 0; place < length; place++) expect(numbers.at(place)).toBe(known.get(place) ?? -1);
    }),
  );
});
