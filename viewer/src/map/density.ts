// The density of terms: a Gaussian kernel at every dot, weighted by the figure that sizes it, on a coarse grid.
// Silverman, Density Estimation, 1986, ch. 4; the bandwidth is in pixels, so it follows the zoom as VOSviewer’s does.
export interface WeightedPoint {
  x: number;
  y: number;
  weight: number;
}

export interface DensityGrid {
  columns: number;
  rows: number;
  /** Row by row; the greatest is 1. */
  values: Float32Array;
}

export const CELL = 3;
/** Beyond so many bandwidths a kernel counts for nothing. */
const REACH = 2.6;

export function densityOf(
  points: readonly WeightedPoint[],
  size: { width: number; height: number },
  bandwidth: number,
): DensityGrid {
  const [columns, rows] = [Math.ceil(size.width / CELL), Math.ceil(size.height / CELL)];
  const values = new Float32Array(columns * rows);
  const reach = REACH * bandwidth;
  const kernel = -1 / (2 * bandwidth * bandwidth);
  for (const { x, y, weight } of points) {
    const [left, right] = [
      Math.max(0, Math.floor((x - reach) / CELL)),
      Math.min(columns - 1, Math.floor((x + reach) / CELL)),
    ];
    const [top, bottom] = [
      Math.max(0, Math.floor((y - reach) / CELL)),
      Math.min(rows - 1, Math.floor((y + reach) / CELL)),
    ];
    // The kernel is the product of its two directions: an exponential a row and a column, not one a cell.
    const across = new Float32Array(Math.max(0, right - left + 1));
    for (let column = left; column <= right; column++)
      across[column - left] = Math.exp(((column + 0.5) * CELL - x) ** 2 * kernel);
    for (let row = top; row <= bottom; row++) {
      const down = weight * Math.exp(((row + 0.5) * CELL - y) ** 2 * kernel);
      const at = row * columns + left;
      for (let i = 0; i < across.length; i++)
        values[at + i] = (values[at + i] ?? 0) + down * (across[i] ?? 0);
    }
  }
  const most = values.reduce((top, value) => Math.max(top, value), 0);
  if (most > 0) for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / most;
  return { columns, rows, values };
}

/** The step of a ramp of `steps` colours that a density is drawn in, from 1; 0 is the ground. */
export function densityStep(value: number, steps: number): number {
  // The root opens the lower densities, where most of the map lies.
  return value < 0.02 ? 0 : Math.min(steps, 1 + Math.floor(Math.sqrt(value) * steps));
}
