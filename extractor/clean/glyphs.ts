// What the cleaning rules need to know about one UTF-16 unit, as bits in one table: a lookup instead of a regex.
// Surrogates count as Han, so that both halves of an astral ideograph stay together in every rule.
export const HAN = 1;
export const LATIN = 2;
export const SPACE = 4;
/** Full-width punctuation, dashes and curly quotes: no space is needed beside them. */
export const PUNCTUATION = 8;
export const CLOSER = 16;
export const OPENER = 32;
/** Ends a sentence or a clause that stands alone. */
export const STOP = 64;
/** `*` and `#` of Markdown. */
export const MARKUP = 128;
/** Divides running text: ，。；、： */
export const COMMA = 256;
/** A colon, dots or a dash: the text may go on behind it, or not. */
export const SOFT = 512;

/** All of the above. What `bits` says holds twice the width from `WIDTH_SHIFT` on, so that one look-up tells both. */
export const ALL = 1023;
export const WIDTH_SHIFT = 10;

const BITS = new Uint16Array(65536);

set(HAN, 0x3400, 0x4dbf);
set(HAN, 0x4e00, 0x9fff);
set(HAN, 0xf900, 0xfaff);
set(HAN, 0xd800, 0xdfff);
mark(HAN, '々〇');
set(LATIN, 0x30, 0x39);
set(LATIN, 0x41, 0x5a);
set(LATIN, 0x61, 0x7a);
set(LATIN, 0xc0, 0x24f);
mark(SPACE, ' \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff');
set(SPACE, 0x2000, 0x200a);
mark(PUNCTUATION, '，。；：、？！“”‘’（）《》〈〉【】「」『』〔〕…—·～');
mark(CLOSER, '”’）)》〉】」』〕]');
mark(OPENER, '“‘（(《〈【「『〔[');
mark(STOP, '。！？；!?;');
mark(MARKUP, '*#');
mark(COMMA, '，。；、：');
mark(SOFT, '：:…—');
for (let unit = 0; unit < BITS.length; unit++) {
  const is = BITS[unit] as number;
  const twice = unit < 0x80 ? 2 : (is & PUNCTUATION) !== 0 ? 3 : 4;
  BITS[unit] = is | (twice << WIDTH_SHIFT);
}

export function bits(unit: number): number {
  return BITS[unit] ?? 0;
}

/** Takes part in the comparison of texts: Han, letters and digits. */
export function isKey(unit: number): boolean {
  return (bits(unit) & (HAN | LATIN)) !== 0;
}

/** Width in half-ems: ASCII 1, full-width punctuation 1.5, everything else 2. */
export function widthOf(unit: number): number {
  return (bits(unit) >>> WIDTH_SHIFT) / 2;
}

function set(bit: number, first: number, last: number): void {
  for (let unit = first; unit <= last; unit++) BITS[unit] = (BITS[unit] ?? 0) | bit;
}

function mark(bit: number, characters: string): void {
  for (let at = 0; at < characters.length; at++)
    set(bit, characters.charCodeAt(at), characters.charCodeAt(at));
}
