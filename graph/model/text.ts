// The raw text of one document, apart from the document itself, so that a scan of documents stays light.
import * as z from 'zod/mini';
import { DocumentId } from './scalars.ts';

export const Text = z.object({
  document: DocumentId,
  raw: z.string().check(z.describe('the text that every raw offset counts in, before any cleaning')),
});
export type Text = z.infer<typeof Text>;
