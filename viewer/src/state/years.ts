// Spans of years, and what a record counts within one.
import type { Snapshot } from '../../../graph/model/index.ts';

/** Both ends belong to it. */
export interface Span {
  from: number;
  to: number;
}

export interface InYears {
  count: number;
  documents: number;
}

type ByYear = Readonly<Record<string, InYears>>;

export const spanText = ({ from, to }: Span): string => (from === to ? String(from) : `${from}–${to}`);

/** All years between the first and the last of the corpus; null where no document has a date. */
export function spanOf(years: Snapshot['years']): Span | null {
  const known = Object.keys(years).map(Number);
  if (known.length === 0) return null;
  return known.reduce<Span>(
    (span, year) => ({ from: Math.min(span.from, year), to: Math.max(span.to, year) }),
    { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY },
  );
}

export function holdsYear(span: Span, date: string | null): boolean {
  if (date === null) return false;
  const year = Number(date.slice(0, 4));
  return year >= span.from && year <= span.to;
}

/** What a term or an edge counts within a span, or on the whole. */
export function countedIn(
  record: { count: number; documents: number; byYear: ByYear },
  span: Span | null,
): InYears {
  return span === null ? record : sumYears(record.byYear, span);
}

/** The same term or edge with the figures of a span; what is not counted by year stays that of the whole. */
export function withinYears<T extends { count: number; documents: number; byYear: ByYear }>(
  record: T,
  span: Span | null,
): T {
  return span === null ? record : { ...record, ...sumYears(record.byYear, span) };
}

export function sumYears(byYear: ByYear, { from, to }: Span): InYears {
  let [count, documents] = [0, 0];
  for (const year of Object.keys(byYear)) {
    if (Number(year) < from || Number(year) > to) continue;
    count += byYear[year]?.count ?? 0;
    documents += byYear[year]?.documents ?? 0;
  }
  return { count, documents };
}

/** The same as a count above none, at a fraction of the cost. */
export function isCountedIn(byYear: ByYear, { from, to }: Span): boolean {
  for (const year of Object.keys(byYear))
    if (Number(year) >= from && Number(year) <= to && (byYear[year]?.count ?? 0) > 0) return true;
  return false;
}

/** The whole years of a span, moved by some years, and kept within another. */
export function movedBy(span: Span, step: number, within: Span): Span {
  const by = Math.max(within.from - span.from, Math.min(within.to - span.to, step));
  return { from: span.from + by, to: span.to + by };
}

/** `1998-2007`, or `1998` for one year, as it stands in a link. */
export function writeSpan({ from, to }: Span): string {
  return from === to ? String(from) : `${from}-${to}`;
}

export function readSpan(text: string | null): Span | null {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text ?? '');
  if (match === null) return null;
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  return from <= to ? { from, to } : null;
}
