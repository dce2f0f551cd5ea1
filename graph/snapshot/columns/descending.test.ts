import fc from 'fast-check';
import { expect, it } from 'vitest';
import { descending } from './descending.ts';

it.each([60, 20_000])('sorts as a comparator does, equal ones as they came: up to %i numbers', (most) => {
  const number = fc.oneof(
    fc.nat(40),
    fc.maxSafeNat(),
    fc.double({ min: 0, noNaN: true }).map((value) => value + 0),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 60 }), (some) => {
      const keys = Float64Array.from(
        { length: most === 60 ? some.length : most },
        (_, at) => some[at % some.length] ?? 0,
      );
      const expected = Array.from(keys.keys()).sort((a, b) => keys[b]! - keys[a]! || a - b);
      expect([...descending(keys)]).toEqual(expected);
    }),
    { numRuns: most === 60 ? 100 : 5 },
  );
});
