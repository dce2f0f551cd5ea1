// Constraint: how far a term’s partners are partners of each other. A low figure marks a broker between groups.
// c(i) = Σ over partners j of (p(ij) + Σ over q of p(iq)·p(qj))², p(ij) the share of i’s weight that lies on j.
import * as z from 'zod/mini';
import { type Algorithm, algorithm } from '../algorithm.ts';
import { halfWeights, type Network, strengths } from '../network.ts';
import { weightParameter, weightsOf } from '../parameters.ts';

/** NaN for a term without a partner; otherwise above 0, and above 1 for some in a pair or a triangle. */
export function constraint(network: Network, weights: Float64Array): Float64Array {
  const { size, offsets, neighbours } = network;
  const strength = strengths(network, weights);
  const half = halfWeights(network, weights);
  const invested = new Float64Array(size);
  return new Float64Array(size).map((_, term) => {
    const from = offsets[term] as number;
    const to = offsets[term + 1] as number;
    if (from === to) return NaN;
    for (let at = from; at < to; at++) {
      const partner = neighbours[at] as number;
      const share = (half[at] as number) / (strength[term] as number);
      invested[partner] = (invested[partner] as number) + share;
      const scale = share / (strength[partner] as number);
      for (let on = offsets[partner] as number; on < (offsets[partner + 1] as number); on++) {
        const third = neighbours[on] as number;
        invested[third] = (invested[third] as number) + scale * (half[on] as number);
      }
    }
    let sum = 0;
    for (let at = from; at < to; at++) sum += (invested[neighbours[at] as number] as number) ** 2;
    for (let at = from; at < to; at++) {
      const partner = neighbours[at] as number;
      invested[partner] = 0;
      for (let on = offsets[partner] as number; on < (offsets[partner + 1] as number); on++) {
        invested[neighbours[on] as number] = 0;
      }
    }
    return sum;
  });
}

export const CONSTRAINT: Algorithm = algorithm({
  id: 'constraint',
  title: { zh: '约束（结构洞）', en: 'Constraint (structural holes)' },
  inputs: ['network', 'weights'],
  parameters: z.strictObject({ weight: weightParameter('logDice') }),
  source: 'Burt, Structural Holes, 1992, p. 54, eq. 2.4',
  run: ({ network, figures }, { weight }) => ({
    of: 'terms',
    columns: { constraint: constraint(network, weightsOf(figures, weight)) },
  }),
});
