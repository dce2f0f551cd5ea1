// One term: a policy formulation with its printed variants and its figures.
import * as z from 'zod/mini';
import { ByYear, Count, PartialDate, Status, TermId } from './scalars.ts';

export const CHANNELS = ['lexicon', 'repeat', 'peeled', 'quoted'] as const;

export const Variant = z.object({ surface: z.string().check(z.minLength(1)), count: Count });
export type Variant = z.infer<typeof Variant>;

export const Term = z
  .object({
    id: TermId,
    label: z.string().check(z.minLength(1), z.describe('canonical form, without quotes, 、 and ·')),
    variants: z.array(Variant).check(z.describe('as printed, most frequent first')),
    status: Status,
    category: z.nullable(z.string()),
    english: z.nullable(z.string()),
    count: Count.check(z.describe('all mentions, nested ones too')),
    standalone: Count.check(z.describe('mentions that are not inside a longer term’s mention')),
    passages: Count.check(z.describe('distinct passages with a standalone mention')),
    documents: Count.check(z.describe('distinct documents with a mention')),
    clusters: Count.check(z.describe('distinct near-duplicate groups of passages with a standalone mention')),
    byYear: ByYear,
    first: z.nullable(PartialDate),
    last: z.nullable(PartialDate),
    score: z.nullable(z.number()).check(z.describe('rank of a discovered term within this corpus')),
    channels: z.array(z.enum(CHANNELS)),
  })
  .check(
    z.refine((term) => term.variants.reduce((sum, each) => sum + each.count, 0) === term.count, {
      error: 'variant counts must add up to count',
    }),
    z.refine((term) => term.standalone <= term.count && term.clusters <= term.passages, {
      error: 'standalone must not exceed count, nor clusters passages',
    }),
  );
export type Term = z.infer<typeof Term>;
