// Names that stay the same over runs, corpora and machines: everything is named by what it is.
import { createHash } from 'node:crypto';

export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** By the canonical label. */
export const termId = (label: string): string => `t${sha256(label).slice(0, 12)}`;

/** By the sha256 of the file. */
export const documentId = (hash: string): string => `d${hash.slice(0, 12)}`;

/** Five digits, so that the order of ids is the order of reading. */
export function passageId(document: string, index: number): string {
  for (let next = ENDINGS.length; next <= index; next += 1) ENDINGS.push(`.${String(next).padStart(5, '0')}`);
  return document + (ENDINGS[index] as string);
}

/** Of the ids of passages, by index: an id is asked for many times, and to put it together takes most of what it costs. */
const ENDINGS: string[] = [];
