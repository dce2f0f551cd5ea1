// Ids by number, as texts and as the bytes that a file holds: they are most of what is written, millions of times each.
import { sharedBytes } from '../shared.ts';
import { passageId } from '../terms/ids.ts';

/** Plain data: what goes to a thread that writes bytes goes without the texts. */
export interface Ids {
  texts: readonly string[];
  /** In quotes, one behind the other, each of `width`. */
  json: Uint8Array;
  width: number;
}

/** Ids of passages by number. */
export interface PassageIds {
  documents: Ids;
  /** Number of the document of each passage. */
  documentOf: Int32Array;
  /** Number of the first passage of each document. */
  firsts: Int32Array;
}

/** The ids are ASCII without quotes, and equally long. */
export function idsOf(texts: readonly string[]): Ids {
  const width = (texts[0]?.length ?? 0) + 2;
  const json = sharedBytes(width * texts.length);
  texts.forEach((text, number) => {
    if (text.length + 2 !== width) throw new RangeError(`The id ${text} is not as long as ${texts[0]}.`);
    const quoted = `"${text}"`;
    for (let at = 0; at < width; at += 1) json[number * width + at] = quoted.charCodeAt(at);
  });
  return { texts, json, width };
}

export const withoutTexts = (ids: Ids): Ids => ({ ...ids, texts: [] });

export function passageText({ documents, documentOf, firsts }: PassageIds, passage: number): string {
  const document = documentOf[passage] as number;
  return passageId(documents.texts[document] as string, passage - (firsts[document] as number));
}
