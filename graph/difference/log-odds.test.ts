import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../measures/random.ts';
import { logOddsRatio, type Share } from './log-odds.ts';

const shares = fc
  .tuple(fc.nat(60), fc.nat(400))
  .map(([hits, others]): Share => ({ hits, units: Math.max(1, hits + others) }));

describe('logOddsRatio', () => {
  it('is finite for any two shares, and the other way round the same with the other sign', () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const [there, back] = [logOddsRatio(a, b), logOddsRatio(b, a)];
        for (const figure of Object.values(there)) expect(Number.isFinite(figure)).toBe(true);
        expect(back.z).toBeCloseTo(-there.z, 9);
        expect(back.p).toBeCloseTo(there.p, 9);
      }),
    );
  });

  it('stays finite where mentions are more than passages', () => {
    const { z, logOdds } = logOddsRatio({ hits: 9, units: 4 }, { hits: 1, units: 4 });
    expect(logOdds).toBeLessThan(0);
    expect(Number.isFinite(z)).toBe(true);
  });

  it('is 0 for equal shares, and as it is worked by hand', () => {
    expect(logOddsRatio({ hits: 5, units: 100 }, { hits: 5, units: 100 })).toMatchObject({ z: 0, p: 1 });
    // The prior weighs 10 units, of which (40 + .5) / (200 + 1) have the term: 2.014925.
    const logOdds = Math.log(32.014925 / 77.985075) - Math.log(12.014925 / 97.985075);
    const variance = 1 / 32.014925 + 1 / 77.985075 + 1 / 12.014925 + 1 / 97.985075;
    const found = logOddsRatio({ hits: 10, units: 100 }, { hits: 30, units: 100 });
    expect(found.logOdds).toBeCloseTo(logOdds, 5);
    expect(found.z).toBeCloseTo(logOdds / Math.sqrt(variance), 5);
  });

  it('grows with the evidence, and shrinks rare terms more than frequent ones', () => {
    const rare = logOddsRatio({ hits: 1, units: 1000 }, { hits: 3, units: 1000 });
    const frequent = logOddsRatio({ hits: 100, units: 1000 }, { hits: 300, units: 1000 });
    expect(rare.logOdds).toBeLessThan(Math.log(3));
    expect(frequent.z).toBeGreaterThan(5 * rare.z);
  });

  it('is wrong no more often than it says, where nothing changed', () => {
    const random = seededRandom(7);
    const draw = (): Share => {
      let hits = 0;
      for (let unit = 0; unit < 300; unit++) if (random() < 0.03) hits++;
      return { hits, units: 300 };
    };
    const tests = Array.from({ length: 2000 }, () => logOddsRatio(draw(), draw()));
    expect(tests.filter(({ p }) => p <= 0.05).length / tests.length).toBeLessThan(0.06);
    expect(tests.filter(({ p }) => p <= 0.2).length / tests.length).toBeGreaterThan(0.1);
  });
});
