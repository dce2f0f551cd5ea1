import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASSOCIATION, MEASURES } from '../model/index.ts';
import { qValues } from './false-discovery.ts';
import {
  associations,
  chiSquareTail,
  expected,
  g2,
  logDice,
  npmi,
  significantDigits,
  type Table,
} from './measures.ts';

const tables = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(400)).map(
  ([both, onlyA, onlyB, neither]): Table => ({
    both,
    a: both + onlyA,
    b: both + onlyB,
    total: both + onlyA + onlyB + neither,
  }),
);

describe('measures', () => {
  test('are finite and within their range on every table', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const figures = associations(table);
        expect(Number.isFinite(expected(table))).toBe(true);
        for (const measure of MEASURES) {
          const { success } = ASSOCIATION[measure].safeParse(figures[measure]);
          expect(success, `${measure} is ${figures[measure]}`).toBe(true);
        }
      }),
    );
  });

  test('logDice is 14 for terms that never part, and one less for half the company', () => {
    expect(logDice({ both: 5, a: 5, b: 5, total: 100 })).toBe(14);
    expect(logDice({ both: 5, a: 10, b: 10, total: 100 })).toBe(13);
  });

  test('the set measures of 8 with a, 8 with b, 4 with both, of 32', () => {
    expect(associations({ both: 4, a: 8, b: 8, total: 32 })).toMatchObject({
      ...{ jaccard: 0.333333, dice: 0.5, cosine: 0.5, associationStrength: 2, tScore: 1, mi3: 5 },
    });
  });

  test('npmi is 0 for independent terms', () => {
    expect(npmi({ both: 1, a: 10, b: 10, total: 100 })).toBeCloseTo(0, 12);
  });

  test('G² of a table worked by hand', () => {
    // 2·(10·ln(10·100/(20·30)) + 10·ln(10·100/(20·70)) + 20·ln(20·100/(80·30)) + 60·ln(60·100/(80·70)))
    const byHand =
      2 * (10 * Math.log(10 / 6) + 10 * Math.log(10 / 14) + 20 * Math.log(20 / 24) + 60 * Math.log(60 / 56));
    expect(g2({ both: 10, a: 20, b: 30, total: 100 })).toBeCloseTo(byHand, 10);
    expect(g2({ both: 6, a: 20, b: 30, total: 100 })).toBeCloseTo(0, 10);
  });

  test.each([
    [0, 1],
    [3.841459, 0.05],
    [6.634897, 0.01],
    [10.827566, 0.001],
  ])('χ² tail at %f is %f', (x, p) => {
    expect(chiSquareTail(x)).toBeCloseTo(p, 6);
  });
});

describe('qValues', () => {
  test('the worked example of the paper rejects its first four of fifteen at .05', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(qValues(p, 15).filter((q) => q <= 0.05)).toHaveLength(4);
  });
  test('tests that are not listed count as p = 1', () => {
    expect(qValues([0.001], 10)).toEqual([0.01]);
  });
  test('order is kept and q never falls as p rises', () => {
    expect(qValues([0.04, 0.01, 0.03], 3)).toEqual([0.04, 0.03, 0.04]);
  });
});

test('six significant digits are those that are printed', () => {
  const value = fc.oneof(
    fc.double({ min: 5e-324, max: 1e7, noNaN: true }),
    fc
      .integer({ min: 1, max: 10_000_001 })
      .chain((digits) => fc.nat(40).map((power) => digits / 10 ** power)),
    fc
      .tuple(fc.integer({ min: 100_000, max: 999_999 }), fc.nat(30))
      .map(([digits, power]) => (digits + 0.5) / 10 ** power),
  );
  fc.assert(
    fc.property(value, (any) => {
      expect(significantDigits(any)).toBe(Number(any.toPrecision(6)));
    }),
    { numRuns: 2000 },
  );
  expect([0, 1].map(significantDigits)).toEqual([0, 1]);
});
