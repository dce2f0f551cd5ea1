// The disparity filter: an edge belongs to the backbone when one of its ends puts more weight on it than it would if
// that end shared its weight out over its edges by lot. α = (1 − w/s)^(k − 1), the smaller of both ends.
import * as z from 'zod/mini';
import { type Algorithm, algorithm } from '../algorithm.ts';
import { degrees, type Network, strengths } from '../network.ts';
import { weightParameter, weightsOf } from '../parameters.ts';
import { backboneResult } from './result.ts';

/** α of each edge, 0…1: small ones are significant. 1 at an end that has no other edge. */
export function disparity(network: Network, weights: Float64Array): Float64Array {
  const degree = degrees(network);
  const strength = strengths(network, weights);
  const alpha = (term: number, weight: number): number =>
    (1 - weight / (strength[term] as number)) ** ((degree[term] as number) - 1);
  return weights.map((weight, edge) =>
    Math.min(alpha(network.sources[edge] as number, weight), alpha(network.targets[edge] as number, weight)),
  );
}

export const DISPARITY: Algorithm = algorithm({
  id: 'disparity',
  title: { zh: '差异过滤骨架', en: 'Backbone (disparity filter)' },
  inputs: ['network', 'weights'],
  parameters: z.strictObject({
    alpha: z
      ._default(z.number().check(z.positive(), z.maximum(1)), 0.05)
      .check(z.describe('keep below this')),
    weight: weightParameter('groups'),
  }),
  source: 'Serrano, Boguñá, Vespignani, PNAS 106(16), 2009, eq. 2',
  run: ({ network, figures }, { alpha, weight }) => {
    const values = disparity(network, weightsOf(figures, weight));
    return backboneResult({ alpha: values }, values, (value) => value < alpha);
  },
});
