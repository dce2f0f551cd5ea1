// Figures by year: how often, and in how many documents. What has no date is in no year.
import { type ByYear, compare } from '../../graph/model/index.ts';

/** Occurrences come in order of document; a document has one year. */
export type Series = Map<string, { count: number; documents: number; lastDocument: number }>;

export const emptySeries = (): Series => new Map();

export function addToSeries(series: Series, year: string | null, document: number): void {
  if (year === null) return;
  const figures = series.get(year);
  if (figures === undefined) series.set(year, { count: 1, documents: 1, lastDocument: document });
  else {
    figures.count += 1;
    if (figures.lastDocument === document) return;
    figures.documents += 1;
    figures.lastDocument = document;
  }
}

export function seriesRecord(series: Series): ByYear {
  return Object.fromEntries(
    [...series]
      .sort(([a], [b]) => compare(a, b))
      .map(([year, { count, documents }]) => [year, { count, documents }]),
  );
}
