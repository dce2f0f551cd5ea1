// Figures by year: how often, and in how many documents. What has no date is in no year.
import { type ByYear, compare } from '../../graph/model/index.ts';

export function yearSeries(occurrences: readonly { year: string | null; document: number }[]): ByYear {
  const years = new Map<string, { count: number; documents: Set<number> }>();
  for (const { year, document } of occurrences) {
    if (year === null) continue;
    const figures = years.get(year) ?? { count: 0, documents: new Set<number>() };
    figures.count += 1;
    figures.documents.add(document);
    years.set(year, figures);
  }
  return Object.fromEntries(
    [...years]
      .sort(([a], [b]) => compare(a, b))
      .map(([year, { count, documents }]) => [year, { count, documents: documents.size }]),
  );
}
