// The graph that Sigma draws: positions and keys only. It is built once and never edited.
import { UndirectedGraph } from 'graphology';
import type { SnapshotEdge, SnapshotTerm } from '../../../graph/model/index.ts';
import { type Atlas, edgeKey } from '../state/atlas.ts';

export interface TermNode {
  x: number;
  y: number;
  term: SnapshotTerm;
}

export interface EdgeLine {
  edge: SnapshotEdge;
  curvature: number;
}

export const CURVATURE = 0.18;

export function drawableGraph(atlas: Atlas): UndirectedGraph<TermNode, EdgeLine> {
  const graph = new UndirectedGraph<TermNode, EdgeLine>();
  for (const term of atlas.snapshot.terms) graph.addNode(term.id, { x: term.x, y: term.y, term });
  for (const edge of atlas.snapshot.edges) {
    graph.addUndirectedEdgeWithKey(edgeKey(edge.source, edge.target), edge.source, edge.target, {
      edge,
      curvature: CURVATURE,
    });
  }
  return graph;
}
