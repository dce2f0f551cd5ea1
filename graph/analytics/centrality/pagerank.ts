// PageRank by power iteration, on edges that lead both ways:
//   p(v) = (1 − d)/n + d · ( Σ over partners u of p(u) · w(uv) / strength(u) + Σ over lone u of p(u)/n )
// A term without an edge is treated as linked to all, so that the ranks add up to 1.
import * as z from 'zod/mini';
import { type Algorithm, algorithm } from '../algorithm.ts';
import { halfWeights, type Network, strengths } from '../network.ts';
import { weightParameter, weightsOf } from '../parameters.ts';

export interface PageRankOptions {
  damping?: number;
  /** Stop when the ranks change by less than this in sum. */
  tolerance?: number;
  maxIterations?: number;
}

/** Ranks that add up to 1. */
export function pageRank(
  network: Network,
  weights: Float64Array,
  { damping = 0.85, tolerance = 1e-12, maxIterations = 500 }: PageRankOptions = {},
): Float64Array {
  const { size, offsets, neighbours } = network;
  const half = halfWeights(network, weights);
  const strength = strengths(network, weights);
  const ranks = new Float64Array(size).fill(1 / size);
  const given = new Float64Array(size);
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    let lone = 0;
    for (let term = 0; term < size; term++) {
      const own = strength[term] as number;
      if (own === 0) lone += ranks[term] as number;
      else given[term] = (damping * (ranks[term] as number)) / own;
    }
    const base = (1 - damping + damping * lone) / size;
    let change = 0;
    for (let term = 0; term < size; term++) {
      let rank = base;
      for (let at = offsets[term] as number; at < (offsets[term + 1] as number); at++) {
        rank += (half[at] as number) * (given[neighbours[at] as number] as number);
      }
      change += Math.abs(rank - (ranks[term] as number));
      ranks[term] = rank;
    }
    if (change < tolerance) break;
  }
  return ranks;
}

export const PAGERANK: Algorithm = algorithm({
  id: 'pagerank',
  title: { zh: 'PageRank', en: 'PageRank' },
  inputs: ['network', 'weights'],
  parameters: z.strictObject({
    damping: z._default(z.number().check(z.minimum(0), z.lt(1)), 0.85),
    weight: weightParameter('logDice'),
  }),
  source: 'Brin, Page, The Anatomy of a Large-Scale Hypertextual Web Search Engine, WWW 1998',
  run: ({ network, figures }, { damping, weight }) => ({
    of: 'terms',
    columns: { pagerank: pageRank(network, weightsOf(figures, weight), { damping }) },
  }),
});
