// The shape of the map after the forces: turned to its main axis, its far outliers drawn in, stretched to 3:2.
// Each step gives new positions around (0, 0).
import type { Positions } from './positions.ts';

const ASPECT = 1.5;
const OUTER_SHARE = 0.07;
const COMPRESSION = 0.35;
/** A line of terms must not be blown up to a cloud of rounding errors. */
const MOST_STRETCH = 3;

export function shapeMap(positions: Positions): Positions {
  return stretch(compressOutliers(turnToMainAxis(centre(positions))));
}

function centre({ x, y }: Positions): Positions {
  const middleX = mean(x);
  const middleY = mean(y);
  return { x: x.map((value) => value - middleX), y: y.map((value) => value - middleY) };
}

/** Rotates by the angle of the first principal axis: tan 2θ = 2·cov(x, y) / (var x − var y). */
export function turnToMainAxis({ x, y }: Positions): Positions {
  let xx = 0;
  let yy = 0;
  let xy = 0;
  x.forEach((value, i) => {
    const other = y[i] ?? 0;
    xx += value * value;
    yy += other * other;
    xy += value * other;
  });
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return {
    x: x.map((value, i) => value * cos + (y[i] ?? 0) * sin),
    y: y.map((value, i) => value * cos - (x[i] ?? 0) * sin),
  };
}

/** What the outermost 7 % of radii have beyond the rest is reduced to 0.35 of itself. */
export function compressOutliers({ x, y }: Positions): Positions {
  const radii = x.map((value, i) => Math.hypot(value, y[i] ?? 0));
  const sorted = radii.toSorted();
  const limit = sorted[Math.floor((sorted.length - 1) * (1 - OUTER_SHARE))] ?? 0;
  const factors = radii.map((radius) =>
    radius > limit && limit > 0 ? (limit + (radius - limit) * COMPRESSION) / radius : 1,
  );
  return {
    x: x.map((value, i) => value * (factors[i] ?? 1)),
    y: y.map((value, i) => value * (factors[i] ?? 1)),
  };
}

/** Gives the bounding box the ratio 3:2 by scaling the height. */
export function stretch({ x, y }: Positions): Positions {
  const wanted = extent(x) / ASPECT;
  const height = extent(y);
  const factor = height > 0 ? Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, wanted / height)) : 1;
  return { x, y: y.map((value) => value * factor) };
}

export function extent(values: Float64Array): number {
  if (values.length === 0) return 0;
  return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
}

function mean(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}
