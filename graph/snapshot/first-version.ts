// Version 1 of the file: records as they are in memory, but with three measures of what are nine by now.
import type { FirstSnapshot, Snapshot, SnapshotEdge } from '../model/index.ts';
import { measuresOf } from './columns/given-measures.ts';

/** The later measures follow from the counts. */
export function fromFirstVersion(first: FirstSnapshot): Snapshot {
  const clusters = new Map(first.terms.map((term) => [term.id, term.clusters]));
  const total = first.method.corpus.clusters;
  return {
    ...first,
    edges: first.edges.map((edge) => {
      const [a, b] = [clusters.get(edge.source) ?? 0, clusters.get(edge.target) ?? 0];
      return { ...measuresOf({ both: edge.clusters, a, b, total }), ...edge };
    }),
  };
}

/** An edge as version 1 has it, so that its hash stays true. */
export function toFirstVersion(edge: SnapshotEdge): FirstSnapshot['edges'][number] {
  const { jaccard: _j, dice: _d, cosine: _c, associationStrength: _a, tScore: _t, mi3: _m, ...first } = edge;
  return first;
}
