// Takes overlapping discs apart, moving each as little as it can: every pair that is too close is pushed to its distance,
// half by each, pass after pass until none is left. Neighbours come from a grid of the largest diameter.
// Written here rather than taken from graphology-layout-noverlap, which draws from Math.random when two discs coincide.
import type { Progress } from '../algorithm.ts';
import type { Positions } from './positions.ts';
import { extent } from './shape.ts';

const MAX_PASSES = 600;
/** A push goes a little too far, or the last hair’s breadth takes for ever. */
const OVERSHOOT = 1.02;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** New positions where the centres of discs i and j are at least `radii[i] + radii[j] + gap` apart. */
export function separate(positions: Positions, radii: Float64Array, gap: number): Positions {
  const { x, y, step, total } = startSeparation(positions, radii, gap);
  step(total);
  return { x, y };
}

/** The same, a pass a step. */
export function startSeparation(positions: Positions, radii: Float64Array, gap: number): Progress {
  const x = positions.x.slice();
  const y = positions.y.slice();
  const cell = 2 * radii.reduce((a, b) => Math.max(a, b), 0) + gap;
  let done = 0;
  let touching = true;
  return {
    x,
    y,
    total: MAX_PASSES,
    get done() {
      return done;
    },
    step(steps) {
      for (const stop = Math.min(MAX_PASSES, done + steps); touching && done < stop; done++) {
        touching = pushAllApart({ x, y }, { radii, gap, cell });
      }
      // Nothing left to do is as good as done.
      if (!touching) done = MAX_PASSES;
    },
  };
}

/** One pass, in place: the pairs after this one see where it went, which converges in far fewer passes. */
function pushAllApart(
  { x, y }: Positions,
  { radii, gap, cell }: { radii: Float64Array; gap: number; cell: number },
) {
  const grid = makeGrid({ x, y }, cell);
  let moved = false;
  for (let i = 0; i < x.length; i++) {
    const home = grid.cellOf[i] ?? 0;
    for (let row = -1; row <= 1; row++) {
      for (let column = -1; column <= 1; column++) {
        let j = grid.first[home + row * grid.columns + column] ?? -1;
        for (; j >= 0; j = grid.next[j] ?? -1) {
          if (j <= i) continue;
          const wanted = (radii[i] ?? 0) + (radii[j] ?? 0) + gap;
          let dx = (x[j] ?? 0) - (x[i] ?? 0);
          let dy = (y[j] ?? 0) - (y[i] ?? 0);
          let distance = Math.sqrt(dx * dx + dy * dy);
          if (distance >= wanted) continue;
          moved = true;
          const push = ((wanted - distance) * OVERSHOOT) / 2;
          if (distance < 1e-9) {
            dx = Math.cos(GOLDEN_ANGLE * j);
            dy = Math.sin(GOLDEN_ANGLE * j);
            distance = 1;
          }
          x[i] = (x[i] ?? 0) - (dx / distance) * push;
          y[i] = (y[i] ?? 0) - (dy / distance) * push;
          x[j] = (x[j] ?? 0) + (dx / distance) * push;
          y[j] = (y[j] ?? 0) + (dy / distance) * push;
        }
      }
    }
  }
  return moved;
}

/** Lists of discs by cell, linked through `next`; an empty border of cells saves the checks at the edge. */
function makeGrid({ x, y }: Positions, cell: number) {
  const left = x.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const low = y.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const columns = Math.floor(extent(x) / cell) + 3;
  const rows = Math.floor(extent(y) / cell) + 3;
  const first = new Int32Array(columns * rows).fill(-1);
  const next = new Int32Array(x.length);
  const cellOf = x.map((value, i) => {
    const column = Math.floor((value - left) / cell) + 1;
    const row = Math.floor(((y[i] ?? 0) - low) / cell) + 1;
    return row * columns + column;
  });
  for (let i = x.length - 1; i >= 0; i--) {
    const home = cellOf[i] ?? 0;
    next[i] = first[home] ?? -1;
    first[home] = i;
  }
  return { columns, first, next, cellOf };
}
