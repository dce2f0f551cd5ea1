// `precision50=.9,recall=.95`: the least shares that an evaluation must reach, so that a script can watch them.
import { TifaError } from '../../graph/model/index.ts';
import type { Evaluation } from './evaluate.ts';

export interface Threshold {
  figure: string;
  least: number;
}

/** Every share of an evaluation by the name that a threshold gives it; null when nothing could be compared. */
export function figuresOf(evaluation: Evaluation): Record<string, number | null> {
  return {
    ...Object.fromEntries(
      evaluation.precision.flatMap(({ depth, strict, lenient }) => [
        [`precision${depth}`, strict],
        [`lenient${depth}`, lenient],
      ]),
    ),
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
export function missed(evaluation: Evaluation, thresholds: readonly Threshold[]): Threshold[] {
  const figures = figuresOf(evaluation);
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
