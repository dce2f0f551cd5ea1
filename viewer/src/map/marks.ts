// The formulas of the map’s marks: how big a term, how wide and how strong an edge.
import type { Measure } from '../../../graph/model/index.ts';
import type { Reach } from '../state/atlas.ts';

/** Edges from which on the ink on the map stays the same. */
const INK_EDGES = 1500;
const MIN_WIDTH = 0.5;
const MAX_WIDTH = 3.6;

/** Radius in px at zoom 1: the area of the growing part follows the value. */
export function radius(value: number, max: number, scale = 1): number {
  return (2.2 + 13 * Math.sqrt(Math.max(0, value) / Math.max(1, max))) * scale;
}

/** Width in px: logDice from 7 up; other measures over their 2nd–98th percentile, in the same form. */
export function edgeWidth(measure: Measure, value: number, reach: Reach): number {
  const steps = isOnLogDiceScale(measure, reach) ? value - 7 : 6 * shareOf(value, reach);
  return clamp(0.62 * steps, MIN_WIDTH, MAX_WIDTH);
}

/** Weights of another program stand where logDice does; those that end below 7 or above 14 are none. */
export function isOnLogDiceScale(measure: Measure, reach: Reach): boolean {
  return measure === 'logDice' && reach.max > 7 && reach.max <= 14;
}

/** .6–1.25 by strength: the stronger edge of two of one colour is the darker one. */
export function strengthTint(width: number): number {
  return 0.6 + (0.65 * (width - MIN_WIDTH)) / (MAX_WIDTH - MIN_WIDTH);
}

export interface Ink {
  width: number;
  tint: number;
}

/** More edges, thinner and paler: the ink on the map stays constant. */
export function inkFor(edges: number): Ink {
  const share = INK_EDGES / Math.max(1, edges);
  return { width: Math.min(1, Math.sqrt(share)), tint: clamp(share ** 0.45, 0.45, 1) };
}

export function inkedWidth(width: number, ink: Ink): number {
  return Math.max(MIN_WIDTH, width * ink.width);
}

/** Where a value lies between the 2nd and the 98th percentile. */
export function shareOf(value: number, reach: Reach): number {
  return reach.high > reach.low ? (value - reach.low) / (reach.high - reach.low) : 0.5;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
