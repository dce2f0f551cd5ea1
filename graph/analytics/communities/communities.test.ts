import { UndirectedGraph } from 'graphology';
import graphologyLouvain from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../measures/random.ts';
import { makeNetwork, type Network } from '../network.ts';
import { plantedNetwork } from '../planted.ts';
import { KARATE, networkOf, ones } from '../testing.ts';
import { leiden } from './leiden.ts';
import { levelOf } from './level.ts';
import { louvain } from './louvain.ts';
import { connectedPieces, modularity } from './partition.ts';
import { refine } from './refinement.ts';

const SEEDS = [1, 2, 3, 4, 5];
const quality = (network: Network, communityOf: Int32Array, resolution = 1) =>
  modularity(network, communityOf, { weights: ones(network), resolution });

/** By its definition: Σ over pairs of (A − k·k/2m) inside communities, over 2m. */
function modularityByPairs(
  { size, sources, targets }: Network,
  weights: Float64Array,
  communityOf: Int32Array,
) {
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  sources.forEach((a, edge) => {
    matrix[a]![targets[edge]!]! += weights[edge]!;
    matrix[targets[edge]!]![a]! += weights[edge]!;
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

describe('modularity', () => {
  it('is that of its definition on a weighted network', () => {
    const random = seededRandom(7);
    const weights = ones(KARATE).map(() => 0.1 + 3 * random());
    const { communityOf } = leiden(KARATE, { weights, seed: 1 });
    expect(modularity(KARATE, communityOf, { weights })).toBeCloseTo(
      modularityByPairs(KARATE, weights, communityOf),
      12,
    );
  });
});

describe('leiden', () => {
  it('finds the best partition of the karate club known, as leidenalg does, whatever the seed', () => {
    // leidenalg 0.12.0: la.find_partition(karate, la.ModularityVertexPartition, seed=1, n_iterations=-1).modularity
    for (const seed of SEEDS) {
      const { communityOf, members } = leiden(KARATE, { weights: ones(KARATE), seed });
      expect(quality(KARATE, communityOf)).toBeCloseTo(0.41978961209730437, 12);
      expect(members.map((group) => group.length)).toEqual([12, 11, 6, 5]);
    }
  });

  it.each([
    [0.5, 2, 0.6217948717948718],
    [2, 7, 0.16452991452991453],
  ])('reaches leidenalg’s quality at resolution %f', (resolution, count, best) => {
    // leidenalg 0.12.0: RBConfigurationVertexPartition(resolution_parameter=γ).quality() / (2 · 78), seed=1, n_iterations=-1
    const seeds = Array.from({ length: 10 }, (_, seed) => seed);
    const found = seeds.map((seed) => leiden(KARATE, { weights: ones(KARATE), resolution, seed }));
    const qualities = found.map(({ communityOf }) => quality(KARATE, communityOf, resolution));
    expect(Math.max(...qualities)).toBeCloseTo(best, 12);
    expect(Math.min(...qualities)).toBeGreaterThan(best - 0.005);
    expect(found.some(({ members }) => members.length === count)).toBe(true);
  });

  it('gives connected communities, whatever the seed', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { network } = plantedNetwork(120, 190, { communities: 6, seed, inside: 0.5 });
      for (const resolution of [0.3, 1]) {
        const { communityOf, members } = leiden(network, { weights: ones(network), seed, resolution });
        const pieces = connectedPieces(network, communityOf);
        expect(new Set(pieces.filter((_, term) => communityOf[term]! >= 0)).size).toBe(members.length);
      }
    }
  });

  it('takes apart in the refinement what does not hang together: two cliques called one community', () => {
    const cliques = networkOf('1-2 1-3 2-3 4-5 4-6 5-6', 6);
    for (const seed of SEEDS) {
      const options = { resolution: 1, random: seededRandom(seed) };
      const parts = refine(levelOf(cliques, ones(cliques)), new Int32Array(6), options);
      const [left, right] = [parts.slice(0, 3), parts.slice(3)].map((half) => new Set(half));
      expect([...left!].some((part) => right!.has(part))).toBe(false);
    }
  });

  it('keeps what no single term would leave: every move away from the result loses', () => {
    const { network } = plantedNetwork(200, 900, { communities: 8, seed: 3 });
    const { communityOf, members } = leiden(network, { weights: ones(network), seed: 1 });
    const best = quality(network, communityOf);
    for (let term = 0; term < network.size; term += 7) {
      for (let community = 0; community <= members.length; community++) {
        expect(quality(network, communityOf.with(term, community))).toBeLessThanOrEqual(best + 1e-9);
      }
    }
  });

  it('numbers by size, then by the smallest member, and leaves a lone term out', () => {
    const cliques = networkOf('1-2 1-3 2-3 4-5 4-6 4-7 5-6 5-7 6-7 8-9 8-10 9-10', 11);
    for (const find of [leiden, louvain]) {
      const { communityOf, members } = find(cliques, { weights: ones(cliques), seed: 1 });
      expect(members).toEqual([
        [3, 4, 5, 6],
        [0, 1, 2],
        [7, 8, 9],
      ]);
      expect([...communityOf]).toEqual([1, 1, 1, 0, 0, 0, 0, 2, 2, 2, -1]);
    }
  });

  it('takes a network without an edge', () => {
    const empty = makeNetwork(2, new Int32Array(), new Int32Array());
    for (const find of [leiden, louvain]) {
      expect(find(empty, { weights: new Float64Array(), seed: 1 })).toEqual({
        communityOf: new Int32Array([-1, -1]),
        members: [],
      });
    }
  });

  it('is the same for the same seed', () => {
    const { network } = plantedNetwork(300, 900, { inside: 0.6 });
    const run = (seed: number) => leiden(network, { weights: ones(network), seed }).communityOf;
    expect(run(4)).toEqual(run(4));
    expect(SEEDS.some((seed) => run(seed).join() !== run(4).join())).toBe(true);
  });
});

describe('louvain', () => {
  it('is as good as graphology’s within 2 % on planted networks, and Leiden no worse', () => {
    for (const seed of [1, 2, 3]) {
      const { network } = plantedNetwork(600, 3000, { seed, inside: 0.7 });
      const weights = ones(network);
      const graph = new UndirectedGraph();
      for (let term = 0; term < network.size; term++) graph.addNode(term);
      network.sources.forEach((source, edge) => {
        graph.addEdge(source, network.targets[edge]);
      });
      const labels = graphologyLouvain(graph, { rng: seededRandom(seed) });
      const theirs = Int32Array.from({ length: network.size }, (_, term) => labels[term] ?? -1);
      const ours = quality(network, louvain(network, { weights, seed }).communityOf);
      expect(ours).toBeGreaterThan(0.98 * quality(network, theirs));
      expect(quality(network, leiden(network, { weights, seed }).communityOf)).toBeGreaterThan(
        0.99 * Math.max(ours, quality(network, theirs)),
      );
    }
  });
});
