// The corpus as one row of UTF-16 units: only letters stay, and what stood between two of them is kept as a gap
// before the second. Every later step works on offsets into this row and never slices strings to count.
import { by } from '../../graph/model/order.ts';
import { sharedBytes, sharedUnits } from '../shared.ts';
import { stringOf } from './tokens.ts';

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
  /** Where each document begins, in order of id, and where the last one ends. */
  starts: Int32Array;
}

/** A string by one place where it stands. */
export interface Stretch {
  position: number;
  length: number;
}

const LETTER = /^[\p{Script=Han}\p{Nd}A-Za-z%+×]$/u;
/** Quotes, 、 and · stand inside terms as well, and `variantKey` drops them; anything else, a space too, is a cut. */
const GAP_OF = new Map<string, number>([
  ...[...'“‘「『'].map((mark) => [mark, GAP.open] as const),
  ...[...'”’」』'].map((mark) => [mark, GAP.close] as const),
  ...[...'·•・'].map((mark) => [mark, GAP.dot] as const),
  ['、', GAP.pause],
  ['《', GAP.cut | GAP.openTitle],
  ['》', GAP.cut | GAP.closeTitle],
]);
const IS_LETTER = 128;
const UNKNOWN = 255;

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
  const starts = new Int32Array(sorted.length + 1);
  const kindOf = kinds();
  let length = 0;
  for (const [index, { sentences }] of sorted.entries()) {
    starts[index] = length;
    for (const sentence of sentences) {
      gaps[length] = (gaps[length] ?? 0) | GAP.cut;
      for (let at = 0; at < sentence.length; at++) {
        const kind = kindOf(sentence, at);
        if (kind !== IS_LETTER) {
          gaps[length] = (gaps[length] ?? 0) | kind;
          continue;
        }
        const unit = sentence.charCodeAt(at);
        codes[length++] = unit;
        // The other half of a letter outside the basic plane.
        if (isHighSurrogate(unit)) codes[length++] = sentence.charCodeAt(++at);
      }
    }
  }
  starts[sorted.length] = length;
  gaps[length] = (gaps[length] ?? 0) | GAP.cut;
  // Where every thread sees them, without the room for what is no letter.
  const text = { codes: sharedUnits(length), gaps: sharedBytes(length + 1), starts };
  text.codes.set(codes.subarray(0, length));
  text.gaps.set(gaps.subarray(0, length + 1));
  return text;
}

/** How many letters stand from each one to the next gap of the mask, at most `limit`. */
export function reachOf(text: Text, mask: number, limit: number): Uint8Array {
  const reach = sharedBytes(text.codes.length);
  let run = 0;
  for (let at = reach.length - 1; at >= 0; at--) {
    run = ((text.gaps[at + 1] ?? 0) & mask) !== 0 ? 1 : Math.min(run + 1, limit);
    reach[at] = run;
  }
  return reach;
}

/** Tells the document of a place: a table of every 256th place, and a few steps from there. */
export function documentFinder({ codes, starts }: Text): (position: number) => number {
  const blocks = new Int32Array((codes.length >>> 8) + 1);
  let document = 0;
  for (let block = 0; block < blocks.length; block++) {
    while ((starts[document + 1] ?? codes.length) <= block << 8 && document < starts.length - 2) document++;
    blocks[block] = document;
  }
  return (position) => {
    let found = blocks[position >>> 8] as number;
    while ((starts[found + 1] as number) <= position) found++;
    return found;
  };
}

/** The letters without gaps: the `variantKey` of what is printed there. */
export function surfaceAt({ codes }: Text, position: number, length: number): string {
  return stringOf(codes, { start: position, end: position + length });
}

/** The letters with 、 where it was printed, without quotes. */
export function printedAt(text: Text, position: number, length: number): string {
  const end = position + length;
  let printed = '';
  let from = position;
  for (let at = position + 1; at < end; at++) {
    if (((text.gaps[at] as number) & GAP.pause) === 0) continue;
    printed += `${surfaceAt(text, from, at - from)}、`;
    from = at;
  }
  return printed + surfaceAt(text, from, end - from);
}

/** `IS_LETTER`, or the bits of `GAP`, of the character at a place; asked of the patterns once for each code unit. */
function kinds(): (sentence: string, at: number) => number {
  const known = new Uint8Array(65536).fill(UNKNOWN);
  const ask = (character: string) =>
    LETTER.test(character) ? IS_LETTER : (GAP_OF.get(character) ?? GAP.cut);
  return (sentence, at) => {
    const unit = sentence.charCodeAt(at);
    if (isHighSurrogate(unit)) return ask(String.fromCodePoint(sentence.codePointAt(at) ?? 0));
    const kind = known[unit] as number;
    if (kind !== UNKNOWN) return kind;
    known[unit] = ask(String.fromCharCode(unit));
    return known[unit] as number;
  };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function lengthOf(document: DiscoverDocument): number {
  return document.sentences.reduce((sum, sentence) => sum + sentence.length, 0);
}
