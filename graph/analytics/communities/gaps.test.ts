import { describe, expect, it } from 'vitest';
import { KARATE, networkOf } from '../testing.ts';
import { gaps } from './gaps.ts';

describe('gaps', () => {
  it('counts what networkx counts between the four communities of the karate club', () => {
    // observed: ties with one end in each; expected: sum of degrees · sum of degrees / (2 · 78)
    const communityOf = Int32Array.from([
      1, 1, 1, 1, 3, 3, 3, 1, 0, 0, 3, 1, 1, 1, 0, 0, 3, 1, 0, 1, 0, 1, 0, 2, 2, 2, 0, 2, 2, 0, 0, 2, 0, 0,
    ]);
    const found = gaps(KARATE, communityOf);
    const figures = found.map(({ a, b, observed, expected }) => [
      a,
      b,
      observed,
      Number(expected.toFixed(6)),
    ]);
    expect(figures.sort()).toEqual([
      [0, 1, 7, 21.538462],
      [0, 2, 7, 8.615385],
      [0, 3, 0, 5.74359],
      [1, 2, 3, 9.230769],
      [1, 3, 4, 6.153846],
      [2, 3, 0, 2.461538],
    ]);
    const deviations = found.map((gap) => gap.deviation);
    expect(deviations).toEqual(deviations.toSorted((a, b) => a - b));
    expect(found[0]).toMatchObject({ a: 0, b: 1 });
  });

  it('names who bridges two communities: their own members, or a third that knows both', () => {
    // Two triangles, joined by one edge, and each tied to 7, which is of neither.
    const network = networkOf('1-2 1-3 2-3 4-5 4-6 5-6 3-4 1-7 2-7 5-7 7-8 7-9 8-9', 9);
    const [between] = gaps(network, Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2)).filter(
      ({ a, b }) => a === 0 && b === 1,
    );
    expect(between).toMatchObject({ observed: 1, bridges: [2, 3, 6] });
  });

  it('leaves small communities out', () => {
    const network = networkOf('1-2 1-3 2-3 3-4 4-5', 5);
    const communityOf = Int32Array.of(0, 0, 0, 1, 1);
    expect(gaps(network, communityOf)).toEqual([]);
    expect(gaps(network, communityOf, { minSize: 2 })).toHaveLength(1);
  });
});
