// Names that stay the same over runs, corpora and machines: everything is named by what it is.
import { createHash } from 'node:crypto';

export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** By the canonical label. */
export const termId = (label: string): string => `t${sha256(label).slice(0, 12)}`;

/** By the sha256 of the file. */
export const documentId = (hash: string): string => `d${hash.slice(0, 12)}`;

/** Five digits, so that the order of ids is the order of reading. */
export const passageId = (document: string, index: number): string =>
  `${document}.${String(index).padStart(5, '0')}`;
