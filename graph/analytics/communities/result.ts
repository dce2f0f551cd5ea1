// What Louvain and Leiden have in common towards the registry: their parameters, and a partition as columns.
import * as z from 'zod/mini';
import type { Result } from '../algorithm.ts';
import type { Network } from '../network.ts';
import { seedParameter, weightParameter, weightsOf } from '../parameters.ts';
import type { Subject } from '../subject.ts';
import { modularity, type Partition } from './partition.ts';

export interface CommunityOptions {
  /** Positive, parallel to the edges. */
  weights: Float64Array;
  /** γ: above 1 gives smaller communities. Default 1. */
  resolution?: number;
  seed: number;
  /** Leiden’s iterations at most. Default 10. */
  iterations?: number;
}

export const communityParameters = z.strictObject({
  resolution: z._default(z.number().check(z.positive()), 1),
  weight: weightParameter('logDice'),
  seed: seedParameter,
});

export function describePartition(
  { network, figures }: Subject,
  { resolution, weight, seed }: z.infer<typeof communityParameters>,
  detect: (network: Network, options: CommunityOptions) => Partition,
): Result {
  const weights = weightsOf(figures, weight);
  const { communityOf, members } = detect(network, { weights, resolution, seed });
  return {
    of: 'terms',
    columns: {
      community: Float64Array.from(communityOf, (community) => (community === -1 ? NaN : community)),
    },
    figures: {
      communities: members.length,
      modularity: modularity(network, communityOf, { weights, resolution }),
    },
  };
}
