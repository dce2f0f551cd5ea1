// A declared relation between two terms. Never mixed with co-occurrence.
import * as z from 'zod/mini';
import { Count, TermId } from './scalars.ts';

export const RELATION_TYPES = ['HAS_PART', 'BROADER', 'SHORT_FOR', 'SUCCEEDS', 'MODIFIES'] as const;
export const RelationType = z.enum(RELATION_TYPES);
export type RelationType = z.infer<typeof RelationType>;

export const Relation = z.object({
  source: TermId,
  target: TermId,
  type: RelationType,
  order: z.nullable(z.int().check(z.positive())).check(z.describe('place of a part in its formula, from 1')),
  origin: z.enum(['lexicon', 'text']),
  count: Count.check(
    z.describe('passages where both stand, kept apart from co-occurrence because the relation makes them so'),
  ),
});
export type Relation = z.infer<typeof Relation>;
