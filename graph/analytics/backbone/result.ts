// A backbone as columns: what was measured of each edge, and whether it is kept.
import type { Result } from '../algorithm.ts';

export function backboneResult(
  columns: Record<string, Float64Array>,
  values: Float64Array,
  keeps: (value: number) => boolean,
): Result {
  const kept = Uint8Array.from(values, (value) => (keeps(value) ? 1 : 0));
  return {
    of: 'edges',
    columns: { ...columns, kept },
    figures: { edges: kept.length, kept: kept.reduce((a, b) => a + b, 0) },
  };
}
