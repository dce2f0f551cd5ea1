// One document as it was read, with what its front matter says of it.
import * as z from 'zod/mini';
import { Count, DocumentId, Level, PartialDate, Sha256 } from './scalars.ts';

export const Document = z.object({
  id: DocumentId,
  path: z.string().check(z.describe('relative to the folder that was given, with that folder’s name')),
  title: z.string(),
  date: z.nullable(PartialDate),
  source: z.nullable(z.string()),
  issuer: z.nullable(z.string()),
  level: z.nullable(Level),
  characters: Count.check(z.describe('UTF-16 code units of the raw text')),
  sha256: Sha256,
  cluster: DocumentId.check(z.describe('first document of its near-duplicate group')),
});
export type Document = z.infer<typeof Document>;
