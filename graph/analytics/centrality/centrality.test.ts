import { UndirectedGraph } from 'graphology';
import graphologyBetweenness from 'graphology-metrics/centrality/betweenness.js';
import graphologyCloseness from 'graphology-metrics/centrality/closeness.js';
import graphologyEigenvector from 'graphology-metrics/centrality/eigenvector.js';
import graphologyPageRank from 'graphology-metrics/centrality/pagerank.js';
import { describe, expect, it } from 'vitest';
import { makeNetwork, type Network, positiveWeights } from '../network.ts';
import { plantedNetwork } from '../planted.ts';
import { KARATE, networkOf, ones } from '../testing.ts';
import { betweenness } from './betweenness.ts';
import { closeness } from './closeness.ts';
import { constraint } from './constraint.ts';
import { coreNumbers } from './core.ts';
import { eigenvector } from './eigenvector.ts';
import { pageRank } from './pagerank.ts';

const EMPTY = makeNetwork(0, new Int32Array(), new Int32Array());

function toGraph({ size, sources, targets }: Network, weights: Float64Array): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let term = 0; term < size; term++) graph.addNode(term);
  sources.forEach((source, edge) => {
    graph.addEdge(source, targets[edge], { weight: weights[edge] });
  });
  return graph;
}

/** Two sparse networks, the second in many pieces. */
const CASES = [
  plantedNetwork(80, 200, { communities: 4, seed: 1 }),
  plantedNetwork(90, 60, { communities: 5, seed: 2 }),
].map(({ network, figures }) => ({ network, weights: positiveWeights(figures) }));

function expectClose(
  ours: ArrayLike<number>,
  theirs: ArrayLike<number> | Record<string, number>,
  digits = 8,
) {
  for (let i = 0; i < ours.length; i++) expect(ours[i]).toBeCloseTo((theirs as number[])[i]!, digits);
}

describe('as graphology-metrics computes it', () => {
  it.each(CASES)('PageRank', ({ network, weights }) => {
    const theirs = graphologyPageRank(toGraph(network, weights), {
      ...{ alpha: 0.85, getEdgeWeight: 'weight', tolerance: 1e-10, maxIterations: 1000 },
    });
    const ours = pageRank(network, weights);
    expectClose(ours, theirs, 7);
    expect(ours.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
  });

  it.each(CASES)('betweenness', ({ network, weights }) => {
    const theirs = graphologyBetweenness(toGraph(network, weights), { getEdgeWeight: null });
    expectClose(betweenness(network, { seed: 1 }), theirs);
  });

  it.each(CASES)('closeness of Wasserman and Faust', ({ network, weights }) => {
    const theirs = graphologyCloseness(toGraph(network, weights), { wassermanFaust: true });
    expectClose(closeness(network, 'wasserman-faust'), theirs);
  });

  it('eigenvector', () => {
    const { network, weights } = CASES[0]!;
    const theirs = graphologyEigenvector(toGraph(network, weights), {
      ...{ getEdgeWeight: 'weight', tolerance: 1e-10, maxIterations: 5000 },
    });
    expectClose(eigenvector(network, weights), theirs, 5);
  });
});

describe('as networkx 3.6.1 computes it on the karate club', () => {
  it('core numbers: nx.core_number', () => {
    expect([...coreNumbers(KARATE)]).toEqual([
      ...[4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2],
      ...[2, 2, 3, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 4, 3, 4, 4],
    ]);
  });

  it('constraint: nx.constraint, weighted 1 + (7a + 3b) mod 5 and not', () => {
    const plain = [0.155423, 0.279535, 0.185177, 0.39666, 0.529417, 0.477485];
    expectClose(constraint(KARATE, ones(KARATE)).slice(0, 6), plain, 6);
    const weights = KARATE.sources.map((a, edge) => 1 + ((7 * a + 3 * KARATE.targets[edge]!) % 5));
    const weighted = [0.158852, 0.279727, 0.236748, 0.410633, 0.503423, 0.507508];
    const found = constraint(KARATE, Float64Array.from(weights));
    expectClose(found.slice(0, 6), weighted, 6);
    expect(found[16]).toBeCloseTo(1.032053, 6);
  });

  it('harmonic closeness: nx.harmonic_centrality / 33', () => {
    expectClose(closeness(KARATE).slice(0, 5), [0.70202, 0.580808, 0.636364, 0.535354, 0.444444], 6);
  });
});

describe('betweenness', () => {
  it('is 1 in the middle of a star and 0 at its points', () => {
    expect([...betweenness(networkOf('1-2 1-3 1-4 1-5', 5), { seed: 1 })]).toEqual([1, 0, 0, 0, 0]);
  });

  it('is the exact one when every term is a pivot, and near it on average over seeds when few are', () => {
    const { network } = CASES[0]!;
    const exact = betweenness(network, { seed: 1 });
    expect(betweenness(network, { seed: 9, pivots: 80 })).toEqual(exact);
    const mean = new Float64Array(network.size);
    for (let seed = 1; seed <= 200; seed++) {
      betweenness(network, { seed, pivots: 16 }).forEach((value, term) => {
        mean[term]! += value / 200;
      });
    }
    for (const [term, value] of exact.entries()) expect(Math.abs(mean[term]! - value)).toBeLessThan(0.01);
  });
});

describe('core numbers', () => {
  it('are those of peeling by the definition', () => {
    const { network } = plantedNetwork(150, 600, { seed: 5 });
    const core = coreNumbers(network);
    for (let k = 1; k <= Math.max(...core); k++) {
      let kept = new Set(Array.from({ length: 150 }, (_, term) => term));
      for (let before = -1; before !== kept.size; ) {
        before = kept.size;
        const partners = (term: number) =>
          network.neighbours
            .subarray(network.offsets[term], network.offsets[term + 1])
            .filter((neighbour) => kept.has(neighbour)).length;
        kept = new Set([...kept].filter((term) => partners(term) >= k));
      }
      expect([...core].map((own) => own >= k)).toEqual(Array.from(core, (_, term) => kept.has(term)));
    }
  });
});

describe('lone terms and nothing at all', () => {
  const alone = networkOf('1-2', 3);

  it('have figures that say so', () => {
    const weights = ones(alone);
    expect(coreNumbers(alone)[2]).toBe(0);
    expect(closeness(alone)[2]).toBe(0);
    expect(closeness(alone, 'wasserman-faust')[2]).toBe(0);
    expect(betweenness(alone, { seed: 1 })[2]).toBe(0);
    expect([...constraint(alone, weights)]).toEqual([1, 1, Number.NaN]);
    expect(eigenvector(alone, weights)[2]).toBeCloseTo(0, 6);
    expect(pageRank(alone, weights)[2]).toBeGreaterThan(0);
  });

  it('are taken', () => {
    for (const find of [pageRank, eigenvector, constraint])
      expect(find(EMPTY, new Float64Array())).toHaveLength(0);
    expect(closeness(EMPTY)).toHaveLength(0);
    expect(coreNumbers(EMPTY)).toHaveLength(0);
    expect(betweenness(EMPTY, { seed: 1 })).toHaveLength(0);
  });
});
