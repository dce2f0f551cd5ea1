// A document as it was read, before anything was done to it.
import type { Document } from '../graph/model/index.ts';

/** `cluster` is given later, when all documents are known. */
export interface RawDocument extends Omit<Document, 'cluster'> {
  raw: string;
  /** Where the text begins, after the front matter. */
  bodyStart: number;
}
