// The closest way between two terms, in at most four steps: Bellman’s recursion over the number of steps, so that the
// limit is exact. A step is 1 long where the measure is at its greatest and 2 where it is at its least, as in the API:
// two steps are never shorter than the one that they go round.
import type { Measure, SnapshotEdge } from '../../../graph/model/index.ts';

export const MOST_STEPS = 4;

export interface StrongPath {
  /** Ids of the terms, both ends too. */
  terms: string[];
  /** The edge of each step. */
  edges: SnapshotEdge[];
  length: number;
}

interface Way {
  length: number;
  /** The term before, and the edge from it; null at the start. */
  before: { id: string; edge: SnapshotEdge } | null;
}

/** Null when there is none. Equal ways are told apart by their terms, so that the answer is always the same one. */
export function strongestPath(
  edges: readonly SnapshotEdge[],
  ends: { from: string; to: string },
  measure: Measure,
): StrongPath | null {
  if (ends.from === ends.to) return null;
  const stepLength = stepLengths(edges, measure);
  const around = new Map<string, SnapshotEdge[]>();
  for (const edge of edges) {
    for (const id of [edge.source, edge.target]) {
      const list = around.get(id);
      if (list === undefined) around.set(id, [edge]);
      else list.push(edge);
    }
  }
  const layers: Map<string, Way>[] = [new Map([[ends.from, { length: 0, before: null }]])];
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const next = new Map<string, Way>();
    for (const [id, way] of layers[steps] ?? []) {
      for (const edge of around.get(id) ?? []) {
        const to = edge.source === id ? edge.target : edge.source;
        const length = way.length + stepLength(edge);
        const known = next.get(to);
        if (known === undefined || isBetter({ length, id }, known)) {
          next.set(to, { length, before: { id, edge } });
        }
      }
    }
    layers.push(next);
  }
  let best: { steps: number; length: number } | null = null;
  layers.forEach((layer, steps) => {
    const way = layer.get(ends.to);
    if (way !== undefined && (best === null || way.length < best.length)) {
      best = { steps, length: way.length };
    }
  });
  return best === null ? null : walkBack(layers, ends.to, best);
}

function isBetter(way: { length: number; id: string }, known: Way): boolean {
  if (way.length !== known.length) return way.length < known.length;
  return way.id < (known.before?.id ?? '');
}

function walkBack(
  layers: readonly Map<string, Way>[],
  to: string,
  { steps, length }: { steps: number; length: number },
): StrongPath {
  const terms = [to];
  const edges: SnapshotEdge[] = [];
  let id = to;
  for (let step = steps; step > 0; step--) {
    const before = layers[step]?.get(id)?.before;
    if (before === undefined || before === null) break;
    terms.unshift(before.id);
    edges.unshift(before.edge);
    id = before.id;
  }
  return { terms, edges, length };
}

function stepLengths(edges: readonly SnapshotEdge[], measure: Measure): (edge: SnapshotEdge) => number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const edge of edges) {
    least = Math.min(least, edge[measure]);
    most = Math.max(most, edge[measure]);
  }
  const reach = most - least;
  return (edge) => (reach > 0 ? 1 + (most - edge[measure]) / reach : 1);
}
