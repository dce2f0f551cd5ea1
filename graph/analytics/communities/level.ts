// What the community algorithms move about in: a weighted network whose nodes may stand for many terms each.
// Weight inside a node is only in its strength: no move can change it.
import { halfWeights, type Network, strengths } from '../network.ts';

export interface Level {
  size: number;
  offsets: Int32Array;
  neighbours: Int32Array;
  /** Of the half-edges. */
  weights: Float64Array;
  /** Sum of weights at each node, those inside it twice. */
  strength: Float64Array;
}

/** The finest level: a node a term. */
export function levelOf(network: Network, weights: Float64Array): Level {
  const { size, offsets, neighbours } = network;
  return {
    size,
    offsets,
    neighbours,
    weights: halfWeights(network, weights),
    strength: strengths(network, weights),
  };
}

/** A level whose nodes are the groups 0…`count` − 1 that `groupOf` gives the nodes of this one. */
export function aggregate(level: Level, groupOf: Int32Array, count: number): Level {
  const members = rows(groupOf, count);
  const link = new Float64Array(count);
  const strength = new Float64Array(count);
  const offsets = new Int32Array(count + 1);
  const neighbours = new Int32Array(level.neighbours.length);
  const weights = new Float64Array(level.neighbours.length);
  let filled = 0;
  for (let group = 0; group < count; group++) {
    const first = filled;
    for (let at = members.offsets[group] as number; at < (members.offsets[group + 1] as number); at++) {
      const node = members.items[at] as number;
      strength[group] = (strength[group] as number) + (level.strength[node] as number);
      for (let half = level.offsets[node] as number; half < (level.offsets[node + 1] as number); half++) {
        const other = groupOf[level.neighbours[half] as number] as number;
        if (other === group) continue;
        if (link[other] === 0) neighbours[filled++] = other;
        link[other] = (link[other] as number) + (level.weights[half] as number);
      }
    }
    for (let half = first; half < filled; half++) {
      weights[half] = link[neighbours[half] as number] as number;
      link[neighbours[half] as number] = 0;
    }
    offsets[group + 1] = filled;
  }
  return {
    size: count,
    offsets,
    neighbours: neighbours.slice(0, filled),
    weights: weights.slice(0, filled),
    strength,
  };
}

/** Renumbers labels 0, 1, 2 … in the order in which they first appear. */
export function renumber(labels: Int32Array): { labels: Int32Array; count: number } {
  const numbers = new Int32Array(labels.length).fill(-1);
  let count = 0;
  const renumbered = labels.map((label) => {
    if (numbers[label] === -1) numbers[label] = count++;
    return numbers[label] as number;
  });
  return { labels: renumbered, count };
}

/** The items of each group, ascending, as rows. */
function rows(groupOf: Int32Array, count: number): { offsets: Int32Array; items: Int32Array } {
  const offsets = new Int32Array(count + 1);
  for (const group of groupOf) offsets[group + 1] = (offsets[group + 1] as number) + 1;
  for (let group = 0; group < count; group++) {
    offsets[group + 1] = (offsets[group + 1] as number) + (offsets[group] as number);
  }
  const next = offsets.slice();
  const items = new Int32Array(groupOf.length);
  groupOf.forEach((group, item) => {
    const place = next[group] as number;
    next[group] = place + 1;
    items[place] = item;
  });
  return { offsets, items };
}
