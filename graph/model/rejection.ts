// One candidate that a filter dropped, with the filter’s name and the figures: it feeds `tifa explain`.
import * as z from 'zod/mini';
import { Count } from './scalars.ts';

export const Rejection = z.object({
  surface: z.string().check(z.minLength(1)),
  filter: z.string().check(z.describe('the name of the rule that dropped it')),
  reason: z.string().check(z.describe('one sentence for a reader')),
  count: Count,
  documents: Count,
  figures: z.record(z.string(), z.number()),
});
export type Rejection = z.infer<typeof Rejection>;
