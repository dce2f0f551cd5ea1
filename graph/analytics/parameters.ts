// Parameters that several algorithms share.
import * as z from 'zod/mini';
import { type EdgeFigures, positiveWeights } from './network.ts';

export const WEIGHTS = ['logDice', 'groups', 'none'] as const;
export type Weight = (typeof WEIGHTS)[number];

export const weightParameter = (standard: Weight) =>
  z
    ._default(z.enum(WEIGHTS), standard)
    .check(
      z.describe(
        'logDice, discounted for little evidence; groups of passages with both terms; none: 1 an edge',
      ),
    );

export const seedParameter = z._default(z.int(), 1).check(z.describe('of all lots that are drawn'));

/** Positive weights of the edges. */
export function weightsOf(figures: EdgeFigures, weight: Weight): Float64Array {
  if (weight === 'logDice') return positiveWeights(figures);
  if (weight === 'groups') return figures.groups.map((groups) => Math.max(1, groups));
  return new Float64Array(figures.groups.length).fill(1);
}
