// One passage: the sentence (or paragraph) that is counted, quoted and cited.
import * as z from 'zod/mini';
import { Count, DocumentId, Offset, PassageId } from './scalars.ts';

export const Passage = z
  .object({
    id: PassageId,
    document: DocumentId,
    index: Count,
    start: Offset.check(z.describe('in the raw text')),
    end: Offset,
    text: z.string().check(z.minLength(1), z.describe('cleaned')),
    page: z.nullable(z.int().check(z.positive())),
    cluster: PassageId.check(z.describe('first passage of its near-duplicate group')),
  })
  .check(z.refine((passage) => passage.start < passage.end, { error: 'start must come before end' }));
export type Passage = z.infer<typeof Passage>;
