// The one plain sentence about a term’s years, out of its counts by year.
import type { Snapshot, SnapshotTerm } from '../../../graph/model/index.ts';
import type { Words } from '../words/words.ts';

export function sentenceOnYears(term: SnapshotTerm, years: Snapshot['years'], words: Words): string {
  const seen = Object.keys(term.byYear)
    .filter((year) => (term.byYear[year]?.count ?? 0) > 0)
    .sort();
  const from = seen[0];
  const to = seen.at(-1);
  if (from === undefined || to === undefined) return words.term.noYears;
  const count = (year: string) => term.byYear[year]?.count ?? 0;
  const peak = seen.reduce((best, year) => (count(year) > count(best) ? year : best), from);
  if (from === to) return words.term.sameYear(from, count(from));
  const since = Object.keys(years).filter((year) => year >= from && (years[year]?.documents ?? 0) > 0);
  return since.length > 2 && since.every((year) => count(year) > 0)
    ? words.term.everyYear(from, peak, count(peak))
    : words.term.someYears(from, to, peak, count(peak));
}
