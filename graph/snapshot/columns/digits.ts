// Whole numbers as text: Base64 VLQ, the digits of source maps (ECMA-426), five bits a character, lowest first.
// Small numbers, which most figures are, take one character each, and no comma stands between them.
// Departure: only a column that may fall below zero gives its lowest bit to the sign.
import { TifaError } from '../../model/index.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BASE = 32;
const NO_DIGIT = 64;
const VALUES = new Uint8Array(128).fill(NO_DIGIT);
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value;

/** Numbers from 0 to 2⁵³ − 1. */
export function writeCounts(values: readonly number[]): string {
  const parts: string[] = [];
  for (const value of values) parts.push(digitsOf(value));
  return parts.join('');
}

/** Numbers between −2⁵² and 2⁵². */
export function writeDifferences(values: readonly number[]): string {
  const parts: string[] = [];
  for (const value of values) parts.push(digitsOf(value < 0 ? -2 * value + 1 : 2 * value));
  return parts.join('');
}

/** Rows beyond which a page would run out of memory: a character of a file may be a row of many figures. */
const MOST_ROWS = 2 ** 20;

/** What each entry of a column becomes a record of. */
export function limited(values: Float64Array, column: string, each = 1): Float64Array {
  const most = each * MOST_ROWS;
  if (values.length <= most) return values;
  throw broken(column, `has ${values.length} entries; more than ${most} are too many to read`);
}

/** `column` opens the message where the text is no such column. */
export function readCounts(text: string, column: string): Float64Array {
  const values = new Float64Array(text.length);
  let length = 0;
  let value = 0;
  let scale = 1;
  for (let index = 0; index < text.length; index++) {
    const digit = VALUES[text.charCodeAt(index)] ?? NO_DIGIT;
    if (digit === NO_DIGIT) throw broken(column, `has a character at place ${index} that is no digit`);
    value += (digit % BASE) * scale;
    if (value > Number.MAX_SAFE_INTEGER || scale > Number.MAX_SAFE_INTEGER)
      throw broken(column, `has too high a number at place ${index}`);
    if (digit >= BASE) scale *= BASE;
    else {
      values[length++] = value;
      value = 0;
      scale = 1;
    }
  }
  if (scale !== 1) throw broken(column, 'ends inside a number');
  return values.subarray(0, length);
}

export function readDifferences(text: string, column: string): Float64Array {
  const values = readCounts(text, column);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    values[index] = (value % 2 === 0 ? value : 1 - value) / 2;
  }
  return values;
}

export function broken(column: string, problem: string): TifaError {
  return new TifaError('input', `${column} ${problem}`);
}

function digitsOf(value: number): string {
  if (value < BASE) return ALPHABET[value] as string;
  let text = '';
  let rest = value;
  while (rest >= BASE) {
    text += ALPHABET[BASE + (rest % BASE)];
    rest = Math.floor(rest / BASE);
  }
  return text + (ALPHABET[rest] as string);
}

/** A column that is 0 throughout is left out of the file. */
export function writeSparse(values: readonly number[], write: (values: readonly number[]) => string) {
  return values.every((value) => value === 0) ? undefined : write(values);
}

/** Exactly `size` numbers; a column that is not there is 0 throughout. */
export function readSized(
  text: string | undefined,
  { column, size, read }: { column: string; size: number; read: typeof readCounts },
): Float64Array {
  if (text === undefined) return new Float64Array(size);
  const values = read(text, column);
  if (values.length !== size) throw broken(column, `has ${values.length} entries where ${size} belong`);
  return values;
}
