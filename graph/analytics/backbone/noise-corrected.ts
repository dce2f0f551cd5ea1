// The noise-corrected backbone: an edge is kept when its weight exceeds what both of its ends’ weights would give by
// chance, by more than δ standard deviations of that excess. Weights are counts: a binomial with a Beta prior.
// N counts every edge from both ends, as the authors do for undirected networks. Their estimate of β takes 1 − μ² where
// the moments of a Beta give (1 − μ)²; it is kept, for it changes nothing at the μ of a real network (far below .01),
// and results stay comparable.
import * as z from 'zod/mini';
import { type Algorithm, algorithm } from '../algorithm.ts';
import { type Network, strengths } from '../network.ts';
import { weightParameter, weightsOf } from '../parameters.ts';
import { backboneResult } from './result.ts';

/** −1…1: 0 is chance; `deviation` is its standard deviation. */
export interface NoiseCorrected {
  score: Float64Array;
  deviation: Float64Array;
}

export function noiseCorrected(network: Network, weights: Float64Array): NoiseCorrected {
  const strength = strengths(network, weights);
  const total = strength.reduce((a, b) => a + b, 0);
  const score = new Float64Array(weights.length);
  const deviation = new Float64Array(weights.length);
  weights.forEach((weight, edge) => {
    const a = strength[network.sources[edge] as number] as number;
    const b = strength[network.targets[edge] as number] as number;
    const lift = total / (a * b);
    score[edge] = (lift * weight - 1) / (lift * weight + 1);
    const expected = posterior(weight, { a, b, total });
    const slope = 1 / (a * b) - (total * (a + b)) / (a * b) ** 2;
    const change = (2 * (lift + weight * slope)) / (lift * weight + 1) ** 2;
    deviation[edge] = Math.sqrt(expected * (1 - expected) * total) * Math.abs(change);
  });
  return { score, deviation };
}

/** Posterior mean of the probability of one unit of weight to fall on the edge. */
function posterior(weight: number, { a, b, total }: { a: number; b: number; total: number }): number {
  const mean = (a * b) / total ** 2;
  const variance = (a * b * (total - a) * (total - b)) / (total ** 4 * (total - 1));
  const alpha = (mean ** 2 / variance) * (1 - mean) - mean + weight;
  const beta = (mean / variance) * (1 - mean ** 2) - (1 - mean) + total - weight;
  return alpha / (alpha + beta);
}

export const NOISE_CORRECTED: Algorithm = algorithm({
  id: 'noise-corrected',
  title: { zh: '噪声校正骨架', en: 'Backbone (noise-corrected)' },
  inputs: ['network', 'weights'],
  parameters: z.strictObject({
    delta: z
      ._default(z.number().check(z.nonnegative()), 1.64)
      .check(z.describe('standard deviations above chance: 1.28, 1.64 and 2.32 are p = .1, .05 and .01')),
    weight: weightParameter('groups'),
  }),
  source: 'Coscia, Neffke, Network Backboning with Noisy Data, ICDE 2017',
  run: ({ network, figures }, { delta, weight }) => {
    const { score, deviation } = noiseCorrected(network, weightsOf(figures, weight));
    const excess = score.map((value, edge) => value - delta * (deviation[edge] as number));
    return backboneResult({ score, deviation }, excess, (value) => value > 0);
  },
});
