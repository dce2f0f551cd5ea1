// The method card: what was counted, in what, how. It travels with every figure, so that a figure can be cited.
import * as z from 'zod/mini';
import { Count, PartialDate, Sha256, Unit } from './scalars.ts';

export const MethodCard = z.object({
  schemaVersion: z.literal(1),
  software: z.object({ name: z.literal('tifa'), version: z.string() }),
  corpus: z.object({
    title: z.string().check(z.minLength(1)),
    documents: Count,
    characters: Count.check(z.describe('UTF-16 code units of raw text')),
    han: Count.check(z.describe('Han characters left after cleaning')),
    passages: Count,
    clusters: Count.check(z.describe('distinct near-duplicate groups of passages')),
    first: z.nullable(PartialDate),
    last: z.nullable(PartialDate),
    sha256: Sha256.check(z.describe('of the sorted sha256 of all documents')),
  }),
  lexicon: z.object({ version: z.string(), sha256: Sha256, terms: Count }),
  unit: Unit.check(z.describe('the window of co-occurrence')),
  counting: z
    .literal('binary')
    .check(z.describe('a pair counts once a passage, by mentions that do not nest, overlap or touch')),
  measuredOn: z
    .enum(['clusters', 'passages'])
    .check(
      z.describe(
        'what the measures are computed on: distinct near-duplicate groups, a reprint once; or passages, a reprint each time',
      ),
    ),
  cleaning: z.array(z.string()).check(z.describe('names of the cleaning rules applied, in order')),
  thresholds: z.object({
    minEdgeCount: z.int().check(z.positive(), z.describe('pairs below this many passages are left out')),
    significance: z.object({
      q: z.number().check(z.positive(), z.maximum(1)),
      minCount: z.int().check(z.positive()),
      minDocuments: z.int().check(z.positive()),
    }),
    discovered: Count.check(z.describe('at most this many discovered terms were published')),
  }),
  bootstrap: z
    .optional(z.object({ unit: z.literal('document'), replicates: Count }))
    .check(z.describe('how the intervals of logDice were computed')),
  measure: z.literal('logDice'),
  seed: z.int(),
  exploratory: z
    .boolean()
    .check(z.describe('fewer than 10 documents: figures describe, they do not generalise')),
});
export type MethodCard = z.infer<typeof MethodCard>;
