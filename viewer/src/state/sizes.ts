// The figure that a dot’s area follows: its value for a term, and the greatest there is.
import type { SnapshotTerm } from '../../../graph/model/index.ts';
import type { Atlas } from './atlas.ts';
import { SIZES, type SizeBy } from './chart.ts';
import { countedIn, type Span } from './years.ts';

/** Mentions and documents follow the years; the figures of the network are those of all years. */
export function figureOf(term: SnapshotTerm, size: SizeBy, years: Span | null): number {
  if (size === 'even') return 0.12;
  if (size === 'count' || size === 'documents') return countedIn(term, years)[size];
  const value = (term as Partial<Record<SizeBy, unknown>>)[size];
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : 0;
}

export function greatestFigure(atlas: Atlas, size: SizeBy, years: Span | null): number {
  if (size === 'even') return 1;
  return atlas.snapshot.terms.reduce((most, term) => Math.max(most, figureOf(term, size, years)), 0) || 1;
}

/** Those that this snapshot carries. */
export function sizesOf(atlas: Atlas): SizeBy[] {
  return SIZES.filter(
    (size) => size === 'even' || atlas.snapshot.terms.some((term) => figureOf(term, size, null) > 0),
  );
}
