// One co-occurrence: two terms in the same passages, with the passages that prove the count.
import * as z from 'zod/mini';
import { ByYear, PassageId, TermId } from './scalars.ts';

/** Figures that say how closely two terms keep company; `graph/measures` computes each, finite on every table. */
export const ASSOCIATION = {
  logDice: z.number().check(z.maximum(14)),
  npmi: z.number().check(z.minimum(-1), z.maximum(1)),
  g2: z.number().check(z.nonnegative()),
  jaccard: z.number().check(z.minimum(0), z.maximum(1)),
  dice: z.number().check(z.minimum(0), z.maximum(1)),
  cosine: z.number().check(z.minimum(0), z.maximum(1)),
  associationStrength: z.number().check(z.nonnegative(), z.describe('observed by expected')),
  tScore: z.number(),
  mi3: z.number().check(z.describe('in bits')),
};
export type Measure = keyof typeof ASSOCIATION;
export const MEASURES = Object.keys(ASSOCIATION) as [Measure, ...Measure[]];
export const Measure = z.enum(MEASURES);

export const Cooccurrence = z
  .object({
    source: TermId,
    target: TermId,
    count: z.int().check(z.positive(), z.describe('distinct passages')),
    documents: z.int().check(z.positive()),
    clusters: z.int().check(z.positive(), z.describe('distinct near-duplicate groups of passages')),
    ...ASSOCIATION,
    logDiceLow: z
      .number()
      .check(z.maximum(14), z.describe('2.5 % point of logDice over resampled documents')),
    logDiceHigh: z.number().check(z.maximum(14), z.describe('97.5 % point')),
    q: z.number().check(z.minimum(0), z.maximum(1), z.describe('Benjamini–Hochberg, over all pairs tested')),
    significant: z.boolean(),
    byYear: ByYear,
    passages: z.array(PassageId),
  })
  .check(
    z.refine((edge) => edge.source < edge.target, { error: 'source must come before target' }),
    z.refine((edge) => edge.passages.length === edge.count, { error: 'count must equal its passages' }),
    z.refine((edge) => edge.clusters <= edge.count && edge.documents <= edge.count, {
      error: 'clusters and documents must not exceed count',
    }),
    z.refine((edge) => edge.logDiceLow <= edge.logDiceHigh, {
      error: 'logDiceLow must not exceed logDiceHigh',
    }),
  );
export type Cooccurrence = z.infer<typeof Cooccurrence>;
