// Points along a Z-order curve (Morton, A Computer Oriented Geodetic Data Base, IBM 1966): every square of a quadtree is
// a run of neighbours on it. 15 bits an axis.
import type { Positions } from './positions.ts';

/** Levels of the quadtree. */
export const DEPTH = 15;
const SIDE = 2 ** DEPTH;
const RADIX_BITS = 10;
const RADIX = 2 ** RADIX_BITS;

export interface CurveOrder {
  /** Place on the curve of each point in `order`. */
  codes: Int32Array;
  /** Points along the curve. */
  order: Int32Array;
  /** Width of the square that holds them all. */
  width: number;
}

/** Buffers that every sort fills anew. */
export function makeCurve(size: number): (points: Positions) => CurveOrder {
  const codeOf = new Int32Array(size);
  const codes = new Int32Array(size);
  const order = new Int32Array(size);
  const scratch = new Int32Array(size);
  const counts = new Int32Array(RADIX + 1);
  return ({ x, y }) => {
    const { left, low, width } = square({ x, y });
    // The last point still lies on the curve.
    const scale = (SIDE * (1 - 1e-9)) / width;
    for (let i = 0; i < size; i++) {
      codeOf[i] = spread(((x[i] as number) - left) * scale) | (spread(((y[i] as number) - low) * scale) << 1);
      order[i] = i;
    }
    for (let shift = 0; shift < 2 * DEPTH; shift += RADIX_BITS) {
      sortByDigit(codeOf, order, { shift, counts, scratch });
    }
    for (let i = 0; i < size; i++) codes[i] = codeOf[order[i] as number] as number;
    return { codes, order, width };
  };
}

interface Digit {
  shift: number;
  counts: Int32Array;
  scratch: Int32Array;
}

/** One stable pass of a radix sort of `order`. */
function sortByDigit(codeOf: Int32Array, order: Int32Array, { shift, counts, scratch }: Digit): void {
  counts.fill(0);
  for (let i = 0; i < codeOf.length; i++) {
    const digit = ((codeOf[i] as number) >>> shift) & (RADIX - 1);
    counts[digit + 1] = (counts[digit + 1] as number) + 1;
  }
  for (let digit = 0; digit < RADIX; digit++) {
    counts[digit + 1] = (counts[digit + 1] as number) + (counts[digit] as number);
  }
  for (let i = 0; i < order.length; i++) {
    const point = order[i] as number;
    const digit = ((codeOf[point] as number) >>> shift) & (RADIX - 1);
    const place = counts[digit] as number;
    counts[digit] = place + 1;
    scratch[place] = point;
  }
  order.set(scratch);
}

/** The square that holds all points; a little one where they are one place. */
function square({ x, y }: Positions): { left: number; low: number; width: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < x.length; i++) {
    const px = x[i] as number;
    const py = y[i] as number;
    if (px < left) left = px;
    if (px > right) right = px;
    if (py < low) low = py;
    if (py > high) high = py;
  }
  return { left, low, width: Math.max(right - left, high - low) || 1 };
}

/** 0b…cba → 0b…0c0b0a: 15 bits to every other one of 30. */
function spread(value: number): number {
  let bits = value & (SIDE - 1);
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
