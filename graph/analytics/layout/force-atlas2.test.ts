import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../measures/random.ts';
import { positiveWeights } from '../network.ts';
import { plantedNetwork } from '../planted.ts';
import { forceAtlas2 } from './force-atlas2.ts';
import type { Positions } from './positions.ts';
import { makeRepulsion } from './quadtree.ts';

function scatter(size: number, seed: number): Positions {
  const random = seededRandom(seed);
  const draw = () => Float64Array.from({ length: size }, () => 1000 * random() - 500);
  return { x: draw(), y: draw() };
}

/** Every pair, by the formula. */
function exactRepulsion(mass: Float64Array, { x, y }: Positions): Positions {
  const force = { x: new Float64Array(mass.length), y: new Float64Array(mass.length) };
  mass.forEach((own, i) => {
    mass.forEach((other, j) => {
      const distance = (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2;
      if (distance === 0) return;
      force.x[i]! += (own * other * (x[i]! - x[j]!)) / distance;
      force.y[i]! += (own * other * (y[i]! - y[j]!)) / distance;
    });
  });
  return force;
}

function error(theta: number, points: Positions): number {
  const random = seededRandom(5);
  const mass = points.x.map(() => 1 + 20 * random());
  const force = { x: new Float64Array(mass.length), y: new Float64Array(mass.length) };
  makeRepulsion(mass, { theta, scale: 1 })(points, force);
  const exact = exactRepulsion(mass, points);
  let off = 0;
  let all = 0;
  mass.forEach((_, i) => {
    off += Math.hypot(force.x[i]! - exact.x[i]!, force.y[i]! - exact.y[i]!);
    all += Math.hypot(exact.x[i]!, exact.y[i]!);
  });
  return off / all;
}

describe('Barnes and Hut’s repulsion', () => {
  it('is that of every pair when nothing counts as far', () => {
    expect(error(1e-9, scatter(300, 1))).toBeLessThan(1e-12);
  });

  it.each([
    [0.5, 0.01],
    [1, 0.03],
  ])('at θ %f is off by less than %f of the forces', (theta, most) => {
    expect(error(theta, scatter(1000, 2))).toBeLessThan(most);
  });

  it('takes points in one place, on a line, and one alone', () => {
    const heap = { x: new Float64Array(40).fill(3), y: new Float64Array(40).fill(3) };
    const force = { x: new Float64Array(40), y: new Float64Array(40) };
    makeRepulsion(new Float64Array(40).fill(2), { theta: 1, scale: 1 })(heap, force);
    expect([...force.x, ...force.y].every((push) => push === 0)).toBe(true);
    const line = { x: Float64Array.from({ length: 200 }, (_, i) => i), y: new Float64Array(200) };
    expect(error(0.5, line)).toBeLessThan(0.05);
    expect(error(1, { x: Float64Array.of(1, 1, 1, 9), y: Float64Array.of(1, 1, 1, 9) })).toBeLessThan(1e-9);
  });
});

describe('forceAtlas2', () => {
  const { network, figures } = plantedNetwork(400, 2000, { communities: 8 });
  const weights = positiveWeights(figures);
  const start = scatter(400, 3);
  const run = (steps: number, chunk = steps) => {
    const progress = forceAtlas2(network, { weights, start, steps });
    while (progress.done < progress.total) progress.step(chunk);
    return progress;
  };

  it('gives the same bytes in one go and in steps, and leaves the start as it was', () => {
    const kept = start.x.slice();
    const whole = run(50);
    const stepped = run(50, 7);
    expect(stepped.x).toEqual(whole.x);
    expect(stepped.y).toEqual(whole.y);
    expect(start.x).toEqual(kept);
  });

  it('stops at its total', () => {
    const progress = run(5);
    const x = progress.x.slice();
    progress.step(100);
    expect(progress).toMatchObject({ done: 5, total: 5, x });
  });

  it.each([true, false])('brings partners together (LinLog %s)', (linLog) => {
    const ratio = ({ x, y }: Positions) => {
      const distance = (a: number, b: number) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
      let partners = 0;
      network.sources.forEach((source, edge) => {
        partners += distance(source, network.targets[edge]!) / network.sources.length;
      });
      let all = 0;
      for (let i = 0; i < 2000; i++) all += distance((i * 7919) % 400, (i * 104729 + 1) % 400) / 2000;
      return partners / all;
    };
    const progress = forceAtlas2(network, { weights, start, steps: 200, linLog });
    expect(ratio(progress)).toBeGreaterThan(0.9);
    progress.step(200);
    expect(ratio(progress)).toBeLessThan(linLog ? 0.45 : 0.7);
  });

  it('holds two linked terms where push and pull are equal', () => {
    // Without gravity, LinLog: w · ln(1 + d) = scaling · m² / d, here 1 · ln(1 + d) · d = 4 · 2 · 2.
    const pair = plantedNetwork(2, 1, { communities: 1, inside: 0 }).network;
    const progress = forceAtlas2(pair, {
      ...{ weights: Float64Array.of(1), steps: 2000, gravity: 0, scaling: 4 },
      start: { x: Float64Array.of(-30, 30), y: Float64Array.of(0, 0) },
    });
    progress.step(2000);
    const distance = Math.hypot(progress.x[0]! - progress.x[1]!, progress.y[0]! - progress.y[1]!);
    expect(Math.log(1 + distance) * distance).toBeCloseTo(16, 1);
  });
});
