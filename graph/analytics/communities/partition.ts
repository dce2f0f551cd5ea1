// A partition of the terms, however it was found: numbered by size, in connected communities or as it is; its quality.
import { by } from '../../model/index.ts';
import { degrees, type Network, strengths } from '../network.ts';

export interface Partition {
  /** Community of each term, or −1 for a term without an edge; numbered by size, largest first, ties by the smallest member. */
  communityOf: Int32Array;
  /** Members of each community, ascending. */
  members: number[][];
}

/** `labels` name a community for every term in any way; a term without an edge belongs to none. */
export function toPartition(network: Network, labels: Int32Array): Partition {
  const groups = new Map<number, number[]>();
  degrees(network).forEach((degree, term) => {
    if (degree === 0) return;
    const label = labels[term] as number;
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [term]);
    else group.push(term);
  });
  const members = [...groups.values()].sort(
    by(
      (group) => -group.length,
      (group) => group[0] as number,
    ),
  );
  const communityOf = new Int32Array(network.size).fill(-1);
  members.forEach((group, community) => {
    for (const term of group) communityOf[term] = community;
  });
  return { communityOf, members };
}

/** Labels of the connected pieces of each group: two pieces without an edge between them are better apart. */
export function connectedPieces({ size, offsets, neighbours }: Network, labels: Int32Array): Int32Array {
  const pieces = new Int32Array(size).fill(-1);
  const stack: number[] = [];
  for (let start = 0; start < size; start++) {
    if (pieces[start] !== -1) continue;
    pieces[start] = start;
    stack.push(start);
    for (let term = stack.pop(); term !== undefined; term = stack.pop()) {
      for (let half = offsets[term] as number; half < (offsets[term + 1] as number); half++) {
        const neighbour = neighbours[half] as number;
        if (pieces[neighbour] !== -1 || labels[neighbour] !== labels[term]) continue;
        pieces[neighbour] = start;
        stack.push(neighbour);
      }
    }
  }
  return pieces;
}

/**
 * Q = Σ over communities of (weight inside / m − resolution · (strength / 2m)²), m the sum of all weights.
 * Newman and Girvan 2004, eq. 5; the resolution of Reichardt and Bornholdt 2006. 0 for a network without an edge.
 */
export function modularity(
  network: Network,
  communityOf: Int32Array,
  { weights, resolution = 1 }: { weights: Float64Array; resolution?: number },
): number {
  const total = weights.reduce((a, b) => a + b, 0);
  if (total === 0) return 0;
  let quality = 0;
  network.sources.forEach((source, edge) => {
    if (communityOf[source] === communityOf[network.targets[edge] as number])
      quality += weights[edge] as number;
  });
  quality /= total;
  const sums = new Map<number, number>();
  strengths(network, weights).forEach((strength, term) => {
    const community = communityOf[term] as number;
    sums.set(community, (sums.get(community) ?? 0) + strength);
  });
  for (const sum of sums.values()) quality -= resolution * (sum / (2 * total)) ** 2;
  return quality;
}
