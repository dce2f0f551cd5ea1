import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logDice } from '../../graph/measures/measures.ts';
import { seededRandom } from '../../graph/measures/random.ts';
import { bootstrap } from './bootstrap.ts';
import { type ByDocument, drawDocuments } from './draws.ts';

const units = (...counts: number[]): ByDocument => ({
  documents: Int32Array.from(counts.keys()),
  counts: Int32Array.from(counts),
  size: counts.length,
});
const repeat = (count: number, documents: number) => units(...Array.from({ length: documents }, () => count));

const interval = (
  terms: [ByDocument, ByDocument],
  both: ByDocument,
  { documents = 10, seed = 1 } = {},
): { low: number; high: number } =>
  bootstrap(drawDocuments({ documents, replicates: 200, seed, terms: 2, unitsOf: (term) => terms[term]! }))({
    a: 0,
    b: 1,
    units: both,
  });

test('a pair that is alike in every document does not move', () => {
  expect(interval([repeat(4, 10), repeat(4, 10)], repeat(2, 10))).toEqual({ low: 13, high: 13 });
});

test('a pair that one document brings about may vanish with it', () => {
  const { low, high } = interval([repeat(1, 10), repeat(1, 10)], units(1));
  expect(low).toBe(0);
  expect(high).toBeGreaterThan(logDice({ both: 1, a: 10, b: 10, total: 0 }));
});

test('ten times the documents bring the ends closer', () => {
  const widths = [20, 200].map((documents) => {
    const uneven = units(...Array.from({ length: documents }, (_, at) => at % 5));
    const { low, high } = interval([repeat(4, documents), repeat(4, documents)], uneven, { documents });
    return high - low;
  });
  expect(widths[1]).toBeLessThan((widths[0] as number) / 2);
});

test('covers the true value in about 95 of 100 samples', () => {
  // In half of the documents the pair meets once; both terms stand in two units of each: 14 + log2(2 · .5 / 4) = 12.
  const random = seededRandom(42);
  const covers = (seed: number): boolean => {
    const met = Array.from({ length: 60 }, () => (random() < 0.5 ? 1 : 0));
    const { low, high } = interval([repeat(2, 60), repeat(2, 60)], units(...met), { documents: 60, seed });
    return low <= 12 && 12 <= high;
  };
  const covered = Array.from({ length: 200 }, (_, seed) => covers(seed)).filter(Boolean).length;
  expect(covered).toBeGreaterThanOrEqual(180);
  expect(covered).toBeLessThanOrEqual(199);
});

test('is the same for the same seed, ordered, and never above 14', () => {
  const counts = fc.array(fc.nat(3), { minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(counts, fc.nat(100), (both, seed) => {
      const own = units(...both.map((count) => count + 1));
      const run = () => interval([own, own], units(...both), { documents: both.length, seed });
      const { low, high } = run();
      expect(run()).toEqual({ low, high });
      expect(low).toBeLessThanOrEqual(high);
      expect(high).toBeLessThanOrEqual(14);
    }),
  );
});

test('the ends are those of all replicates put in order, with few units and with very many', () => {
  const counts = fc.array(fc.oneof(fc.nat(3), fc.nat(300), fc.constant(40_000)), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(counts, fc.nat(100), (both, seed) => {
      const documents = both.length;
      const own = units(...both.map((count, at) => count + (at % 5)));
      const options = { documents, replicates: 200, seed, terms: 2, unitsOf: () => own };
      const { weights } = drawDocuments(options);
      const sum = (all: ByDocument, replicate: number): number =>
        all.counts.reduce((total, count, at) => total + count * weights[at * 200 + replicate]!, 0);
      const scores = Array.from({ length: 200 }, (_, replicate) => {
        const met = sum(units(...both), replicate);
        return met === 0 ? 0 : 14 + Math.log2(met / sum(own, replicate));
      }).sort((x, y) => x - y);
      const at = (place: number): number =>
        scores[Math.floor(place)]! + (scores[Math.ceil(place)]! - scores[Math.floor(place)]!) * (place % 1);
      const { low, high } = bootstrap(drawDocuments(options))({ a: 0, b: 1, units: units(...both) });
      expect(low).toBeCloseTo(at(0.025 * 199), 5);
      expect(high).toBeCloseTo(at(0.975 * 199), 5);
    }),
  );
});
