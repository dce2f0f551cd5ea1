import { UndirectedGraph } from 'graphology';
import graphologyDisparity from 'graphology-metrics/edge/disparity.js';
import { describe, expect, it } from 'vitest';
import { plantedNetwork } from '../planted.ts';
import { KARATE, networkOf } from '../testing.ts';
import { disparity } from './disparity.ts';
import { noiseCorrected } from './noise-corrected.ts';
import { spanningTree } from './spanning-tree.ts';

/** Ties weighted 1 + (7a + 3b) mod 5. */
const WEIGHTS = Float64Array.from(KARATE.sources, (a, edge) => 1 + ((7 * a + 3 * KARATE.targets[edge]!) % 5));

describe('the disparity filter', () => {
  it('is graphology’s', () => {
    const { network, figures } = plantedNetwork(60, 240, { communities: 3 });
    const graph = new UndirectedGraph();
    for (let term = 0; term < network.size; term++) graph.addNode(term);
    const keys = Array.from(network.sources, (source, edge) =>
      graph.addEdge(source, network.targets[edge], { weight: figures.groups[edge] }),
    );
    const theirs = graphologyDisparity(graph, { getEdgeWeight: 'weight' }) as Record<string, number>;
    disparity(network, figures.groups).forEach((alpha, edge) => {
      expect(alpha).toBeCloseTo(theirs[keys[edge]!]!, 12);
    });
  });

  it('keeps an edge that carries most of an end, and none of a term that shares out evenly', () => {
    const star = networkOf('1-2 1-3 1-4 1-5', 5);
    const [heavy, ...light] = disparity(star, Float64Array.of(97, 1, 1, 1));
    expect(heavy).toBeCloseTo(0.03 ** 3, 12);
    for (const alpha of light) expect(alpha).toBeCloseTo(0.99 ** 3, 12);
  });
});

describe('the noise-corrected backbone', () => {
  it('gives the scores and deviations of the authors’ formulas as netbone 0.2.3 writes them', () => {
    // netbone.noise_corrected's expressions in numpy over the karate club, n counting every tie from both ends.
    const { score, deviation } = noiseCorrected(KARATE, WEIGHTS);
    const scores = [0.117278, -0.190661, 0.436464, 0.507246, -0.042945, 0.538841];
    const deviations = [0.182512, 0.337999, 0.093791, 0.105173, 0.449792, 0.079237];
    scores.forEach((value, edge) => {
      expect(score[edge]).toBeCloseTo(value, 6);
      expect(deviation[edge]).toBeCloseTo(deviations[edge]!, 6);
    });
    expect(score.reduce((a, b) => a + b)).toBeCloseTo(40.773095, 5);
    expect(deviation.reduce((a, b) => a + b)).toBeCloseTo(10.675281, 5);
  });

  it.each([
    [0.5, 68],
    [1.28, 63],
    [1.64, 61],
    [2.32, 56],
  ])('keeps, at δ %f, %i of 78 ties as there', (delta, kept) => {
    const { score, deviation } = noiseCorrected(KARATE, WEIGHTS);
    expect(score.filter((value, edge) => value > delta * deviation[edge]!)).toHaveLength(kept);
  });
});

describe('the maximum spanning tree', () => {
  it('weighs what networkx’s weighs: nx.maximum_spanning_tree', () => {
    const kept = spanningTree(KARATE, WEIGHTS);
    expect(kept.reduce((a, b) => a + b)).toBe(33);
    expect(WEIGHTS.reduce((sum, weight, edge) => sum + weight * kept[edge]!, 0)).toBe(140);
  });

  it('is a tree for every piece, and takes the first of equals', () => {
    const pieces = networkOf('1-2 1-3 2-3 4-5', 6);
    expect([...spanningTree(pieces, Float64Array.of(1, 1, 1, 1))]).toEqual([1, 1, 0, 1]);
    expect([...spanningTree(pieces, Float64Array.of(1, 2, 3, 1))]).toEqual([0, 1, 1, 1]);
  });
});
