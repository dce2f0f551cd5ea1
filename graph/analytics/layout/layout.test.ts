import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../measures/random.ts';
import { leiden } from '../communities/leiden.ts';
import { makeNetwork, positiveWeights } from '../network.ts';
import type { Planted } from '../planted.ts';
import { discs } from './discs.ts';
import { layOut } from './layout.ts';
import { separate } from './separate.ts';
import { compressOutliers, extent, stretch, turnToMainAxis } from './shape.ts';

/** `groups` planted communities of `size` terms, and `alone` terms without an edge. */
function planted(groups: number, { size = 20, alone = 0, seed = 1 } = {}): Planted {
  const random = seededRandom(seed);
  const seen = new Map<string, [number, number]>();
  for (let a = 0; a < groups * size; a++) {
    for (let i = 0; i < 4; i++) {
      const home = Math.floor(a / size) * size;
      const b = random() < 0.9 ? home + Math.floor(size * random()) : Math.floor(groups * size * random());
      if (a !== b) seen.set(`${Math.min(a, b)}-${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
    }
  }
  const pairs = [...seen.values()];
  return {
    network: makeNetwork(
      groups * size + alone,
      Int32Array.from(pairs, ([a]) => a),
      Int32Array.from(pairs, ([, b]) => b),
    ),
    figures: {
      logDice: Float64Array.from(pairs, () => 4 + 9 * random()),
      groups: new Float64Array(pairs.length).fill(3),
    },
  };
}

function place({ network, figures }: Planted, seed = 1) {
  const random = seededRandom(9);
  const counts = Array.from({ length: network.size }, () => Math.ceil(2 / (random() + 0.01)));
  const { communityOf } = leiden(network, { weights: positiveWeights(figures), seed });
  return { ...layOut(network, { counts, communityOf, figures, seed }), ...discs(counts), communityOf };
}

function touching({ x, y, radii }: { x: Float64Array; y: Float64Array; radii: Float64Array }): number {
  let pairs = 0;
  x.forEach((_, i) => {
    for (let j = 0; j < i; j++) {
      if (Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) < radii[i]! + radii[j]!) pairs++;
    }
  });
  return pairs;
}

describe('layOut', () => {
  it.each([
    ['three themes', planted(3)],
    ['themes and lone terms', planted(6, { size: 30, alone: 60 })],
    ['more lone terms than others', planted(2, { size: 5, alone: 400 })],
    ['nothing but lone terms', planted(0, { alone: 30 })],
    ['two small components', planted(2, { size: 2, alone: 1, seed: 4 })],
    ['one term', planted(0, { alone: 1 })],
    ['no term', planted(0)],
  ])('puts %s on finite places, 1,000 wide, no disc on another', (_, given) => {
    const map = place(given);
    expect([...map.x, ...map.y].every(Number.isFinite)).toBe(true);
    expect(touching(map)).toBe(0);
    if (given.network.size > 1) expect(Math.max(extent(map.x), 1.5 * extent(map.y))).toBeCloseTo(1000, 6);
  });

  it('gives the same places twice and others for another seed', () => {
    const network = planted(3);
    expect(place(network, 5)).toEqual(place(network, 5));
    expect(place(network, 5).x).not.toEqual(place(network, 6).x);
  });

  it('keeps communities together: a term’s nearest neighbour is nearly always of its own', () => {
    const { x, y, communityOf } = place(planted(6, { size: 30 }));
    const same = [...x.keys()].filter((i) => {
      const distance = (j: number) =>
        i === j ? Number.POSITIVE_INFINITY : Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
      const nearest = [...x.keys()].reduce((best, j) => (distance(j) < distance(best) ? j : best));
      return communityOf[nearest] === communityOf[i];
    });
    expect(same.length / x.length).toBeGreaterThan(0.85);
  });

  it('puts lone terms outside of the others', () => {
    const network = planted(4, { alone: 40 });
    const { x, y } = place(network);
    const reach = (i: number) => Math.hypot(x[i]! / 3, y[i]! / 2);
    const linked = Array.from({ length: 80 }, (_, i) => reach(i));
    const alone = Array.from({ length: 40 }, (_, i) => reach(80 + i));
    expect(Math.min(...alone)).toBeGreaterThan(Math.max(...linked));
  });
});

describe('separate', () => {
  it('takes apart discs in one and the same place', () => {
    const heap = { x: new Float64Array(50).fill(7), y: new Float64Array(50).fill(-3) };
    const radii = new Float64Array(50).fill(5);
    expect(touching({ ...separate(heap, radii, 4), radii })).toBe(0);
  });

  it('leaves discs that do not touch where they are', () => {
    const apart = { x: Float64Array.of(0, 100, 30), y: Float64Array.of(0, 0, 40) };
    expect(separate(apart, new Float64Array(3).fill(8), 4)).toEqual(apart);
  });
});

describe('the shape of the map', () => {
  it('turns a slanted line to the x axis', () => {
    const line = { x: Float64Array.of(-1, 0, 1), y: Float64Array.of(-2, 0, 2) };
    const { x, y } = turnToMainAxis(line);
    y.forEach((value) => {
      expect(value).toBeCloseTo(0, 12);
    });
    expect(extent(x)).toBeCloseTo(2 * Math.sqrt(5), 12);
  });

  it('reduces what an outlier has beyond the other radii to 0.35 of it', () => {
    const x = Float64Array.from({ length: 21 }, (_, i) => (i === 20 ? 110 : i % 2 ? 10 : -10));
    const { x: drawnIn } = compressOutliers({ x, y: new Float64Array(21) });
    expect(drawnIn[20]).toBeCloseTo(45, 10);
    expect(drawnIn[1]).toBe(10);
  });

  it('stretches to 3:2, but does not blow a line up', () => {
    const square = { x: Float64Array.of(0, 30), y: Float64Array.of(0, 30) };
    expect(extent(stretch(square).y)).toBeCloseTo(20, 12);
    const line = { x: Float64Array.of(0, 30), y: Float64Array.of(0, 1e-9) };
    expect(extent(stretch(line).y)).toBeLessThan(1e-8);
  });
});
