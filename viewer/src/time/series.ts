// Several terms by year on one scale, as mentions or as mentions a document.
import type { Snapshot, SnapshotTerm } from '../../../graph/model/index.ts';
import { type Span, spanOf } from '../state/years.ts';

export interface SeriesPoint {
  year: number;
  /** Null in a year without a document: nothing is not zero. */
  value: number | null;
}

export interface Series {
  term: SnapshotTerm;
  points: readonly SeriesPoint[];
  peak: SeriesPoint | null;
}

export const MOST_SERIES = 8;

export function seriesOf(
  terms: readonly SnapshotTerm[],
  years: Snapshot['years'],
  options: { perDocument: boolean; span: Span | null },
): { series: Series[]; span: Span | null; most: number } {
  const span = options.span ?? spanOf(years);
  if (span === null) return { series: [], span: null, most: 0 };
  const axis = Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i);
  const series = terms.slice(0, MOST_SERIES).map((term): Series => {
    const points = axis.map((year): SeriesPoint => {
      const documents = years[String(year)]?.documents ?? 0;
      if (documents === 0) return { year, value: null };
      const count = term.byYear[String(year)]?.count ?? 0;
      return { year, value: options.perDocument ? count / documents : count };
    });
    const peak = points.reduce<SeriesPoint | null>(
      (best, point) => ((point.value ?? 0) > (best?.value ?? 0) ? point : best),
      null,
    );
    return { term, points, peak };
  });
  const most = series.reduce((top, each) => Math.max(top, each.peak?.value ?? 0), 0);
  return { series, span, most };
}

/** Runs of years without a gap: a line is broken where there was no document. */
export function runsOf(points: readonly SeriesPoint[]): { year: number; value: number }[][] {
  const runs: { year: number; value: number }[][] = [];
  let open = false;
  for (const { year, value } of points) {
    if (value === null) open = false;
    else {
      if (!open) runs.push([]);
      runs.at(-1)?.push({ year, value });
      open = true;
    }
  }
  return runs;
}
