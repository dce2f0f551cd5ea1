// A dot that is held moves with the pointer; beside the dots the map moves, as ever.
import type Sigma from 'sigma';
import type { EdgeLine, MapGraph, TermNode } from './graph.ts';
import type { Point } from './hit.ts';

const STARTS = 4;

export interface Dragged {
  graph: MapGraph;
  /** The term that a pointer at this place takes hold of. */
  termAt(at: Point): { id: string } | null;
  /** A term was dragged to a place and let go. */
  moved(id: string, place: Point): void;
}

export function listenToDrags(
  sigma: Sigma<TermNode, EdgeLine>,
  { graph, termAt, moved }: Dragged,
): { holds(): boolean } {
  let drag: { id: string; from: Point; moving: boolean } | null = null;
  sigma.on('downStage', ({ event: { x, y, original } }) => {
    const term = original.shiftKey ? null : termAt({ x, y });
    if (term !== null) drag = { id: term.id, from: { x, y }, moving: false };
  });
  sigma.on('upStage', () => {
    const done = drag;
    drag = null;
    if (done?.moving !== true) return;
    const { x, y } = graph.getNodeAttributes(done.id);
    moved(done.id, { x, y });
  });
  sigma.on('moveBody', ({ event }) => {
    if (drag === null) return;
    event.preventSigmaDefault();
    drag.moving ||= Math.hypot(event.x - drag.from.x, event.y - drag.from.y) > STARTS;
    if (!drag.moving) return;
    graph.mergeNodeAttributes(drag.id, sigma.viewportToGraph(event));
    sigma.refresh({ partialGraph: { nodes: [drag.id] }, schedule: true });
  });
  return { holds: () => drag !== null };
}
