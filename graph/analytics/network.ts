// The network that is analysed: terms as indexes 0…n−1 and undirected edges, as pairs and as rows of neighbours (CSR).
// Structure, ids and weights are apart: every figure of `TermAnalysis` is computed on this one structure, so that they
// speak of the same edges, and a weight is a plain array parallel to the edges.
import type { Cooccurrence } from '../model/index.ts';
import { TifaError } from '../model/index.ts';

export interface Network {
  /** Number of terms. */
  size: number;
  /** Ends of each edge. */
  sources: Int32Array;
  targets: Int32Array;
  /** The half-edges of term i stand at `offsets[i]` … `offsets[i + 1]` of `neighbours` and `edges`. */
  offsets: Int32Array;
  neighbours: Int32Array;
  /** The edge that each half-edge is one half of. */
  edges: Int32Array;
}

/** Figures of the edges, parallel to them. */
export interface EdgeFigures {
  /** As it is: it may be negative. */
  logDice: Float64Array;
  /** Distinct near-duplicate groups of passages with both terms. */
  groups: Float64Array;
}

/** Edges join two different terms, each pair at most once. Rows keep the order of the edges. */
export function makeNetwork(size: number, sources: Int32Array, targets: Int32Array): Network {
  const offsets = new Int32Array(size + 1);
  for (const ends of [sources, targets]) {
    for (const end of ends) offsets[end + 1] = (offsets[end + 1] as number) + 1;
  }
  for (let term = 0; term < size; term++) {
    offsets[term + 1] = (offsets[term + 1] as number) + (offsets[term] as number);
  }
  const next = offsets.slice(0, size);
  const neighbours = new Int32Array(2 * sources.length);
  const edges = new Int32Array(2 * sources.length);
  const enter = (from: number, to: number, edge: number): void => {
    const place = next[from] as number;
    next[from] = place + 1;
    neighbours[place] = to;
    edges[place] = edge;
  };
  for (let edge = 0; edge < sources.length; edge++) {
    const source = sources[edge] as number;
    const target = targets[edge] as number;
    enter(source, target, edge);
    enter(target, source, edge);
  }
  return { size, sources, targets, offsets, neighbours, edges };
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

type Edge = Pick<Cooccurrence, 'source' | 'target' | 'significant' | 'logDice' | 'clusters'>;

/** `ids` gives the order of the terms; edges keep the order they come in. */
export function projectNetwork(
  ids: readonly string[],
  cooccurrences: readonly Edge[],
): { network: Network; figures: EdgeFigures } {
  const edges = networkEdges(cooccurrences);
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const indexOf = (id: string): number => {
    const index = indexes.get(id);
    if (index === undefined) {
      throw new TifaError('input', `cooccurrences name ${id}, which no line of terms defines; extract again`);
    }
    return index;
  };
  const network = makeNetwork(
    ids.length,
    Int32Array.from(edges, (edge) => indexOf(edge.source)),
    Int32Array.from(edges, (edge) => indexOf(edge.target)),
  );
  const figures = {
    logDice: Float64Array.from(edges, (edge) => edge.logDice),
    groups: Float64Array.from(edges, (edge) => edge.clusters),
  };
  return { network, figures };
}

/** Edges at each term. */
export function degrees({ size, offsets }: Network): Int32Array {
  return new Int32Array(size).map((_, term) => (offsets[term + 1] as number) - (offsets[term] as number));
}

/** Sum of `weights` over each term’s edges. */
export function strengths({ size, sources, targets }: Network, weights: Float64Array): Float64Array {
  const strength = new Float64Array(size);
  for (const ends of [sources, targets]) {
    ends.forEach((term, edge) => {
      strength[term] = (strength[term] as number) + (weights[edge] as number);
    });
  }
  return strength;
}

/** n / (n + 1) for n distinct groups, after the discount of Pantel and Lin (KDD 2002): one meeting weighs half. */
export function support({ groups }: EdgeFigures): Float64Array {
  return groups.map((n) => n / (n + 1));
}

/**
 * logDice by its support, as a positive weight: algorithms that share a whole out by weight cannot take a negative one.
 * logDice alone is highest for two rare terms that met once.
 */
export function positiveWeights(figures: EdgeFigures): Float64Array {
  const backed = support(figures);
  return figures.logDice.map((value, edge) => Math.max(value, 0.1) * (backed[edge] as number));
}

/** Weights of the edges as weights of the half-edges. */
export function halfWeights({ edges }: Network, weights: Float64Array): Float64Array {
  const half = new Float64Array(edges.length);
  for (let at = 0; at < half.length; at++) half[at] = weights[edges[at] as number] as number;
  return half;
}
