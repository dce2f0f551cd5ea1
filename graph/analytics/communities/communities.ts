// Communities by the Louvain method (Blondel, Guillaume, Lambiotte, Lefebvre 2008, “Fast unfolding of communities in
// large networks”), weighted, seeded, resolution 1; graphology’s implementation, behind plain arrays.
// A term without an edge belongs to none.
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { by } from '../../model/index.ts';
import { degrees, type Network, positiveWeights } from '../network.ts';
import { seededRandom } from '../random.ts';

export interface Partition {
  /** Community of each term, or −1; numbered by size, largest first, ties by the smallest member. */
  communityOf: Int32Array;
  /** Members of each community, ascending. */
  members: number[][];
}

export function detectCommunities(network: Network, seed: number): Partition {
  const members = groups(runLouvain(network, seed)).sort(
    by(
      (group) => -group.length,
      (group) => group[0] ?? 0,
    ),
  );
  const communityOf = new Int32Array(network.size).fill(-1);
  members.forEach((group, community) => {
    for (const term of group) communityOf[term] = community;
  });
  return { communityOf, members };
}

/** Louvain’s own label of every term with an edge. */
function runLouvain(network: Network, seed: number): Map<number, number> {
  const weights = positiveWeights(network);
  const graph = new UndirectedGraph();
  degrees(network).forEach((degree, term) => {
    if (degree > 0) graph.addNode(term);
  });
  network.sources.forEach((source, edge) => {
    graph.addEdge(source, network.targets[edge], { weight: weights[edge] });
  });
  if (graph.order === 0) return new Map();
  const labels = louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(seed) });
  return new Map(Object.entries(labels).map(([term, label]) => [Number(term), label]));
}

function groups(labels: ReadonlyMap<number, number>): number[][] {
  const byLabel = new Map<number, number[]>();
  for (const term of [...labels.keys()].sort((a, b) => a - b)) {
    const label = labels.get(term) ?? 0;
    const group = byLabel.get(label);
    if (group === undefined) byLabel.set(label, [term]);
    else group.push(term);
  }
  return [...byLabel.values()];
}
