// How figures are written, the same in both languages: commas in thousands, years without.
import type { Measure } from '../../../graph/model/index.ts';

/** `1083` → `1,083`. */
export function thousands(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `212 KB`, `1.5 MB`. */
export function fileSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Measures between 0 and 1 with two decimals (three where they are small by nature), the open-ended ones with one. */
export function measured(measure: Measure, value: number): string {
  return value.toFixed(DECIMALS[measure]).replace('-', '−');
}

/** How many decimals of a measure mean something to a reader. */
export const DECIMALS: Record<Measure, number> = {
  ...{ logDice: 1, npmi: 2, g2: 1, jaccard: 3, dice: 3, cosine: 3 },
  ...{ associationStrength: 1, tScore: 1, mi3: 1 },
};

/** An expected count, with two digits that mean something: `0.09`, `1.4`, `23`. */
export function expectedFigure(value: number): string {
  if (value >= 10) return thousands(value);
  if (value >= 1) return value.toFixed(1);
  if (value >= 0.01) return value.toFixed(2);
  return value > 0 ? '< 0.01' : '0';
}

/** `= .004`, `< .001`: the way statistics are printed. */
export function qValue(value: number): string {
  if (value < 0.001) return '< .001';
  return `= ${value.toFixed(3).replace(/^0/, '')}`;
}

/** `0.01` → `.01`. */
export function level(value: number): string {
  return String(value).replace(/^0/, '');
}

/** The year of a partial date, or null. */
export function yearOf(date: string | null): string | null {
  return date === null ? null : date.slice(0, 4);
}
