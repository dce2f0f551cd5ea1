// Leiden’s refinement (Traag, Waltman, van Eck 2019, algorithm A.2, MergeNodesSubset): every community is rebuilt from
// single nodes, which join only parts of it that they are linked to and that are well connected to the rest. What does
// not hold together falls apart here. A node draws its part by lot, better parts with a higher chance.
import { shuffle } from '../../measures/random.ts';
import type { Level } from './level.ts';
import type { MovingOptions } from './moving.ts';

/** θ of the paper, for gains in units of the mean weight of a half-edge: nearly greedy. */
const RANDOMNESS = 0.01;

/** The part of each node, as a label below `level.size`; every part lies in one community and hangs together. */
export function refine(
  level: Level,
  communityOf: Int32Array,
  { resolution, random }: MovingOptions,
): Int32Array {
  const { size, offsets, neighbours, weights, strength } = level;
  const total = strength.reduce((a, b) => a + b, 0);
  const scale = resolution / total;
  const temperature = (RANDOMNESS * total) / Math.max(1, neighbours.length);
  const whole = new Float64Array(size);
  communityOf.forEach((community, node) => {
    whole[community] = (whole[community] as number) + (strength[node] as number);
  });
  const partOf = Int32Array.from({ length: size }, (_, node) => node);
  const members = new Int32Array(size).fill(1);
  const inside = strength.slice();
  const outward = outwardWeights(level, communityOf);
  const wellConnected = (part: number, community: number): boolean => {
    const own = inside[part] as number;
    return (outward[part] as number) >= own * ((whole[community] as number) - own) * scale;
  };
  const link = new Float64Array(size);
  const touched = new Int32Array(size);
  const chances = new Float64Array(size);
  for (const node of shuffle(partOf, random)) {
    const community = communityOf[node] as number;
    if ((members[node] as number) !== 1 || partOf[node] !== node || !wellConnected(node, community)) continue;
    let count = 0;
    for (let half = offsets[node] as number; half < (offsets[node + 1] as number); half++) {
      const neighbour = neighbours[half] as number;
      if (communityOf[neighbour] !== community) continue;
      const part = partOf[neighbour] as number;
      if (link[part] === 0) touched[count++] = part;
      link[part] = (link[part] as number) + (weights[half] as number);
    }
    const pull = (strength[node] as number) * scale;
    // Staying alone gains 0; a move that loses is not drawn.
    let most = 0;
    for (let at = 0; at < count; at++) {
      const part = touched[at] as number;
      const gain = (link[part] as number) - pull * (inside[part] as number);
      chances[at] = gain >= 0 && wellConnected(part, community) ? gain : -1;
      most = Math.max(most, gain);
    }
    let sum = Math.exp(-most / temperature);
    for (let at = 0; at < count; at++) {
      const gain = chances[at] as number;
      chances[at] = gain < 0 ? 0 : Math.exp((gain - most) / temperature);
      sum += chances[at] as number;
    }
    let drawn = random() * sum;
    let chosen = node;
    for (let at = 0; at < count && drawn >= 0; at++) {
      drawn -= chances[at] as number;
      if (drawn < 0) chosen = touched[at] as number;
    }
    if (chosen !== node) {
      partOf[node] = chosen;
      members[chosen] = (members[chosen] as number) + 1;
      inside[chosen] = (inside[chosen] as number) + (strength[node] as number);
      outward[chosen] =
        (outward[chosen] as number) + (outward[node] as number) - 2 * (link[chosen] as number);
    }
    for (let at = 0; at < count; at++) link[touched[at] as number] = 0;
  }
  return partOf;
}

/** Weight from each node to the others of its community. */
function outwardWeights(
  { size, offsets, neighbours, weights }: Level,
  communityOf: Int32Array,
): Float64Array {
  return new Float64Array(size).map((_, node) => {
    let sum = 0;
    for (let half = offsets[node] as number; half < (offsets[node + 1] as number); half++) {
      if (communityOf[neighbours[half] as number] === communityOf[node]) sum += weights[half] as number;
    }
    return sum;
  });
}
