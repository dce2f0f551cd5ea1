// What is under the pointer: the nearest term, else the nearest edge. Distances in px of the map.
import type { Disc } from './boxes.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Segment {
  from: Point;
  to: Point;
  /** Bend of the curve as a share of its length; 0 is straight. */
  bend: number;
}

/** The term whose centre is nearest, within its own radius or the least hit radius. */
export function nearestTerm<T extends Disc>(at: Point, terms: Iterable<T>, least: number): T | null {
  let best: T | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const term of terms) {
    const distance = Math.hypot(term.x - at.x, term.y - at.y);
    if (distance <= Math.max(least, term.r) && distance < bestDistance) {
      best = term;
      bestDistance = distance;
    }
  }
  return best;
}

export function nearestEdge<T extends Segment>(at: Point, edges: Iterable<T>, reach: number): T | null {
  let best: T | null = null;
  let bestDistance = reach;
  for (const edge of edges) {
    const distance = distanceTo(at, edge);
    if (distance < bestDistance) {
      best = edge;
      bestDistance = distance;
    }
  }
  return best;
}

/** Points along an edge: the ends of a line, or the run of a quadratic curve. */
export function along({ from, to, bend }: Segment, steps = 12): Point[] {
  if (bend === 0) return [from, to];
  const control = controlPoint(from, to, bend);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
  });
}

/** As it is drawn, with the screen’s y downwards. */
function controlPoint(from: Point, to: Point, bend: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { x: (from.x + to.x) / 2 + dy * bend, y: (from.y + to.y) / 2 - dx * bend };
}

function distanceTo(at: Point, edge: Segment): number {
  const points = along(edge);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (a !== undefined && b !== undefined) least = Math.min(least, toLine(at, a, b));
  }
  return least;
}

function toLine(at: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - a.x) * dx + (at.y - a.y) * dy) / length));
  return Math.hypot(at.x - a.x - t * dx, at.y - a.y - t * dy);
}
