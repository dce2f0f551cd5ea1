// The measures that the counts of an edge give.
import { associations, NO_ASSOCIATION, type Table } from '../../measures/measures.ts';
import type { Measure } from '../../model/index.ts';

/** A table that cannot be gives none; `tifa verify` says so. */
export function measuresOf(table: Table): Record<Measure, number> {
  const { both, a, b, total } = table;
  const isPossible = both > 0 && both <= Math.min(a, b) && a + b - both <= total;
  return isPossible ? associations(table) : { ...NO_ASSOCIATION };
}
