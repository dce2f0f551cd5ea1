import { describe, expect, it } from 'vitest';
import type { Network } from '../network.ts';
import { detectCommunities } from './communities.ts';

/** Zachary’s karate club (1977): 34 members, 78 ties; the highest modularity known is 0.4198, in four groups. */
const KARATE = `1-2 1-3 2-3 1-4 2-4 3-4 1-5 1-6 1-7 5-7 6-7 1-8 2-8 3-8 4-8 1-9 3-9 3-10 1-11 5-11 6-11 1-12 1-13
4-13 1-14 2-14 3-14 4-14 6-17 7-17 1-18 2-18 1-20 2-20 1-22 2-22 24-26 25-26 3-28 24-28 25-28 3-29 24-30 27-30 2-31
9-31 1-32 25-32 26-32 29-32 3-33 9-33 15-33 16-33 19-33 21-33 23-33 24-33 30-33 31-33 32-33 9-34 10-34 14-34 15-34
16-34 19-34 20-34 21-34 23-34 24-34 27-34 28-34 29-34 30-34 31-34 32-34 33-34`;

function network(edges: string, size: number, weight = 1): Network {
  const pairs = edges.split(/\s+/).map((pair) => pair.split('-').map(Number));
  return {
    size,
    sources: Int32Array.from(pairs, ([a]) => a! - 1),
    targets: Int32Array.from(pairs, ([, b]) => b! - 1),
    logDice: new Float64Array(pairs.length).fill(weight),
    support: new Float64Array(pairs.length).fill(1),
  };
}

/** By its definition: Σ over pairs of (A − k·k/2m) inside communities, over 2m. */
function modularity({ size, sources, targets, logDice }: Network, communityOf: Int32Array): number {
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  sources.forEach((a, edge) => {
    const b = targets[edge]!;
    matrix[a]![b]! += logDice[edge]!;
    matrix[b]![a]! += logDice[edge]!;
  });
  const strength = matrix.map((row) => row.reduce((x, y) => x + y, 0));
  const total = strength.reduce((x, y) => x + y, 0);
  let sum = 0;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      if (communityOf[a] === communityOf[b]) sum += matrix[a]![b]! - (strength[a]! * strength[b]!) / total;
    }
  }
  return sum / total;
}

describe('detectCommunities', () => {
  it.each([1, 2, 3, 4, 5])('comes near the best known modularity of the karate club, seed %i', (seed) => {
    const club = network(KARATE, 34, 9);
    expect(club.sources).toHaveLength(78);
    const { communityOf } = detectCommunities(club, seed);
    const q = modularity(club, communityOf);
    expect(q).toBeGreaterThan(0.41);
    expect(q).toBeLessThanOrEqual(0.4198 + 1e-4);
  });

  it('numbers by size, then by the smallest member, and leaves a lone term out', () => {
    const cliques = network('4-5 5-6 6-7 4-6 4-7 5-7 1-2 2-3 1-3 8-9 9-10 8-10', 11);
    const { communityOf, members } = detectCommunities(cliques, 1);
    expect(members).toEqual([
      [3, 4, 5, 6],
      [0, 1, 2],
      [7, 8, 9],
    ]);
    expect([...communityOf]).toEqual([1, 1, 1, 0, 0, 0, 0, 2, 2, 2, -1]);
  });

  it('takes negative weights and networks without an edge', () => {
    expect(detectCommunities(network('1-2 2-3', 3, -4), 1).members).toHaveLength(1);
    const empty = {
      size: 2,
      sources: new Int32Array(),
      targets: new Int32Array(),
      logDice: new Float64Array(),
      support: new Float64Array(),
    };
    expect(detectCommunities(empty, 1)).toEqual({ communityOf: new Int32Array([-1, -1]), members: [] });
  });
});
