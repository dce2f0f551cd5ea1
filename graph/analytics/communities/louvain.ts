// Communities by the Louvain method (Blondel, Guillaume, Lambiotte, Lefebvre 2008, “Fast unfolding of communities in
// large networks”): move the nodes, make each community one node, and again, until nothing moves.
// It may leave a community that does not hang together; Leiden does not.

import { seededRandom } from '../../measures/random.ts';
import { type Algorithm, algorithm } from '../algorithm.ts';
import type { Network } from '../network.ts';
import { aggregate, levelOf, renumber } from './level.ts';
import { moveNodes } from './moving.ts';
import { type Partition, toPartition } from './partition.ts';
import { type CommunityOptions, communityParameters, describePartition } from './result.ts';

export function louvain(network: Network, options: CommunityOptions): Partition {
  const { weights, resolution = 1, seed } = options;
  const random = seededRandom(seed);
  let level = levelOf(network, weights);
  let labels = Int32Array.from({ length: network.size }, (_, term) => term);
  for (;;) {
    const moved = Int32Array.from({ length: level.size }, (_, node) => node);
    if (!moveNodes(level, moved, { resolution, random })) return toPartition(network, labels);
    const { labels: groupOf, count } = renumber(moved);
    labels = labels.map((node) => groupOf[node] as number);
    level = aggregate(level, groupOf, count);
  }
}

export const LOUVAIN: Algorithm = algorithm({
  id: 'louvain',
  title: { zh: 'Louvain 群落', en: 'Communities (Louvain)' },
  inputs: ['network', 'weights'],
  parameters: communityParameters,
  source: 'Blondel, Guillaume, Lambiotte, Lefebvre, J. Stat. Mech. P10008, 2008',
  run: (subject, parameters) => describePartition(subject, parameters, louvain),
});
