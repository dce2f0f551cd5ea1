// `precision50=.9,recall=.95`: the least shares that an evaluation must reach, so that a script can watch them.
import { TifaError } from '../../graph/model/index.ts';
import type { Evaluation, Precision } from './evaluate.ts';

export interface Threshold {
  figure: string;
  least: number;
}

/** Shares by the names that thresholds give them; null when nothing could be compared. */
export type Figures = Record<string, number | null>;

export function precisionFigures(precision: readonly Precision[]): Figures {
  return Object.fromEntries(
    precision.flatMap(({ depth, strict, lenient }) => [
      [`precision${depth}`, strict],
      [`lenient${depth}`, lenient],
    ]),
  );
}

/** Every share of an evaluation. */
export function figuresOf(evaluation: Evaluation): Figures {
  return {
    ...precisionFigures(evaluation.precision),
    recall: evaluation.recall.share,
    counts: evaluation.counts.share,
    variants: evaluation.variants.share,
    edges: evaluation.edges.share,
  };
}

/** Throws a TifaError for what is no `name=share`. */
export function parseThresholds(text: string): Threshold[] {
  return text.split(',').map((part) => {
    const [, figure, value] = /^\s*([a-z]+\d*)\s*=\s*(\d*\.?\d+)\s*$/.exec(part) ?? [];
    const least = Number(value);
    if (figure === undefined || !(least <= 1)) {
      throw new TifaError(
        'usage',
        `“${part}” is no threshold. Write name=share, for example precision50=.9,recall=.95.`,
      );
    }
    return { figure, least };
  });
}

/** The thresholds that are missed; what could not be compared misses them too. */
export function missed(figures: Figures, thresholds: readonly Threshold[]): Threshold[] {
  return thresholds.filter(({ figure, least }) => {
    const value = figures[figure];
    if (value === undefined) {
      throw new TifaError(
        'usage',
        `There is no figure “${figure}”. The figures are ${Object.keys(figures).join(', ')}.`,
      );
    }
    return value === null || value < least;
  });
}
