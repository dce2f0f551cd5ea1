// The network that is analysed: terms as indexes 0…n−1 and weighted undirected edges as parallel arrays.
// Every figure of `TermAnalysis` is computed on this one projection, so that they speak of the same edges.
import type { Cooccurrence } from '../model/index.ts';
import { TifaError } from '../model/index.ts';

export interface Network {
  /** Number of terms. */
  size: number;
  sources: Int32Array;
  targets: Int32Array;
  /** logDice, as it is: it may be negative. */
  logDice: Float64Array;
  /** n / (n + 1) for n distinct groups, after the discount of Pantel and Lin (KDD 2002): one meeting weighs half. */
  support: Float64Array;
}

/**
 * The significant edges; or all, in a corpus too small for the test, where the significant ones join fewer than half
 * of the terms that have company at all and the map would be a ring of lone terms.
 */
export function networkEdges<E extends Pick<Cooccurrence, 'source' | 'target' | 'significant'>>(
  edges: readonly E[],
): readonly E[] {
  const significant = edges.filter((edge) => edge.significant);
  return 2 * countEnds(significant) >= countEnds(edges) ? significant : edges;
}

function countEnds(edges: readonly { source: string; target: string }[]): number {
  const ends = new Set<string>();
  for (const { source, target } of edges) ends.add(source).add(target);
  return ends.size;
}

/** `ids` gives the order of the terms; edges keep the order they come in. */
export function projectNetwork(ids: readonly string[], cooccurrences: readonly Cooccurrence[]): Network {
  const edges = networkEdges(cooccurrences);
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const indexOf = (id: string): number => {
    const index = indexes.get(id);
    if (index === undefined) {
      throw new TifaError('input', `cooccurrences name ${id}, which no line of terms defines; extract again`);
    }
    return index;
  };
  return {
    size: ids.length,
    sources: Int32Array.from(edges, (edge) => indexOf(edge.source)),
    targets: Int32Array.from(edges, (edge) => indexOf(edge.target)),
    logDice: Float64Array.from(edges, (edge) => edge.logDice),
    support: Float64Array.from(edges, ({ clusters }) => clusters / (clusters + 1)),
  };
}

/** Edges at each term. */
export function degrees(network: Network): Int32Array {
  const degree = new Int32Array(network.size);
  for (const ends of [network.sources, network.targets]) {
    for (const index of ends) degree[index] = (degree[index] ?? 0) + 1;
  }
  return degree;
}

/** Sum of logDice over each term’s edges. */
export function strengths(network: Network): Float64Array {
  const strength = new Float64Array(network.size);
  for (const ends of [network.sources, network.targets]) {
    ends.forEach((index, edge) => {
      strength[index] = (strength[index] ?? 0) + (network.logDice[edge] ?? 0);
    });
  }
  return strength;
}

/**
 * logDice by its support, as a positive weight: algorithms that share a whole out by weight cannot take a negative one.
 * logDice alone is highest for two rare terms that met once.
 */
export function positiveWeights(network: Network): Float64Array {
  return network.logDice.map((value, edge) => Math.max(value, 0.1) * (network.support[edge] ?? 0));
}
