import { DirectedGraph } from 'graphology';
import graphologyPageRank from 'graphology-metrics/centrality/pagerank.js';
import { describe, expect, it } from 'vitest';
import { bothWays, type Links, pageRank } from './pagerank.ts';
import { seededRandom } from './random.ts';

function links(names: string, pairs: string): Links {
  const arrows = pairs.split(' ');
  return {
    size: names.length,
    from: arrows.map((arrow) => names.indexOf(arrow[0] ?? '')),
    to: arrows.map((arrow) => names.indexOf(arrow[1] ?? '')),
    weights: arrows.map(() => 1),
  };
}

describe('pageRank', () => {
  it('gives the eleven percentages of the worked example in Wikipedia’s “PageRank”', () => {
    // A has no links; percentages as printed under the picture of the article.
    const names = 'ABCDEFGHIJK';
    const ranks = pageRank(links(names, 'BC CB DA DB EB ED EF FB FE GB GE HB HE IB IE JE KE'));
    const percent = [...ranks].map((rank) => Math.round(rank * 1000) / 10);
    expect(percent).toEqual([3.3, 38.4, 34.3, 3.9, 8.1, 3.9, 1.6, 1.6, 1.6, 1.6, 1.6]);
  });

  it('agrees with graphology-metrics on weighted random graphs', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const random = seededRandom(seed);
      const size = 40;
      const graph = new DirectedGraph();
      for (let i = 0; i < size; i++) graph.addNode(i);
      const from: number[] = [];
      const to: number[] = [];
      const weights: number[] = [];
      for (let i = 0; i < 150; i++) {
        const a = Math.floor(size * random());
        const b = Math.floor(size * random());
        if (a === b || graph.hasEdge(a, b)) continue;
        const weight = 0.1 + 14 * random();
        graph.addEdge(a, b, { weight });
        from.push(a);
        to.push(b);
        weights.push(weight);
      }
      const theirs = graphologyPageRank(graph, {
        alpha: 0.85,
        getEdgeWeight: 'weight',
        tolerance: 1e-10,
        maxIterations: 1000,
      });
      const ours = pageRank({ size, from, to, weights });
      for (let i = 0; i < size; i++) expect(ours[i]).toBeCloseTo(theirs[i] ?? -1, 7);
    }
  });

  it('adds up to 1 and gives equal terms equal ranks on a weighted ring with one lone term', () => {
    const ring = bothWays(5, {
      sources: Int32Array.from([0, 1, 2, 3]),
      targets: Int32Array.from([1, 2, 3, 0]),
      weights: Float64Array.from([2, 2, 2, 2]),
    });
    const ranks = pageRank(ring);
    expect(ranks.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
    expect(ranks[0]).toBeCloseTo(ranks[2] ?? 0, 12);
    expect(ranks[4]).toBeLessThan(ranks[0] ?? 0);
  });

  it('is empty for an empty network', () => {
    expect(pageRank({ size: 0, from: [], to: [], weights: [] })).toHaveLength(0);
  });
});
