// Terms without an edge have no place of their own on the map: they stand in calm rings around it, rarest outside.
import type { Positions } from './positions.ts';

/** Points of an ellipse that its length is measured with; a step is below 5 units on the largest. */
const SAMPLES = 720;

export interface Rings extends Positions {
  /** Half axes of the free ellipse inside the innermost ring. */
  inner: { a: number; b: number };
}

/** Places discs, in the order given, from the outermost ring inwards. `outer` are half axes of the whole map. */
export function placeInRings(
  radii: Float64Array,
  { outer, gap }: { outer: { a: number; b: number }; gap: number },
): Rings {
  const x = new Float64Array(radii.length);
  const y = new Float64Array(radii.length);
  let { a, b } = outer;
  for (let next = 0; next < radii.length; ) {
    const ring = fillRing(radii, next, { a, b, gap });
    const walk = ellipseWalk(a - ring.widest, b - ring.widest);
    const spread = walk.length / ring.length;
    let along = 0;
    for (let i = next; i < ring.end; i++) {
      const half = (radii[i] ?? 0) + gap / 2;
      const point = walk.at((along + half) * spread);
      x[i] = point.x;
      y[i] = point.y;
      along += 2 * half;
    }
    next = ring.end;
    a -= 2 * ring.widest + gap;
    b -= 2 * ring.widest + gap;
  }
  return { x, y, inner: { a: Math.max(a, 0), b: Math.max(b, 0) } };
}

/** As many discs as the ring has room for, at least one. */
function fillRing(radii: Float64Array, start: number, ring: { a: number; b: number; gap: number }) {
  let end = start;
  let length = 0;
  let widest = 0;
  while (end < radii.length) {
    const radius = radii[end] ?? 0;
    const room = ellipseLength(ring.a - Math.max(widest, radius), ring.b - Math.max(widest, radius));
    if (end > start && length + 2 * radius + ring.gap > room) break;
    length += 2 * radius + ring.gap;
    widest = Math.max(widest, radius);
    end++;
  }
  return { end, length, widest };
}

/** Ramanujan’s first approximation (1914), good to one part in 10,000 at 3:2. */
function ellipseLength(a: number, b: number): number {
  if (a <= 0 || b <= 0) return 0;
  // A chord is shorter than its arc: a hundredth is kept back so that discs side by side cannot touch.
  return 0.99 * Math.PI * (3 * (a + b) - Math.sqrt((3 * a + b) * (a + 3 * b)));
}

/** An ellipse as a path that can be walked by length, from its top clockwise. */
function ellipseWalk(a: number, b: number) {
  const xs = new Float64Array(SAMPLES + 1);
  const ys = new Float64Array(SAMPLES + 1);
  const reached = new Float64Array(SAMPLES + 1);
  for (let i = 0; i <= SAMPLES; i++) {
    const angle = (2 * Math.PI * i) / SAMPLES;
    xs[i] = Math.max(a, 0) * Math.sin(angle);
    ys[i] = Math.max(b, 0) * Math.cos(angle);
    if (i === 0) continue;
    const step = Math.hypot((xs[i] ?? 0) - (xs[i - 1] ?? 0), (ys[i] ?? 0) - (ys[i - 1] ?? 0));
    reached[i] = (reached[i - 1] ?? 0) + step;
  }
  const length = reached[SAMPLES] ?? 0;
  const at = (along: number) => {
    let i = 1;
    while (i < SAMPLES && (reached[i] ?? 0) < along) i++;
    const step = (reached[i] ?? 0) - (reached[i - 1] ?? 0);
    const part = step > 0 ? (along - (reached[i - 1] ?? 0)) / step : 0;
    return {
      x: (xs[i - 1] ?? 0) + part * ((xs[i] ?? 0) - (xs[i - 1] ?? 0)),
      y: (ys[i - 1] ?? 0) + part * ((ys[i] ?? 0) - (ys[i - 1] ?? 0)),
    };
  };
  return { length, at };
}
