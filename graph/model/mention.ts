// One mention: a term at a place. Every count in a graph is a number of these lines.
import * as z from 'zod/mini';
import { Offset, PassageId, Repair, TermId } from './scalars.ts';

export const Mention = z
  .object({
    term: TermId,
    passage: PassageId,
    start: Offset.check(z.describe('in the raw text, half-open with end')),
    end: Offset,
    offset: Offset.check(z.describe('in the cleaned text of the passage')),
    length: z.int().check(z.positive()),
    surface: z
      .string()
      .check(
        z.describe('text.slice(offset, offset + length); equals raw.slice(start, end) when repair is null'),
      ),
    nested: z.boolean().check(z.describe('inside the mention of a longer term')),
    repair: z.nullable(Repair),
  })
  .check(
    z.refine((mention) => mention.surface.length === mention.length, {
      error: 'surface must be as long as length says',
    }),
    z.refine((mention) => mention.repair !== null || mention.end - mention.start === mention.length, {
      error: 'a span without repair is one raw slice',
    }),
  );
export type Mention = z.infer<typeof Mention>;
