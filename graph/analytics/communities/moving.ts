// The moving of nodes that Louvain and Leiden share: each node goes to the community where it raises modularity most,
// and wakes its neighbours, until no move helps. Louvain’s own paper sweeps over all nodes again and again instead;
// the queue finds the same kind of optimum in a fraction of the visits (Traag, Waltman, van Eck 2019, p. 4).
// A move of v raises H = Σ over communities of (weight inside − resolution · strength² / 2·total), total = Σ strength.
import { shuffle } from '../../measures/random.ts';
import type { Level } from './level.ts';

export interface MovingOptions {
  /** γ: above 1 gives smaller communities. */
  resolution: number;
  random: () => number;
}

/** Gains below this share of the mean strength are rounding. */
const EPSILON = 1e-10;

/** Moves nodes in `communityOf`, whose labels are below `level.size`, in place; says whether any moved. */
export function moveNodes(level: Level, communityOf: Int32Array, options: MovingOptions): boolean {
  const { size, offsets, neighbours, weights, strength } = level;
  const total = strength.reduce((a, b) => a + b, 0);
  if (total === 0) return false;
  const scale = options.resolution / total;
  const least = (EPSILON * total) / size;
  const inside = new Float64Array(size);
  const members = new Int32Array(size);
  communityOf.forEach((community, node) => {
    inside[community] = (inside[community] as number) + (strength[node] as number);
    members[community] = (members[community] as number) + 1;
  });
  const empty: number[] = [];
  for (let community = size - 1; community >= 0; community--) {
    if (members[community] === 0) empty.push(community);
  }
  const queue = shuffle(
    Int32Array.from({ length: size }, (_, node) => node),
    options.random,
  );
  const waiting = new Uint8Array(size).fill(1);
  const link = new Float64Array(size);
  const touched = new Int32Array(size);
  let moved = false;
  let head = 0;
  for (let left = size; left > 0; left--) {
    const node = queue[head] as number;
    head = head + 1 === size ? 0 : head + 1;
    waiting[node] = 0;
    const from = offsets[node] as number;
    const to = offsets[node + 1] as number;
    const own = communityOf[node] as number;
    let count = 0;
    for (let half = from; half < to; half++) {
      const community = communityOf[neighbours[half] as number] as number;
      if (link[community] === 0) touched[count++] = community;
      link[community] = (link[community] as number) + (weights[half] as number);
    }
    const pull = (strength[node] as number) * scale;
    const stay = (link[own] as number) - pull * ((inside[own] as number) - (strength[node] as number));
    let best = own;
    let bestGain = stay + least;
    for (let at = 0; at < count; at++) {
      const community = touched[at] as number;
      const gain = (link[community] as number) - pull * (inside[community] as number);
      if (community !== own && gain > bestGain) {
        best = community;
        bestGain = gain;
      }
      link[community] = 0;
    }
    // A community of its own: no link, nothing inside. The spare number stays in the list until it is taken.
    if (bestGain < 0 && (members[own] as number) > 1) best = empty.at(-1) ?? own;
    if (best === own) continue;
    if (members[best] === 0) empty.pop();
    moved = true;
    communityOf[node] = best;
    inside[own] = (inside[own] as number) - (strength[node] as number);
    inside[best] = (inside[best] as number) + (strength[node] as number);
    members[own] = (members[own] as number) - 1;
    members[best] = (members[best] as number) + 1;
    if (members[own] === 0) empty.push(own);
    for (let half = from; half < to; half++) {
      const neighbour = neighbours[half] as number;
      if (waiting[neighbour] === 1 || communityOf[neighbour] === best) continue;
      waiting[neighbour] = 1;
      queue[(head + left - 1) % size] = neighbour;
      left++;
    }
  }
  return moved;
}
