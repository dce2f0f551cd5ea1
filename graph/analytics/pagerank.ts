// PageRank by power iteration (Brin and Page 1998, “The anatomy of a large-scale hypertextual Web search engine”):
//   p(v) = (1 − d)/n + d · ( Σ over links u→v of p(u) · w(u,v) / w(u) + Σ over dangling u of p(u)/n )
// weighted by the links’ weights, with a term without links treated as linking to all, so that the ranks add up to 1.
// Written here rather than taken from graphology-metrics, which needs its own graph object and is about three times slower.

/** Directed links as parallel arrays; an undirected edge is two links. */
export interface Links {
  size: number;
  from: ArrayLike<number>;
  to: ArrayLike<number>;
  weights: ArrayLike<number>;
}

export interface PageRankOptions {
  damping?: number;
  /** Stop when the ranks change by less than this in sum. */
  tolerance?: number;
  maxIterations?: number;
}

export function pageRank(
  links: Links,
  { damping = 0.85, tolerance = 1e-12, maxIterations = 500 }: PageRankOptions = {},
): Float64Array {
  const { size } = links;
  const out = outgoingWeights(links);
  let ranks = new Float64Array(size).fill(1 / size);
  let next = new Float64Array(size);
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    step(links, { damping, out, ranks, next });
    let change = 0;
    for (let i = 0; i < size; i++) change += Math.abs((next[i] ?? 0) - (ranks[i] ?? 0));
    [ranks, next] = [next, ranks];
    if (change < tolerance) break;
  }
  return ranks;
}

/** Both directions of undirected edges. */
export function bothWays(
  size: number,
  edges: { sources: Int32Array; targets: Int32Array; weights: Float64Array },
): Links {
  const { sources, targets, weights } = edges;
  const length = sources.length;
  const links = {
    size,
    from: new Int32Array(2 * length),
    to: new Int32Array(2 * length),
    weights: new Float64Array(2 * length),
  };
  links.from.set(sources);
  links.from.set(targets, length);
  links.to.set(targets);
  links.to.set(sources, length);
  links.weights.set(weights);
  links.weights.set(weights, length);
  return links;
}

interface Step {
  damping: number;
  out: Float64Array;
  ranks: Float64Array;
  next: Float64Array;
}

/** Fills `next` in place: the arrays are swapped, not made anew, in every iteration. */
function step({ size, from, to, weights }: Links, { damping, out, ranks, next }: Step): void {
  let dangling = 0;
  for (let i = 0; i < size; i++) if (out[i] === 0) dangling += ranks[i] ?? 0;
  next.fill((1 - damping + damping * dangling) / size);
  for (let link = 0; link < from.length; link++) {
    const source = from[link] ?? 0;
    const target = to[link] ?? 0;
    const share = ((ranks[source] ?? 0) * (weights[link] ?? 0)) / (out[source] ?? 1);
    next[target] = (next[target] ?? 0) + damping * share;
  }
}

function outgoingWeights({ size, from, weights }: Links): Float64Array {
  const out = new Float64Array(size);
  for (let link = 0; link < from.length; link++) {
    const source = from[link] ?? 0;
    out[source] = (out[source] ?? 0) + (weights[link] ?? 0);
  }
  return out;
}
