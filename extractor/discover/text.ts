// The corpus as one row of UTF-16 units: only letters stay, and what stood between two of them is kept as a gap
// before the second. Every later step works on offsets into this row and never slices strings to count.
import { by } from '../../graph/model/order.ts';

export interface DiscoverDocument {
  id: string;
  /** Cleaned sentences with their punctuation and “ ” quotes. */
  sentences: string[];
}

/** What stood before a letter; several may stand together, as in ”、“. */
export const GAP = { cut: 1, open: 2, close: 4, pause: 8, openTitle: 16, closeTitle: 32, dot: 64 } as const;

export interface Text {
  codes: Uint16Array;
  /** Bits of `GAP` before each letter. */
  gaps: Uint8Array;
  /** Index of the document of each letter, in order of id. */
  documentOf: Int32Array;
  documents: number;
}

const LETTER = /[\p{Script=Han}\p{Nd}A-Za-z%+×]/u;
/** Quotes, 、 and · stand inside terms as well, and `variantKey` drops them; anything else, a space too, is a cut. */
const GAP_OF = new Map<string, number>([
  ...[...'“‘「『'].map((mark) => [mark, GAP.open] as const),
  ...[...'”’」』'].map((mark) => [mark, GAP.close] as const),
  ...[...'·•・'].map((mark) => [mark, GAP.dot] as const),
  ['、', GAP.pause],
  ['《', GAP.cut | GAP.openTitle],
  ['》', GAP.cut | GAP.closeTitle],
]);

/** Documents in order of id, whatever order they come in; a sentence's end is a cut. */
export function encode(documents: readonly DiscoverDocument[]): Text {
  const sorted = [...documents].sort(
    by(
      (document) => document.id,
      (document) => document.sentences.join('\n'),
    ),
  );
  const units = sorted.reduce((sum, document) => sum + lengthOf(document), 0);
  const codes = new Uint16Array(units);
  const gaps = new Uint8Array(units + 1);
  const documentOf = new Int32Array(units);
  let length = 0;
  sorted.forEach((document, index) => {
    for (const sentence of document.sentences) {
      gaps[length] = (gaps[length] ?? 0) | GAP.cut;
      for (const character of sentence) {
        if (!LETTER.test(character)) {
          gaps[length] = (gaps[length] ?? 0) | (GAP_OF.get(character) ?? GAP.cut);
          continue;
        }
        for (let unit = 0; unit < character.length; unit++) {
          codes[length] = character.charCodeAt(unit);
          documentOf[length++] = index;
        }
      }
    }
  });
  gaps[length] = (gaps[length] ?? 0) | GAP.cut;
  return {
    codes: codes.subarray(0, length),
    gaps: gaps.subarray(0, length + 1),
    documentOf: documentOf.subarray(0, length),
    documents: sorted.length,
  };
}

/** How many letters stand from each one to the next gap of the mask, at most `limit`. */
export function reachOf(text: Text, mask: number, limit: number): Uint8Array {
  const reach = new Uint8Array(text.codes.length);
  let run = 0;
  for (let at = reach.length - 1; at >= 0; at--) {
    run = ((text.gaps[at + 1] ?? 0) & mask) !== 0 ? 1 : Math.min(run + 1, limit);
    reach[at] = run;
  }
  return reach;
}

/** The letters without gaps: the `variantKey` of what is printed there. */
export function surfaceAt(text: Text, position: number, length: number): string {
  return String.fromCharCode(...text.codes.subarray(position, position + length));
}

/** The letters with 、 where it was printed, without quotes. */
export function printedAt(text: Text, position: number, length: number): string {
  let printed = '';
  for (let at = position; at < position + length; at++) {
    if (at > position && ((text.gaps[at] ?? 0) & GAP.pause) !== 0) printed += '、';
    printed += String.fromCharCode(text.codes[at] ?? 0);
  }
  return printed;
}

function lengthOf(document: DiscoverDocument): number {
  return document.sentences.reduce((sum, sentence) => sum + sentence.length, 0);
}
