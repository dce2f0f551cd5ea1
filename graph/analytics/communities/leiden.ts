// Communities by the Leiden method (Traag, Waltman, van Eck 2019, “From Louvain to Leiden: guaranteeing well-connected
// communities”), for modularity with a resolution: move the nodes, refine, make each refined part one node that starts
// in the community it came from, and again; then the whole again from what was found, until nothing changes.
// Departure: what should still not hang together at the end is taken apart, which only ever raises modularity; so every
// community is connected, whatever the lots.

import { seededRandom } from '../../measures/random.ts';
import { type Algorithm, algorithm } from '../algorithm.ts';
import type { Network } from '../network.ts';
import { aggregate, type Level, levelOf, renumber } from './level.ts';
import { type MovingOptions, moveNodes } from './moving.ts';
import { connectedPieces, type Partition, toPartition } from './partition.ts';
import { refine } from './refinement.ts';
import { type CommunityOptions, communityParameters, describePartition } from './result.ts';

const MOST_ITERATIONS = 10;

export function leiden(network: Network, options: CommunityOptions): Partition {
  const { weights, resolution = 1, seed, iterations = MOST_ITERATIONS } = options;
  const moving = { resolution, random: seededRandom(seed) };
  const finest = levelOf(network, weights);
  let labels: Int32Array = Int32Array.from({ length: network.size }, (_, term) => term);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const better = iterate(finest, labels, moving);
    const settled = better.every((label, term) => label === labels[term]);
    labels = better;
    if (settled) break;
  }
  return toPartition(network, connectedPieces(network, labels));
}

/** One iteration from a partition of the terms to one at least as good, numbered in the order of the terms. */
function iterate(finest: Level, start: Int32Array, options: MovingOptions): Int32Array {
  let level = finest;
  let nodeOf = Int32Array.from({ length: finest.size }, (_, term) => term);
  let communityOf: Int32Array = start.slice();
  for (;;) {
    moveNodes(level, communityOf, options);
    const labels = communityOf;
    const parts = renumber(refine(level, communityOf, options));
    if (parts.count === level.size || renumber(communityOf).count === level.size) {
      return renumber(nodeOf.map((node) => labels[node] as number)).labels;
    }
    const coarse = new Int32Array(parts.count);
    parts.labels.forEach((part, node) => {
      coarse[part] = labels[node] as number;
    });
    nodeOf = nodeOf.map((node) => parts.labels[node] as number);
    level = aggregate(level, parts.labels, parts.count);
    communityOf = renumber(coarse).labels;
  }
}

export const LEIDEN: Algorithm = algorithm({
  id: 'leiden',
  title: { zh: 'Leiden 群落', en: 'Communities (Leiden)' },
  inputs: ['network', 'weights'],
  parameters: communityParameters,
  source: 'Traag, Waltman, van Eck, Scientific Reports 9:5233, 2019',
  run: (subject, parameters) => describePartition(subject, parameters, leiden),
});
