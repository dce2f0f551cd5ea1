// Eigenvector centrality: a term counts as much as the terms around it together. Power iteration on A + I, whose
// leading vector is that of A, but which also settles where A alone would swing (a star, any bipartite network).
import * as z from 'zod/mini';
import { type Algorithm, algorithm } from '../algorithm.ts';
import { halfWeights, type Network } from '../network.ts';
import { weightParameter, weightsOf } from '../parameters.ts';

const TOLERANCE = 1e-10;
const MOST_ROUNDS = 2000;

/** Of length 1, none negative. In a network of several pieces the one with the largest eigenvalue takes it all. */
export function eigenvector(network: Network, weights: Float64Array): Float64Array {
  const { size, offsets, neighbours } = network;
  const half = halfWeights(network, weights);
  let vector = new Float64Array(size).fill(size === 0 ? 0 : 1 / Math.sqrt(size));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = vector.slice();
    for (let term = 0; term < size; term++) {
      let sum = vector[term] as number;
      for (let at = offsets[term] as number; at < (offsets[term + 1] as number); at++) {
        sum += (half[at] as number) * (vector[neighbours[at] as number] as number);
      }
      next[term] = sum;
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    let change = 0;
    for (let term = 0; term < size; term++) {
      const value = (next[term] as number) / length;
      change += Math.abs(value - (vector[term] as number));
      next[term] = value;
    }
    vector = next;
    if (change < TOLERANCE * size) break;
  }
  return vector;
}

export const EIGENVECTOR: Algorithm = algorithm({
  id: 'eigenvector',
  title: { zh: '特征向量中心性', en: 'Eigenvector centrality' },
  inputs: ['network', 'weights'],
  parameters: z.strictObject({ weight: weightParameter('logDice') }),
  source: 'Bonacich, J. Mathematical Sociology 2(1), 1972',
  run: ({ network, figures }, { weight }) => ({
    of: 'terms',
    columns: { eigenvector: eigenvector(network, weightsOf(figures, weight)) },
  }),
});
