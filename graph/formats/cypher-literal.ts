// Single values as Cypher spells them. Text cannot leave its quotes: see `text`.
import { unicodeEscape, wellFormed } from './plain-text.ts';

/** A number that is 2.0 and not 2: a database divides and stores them differently. */
export interface Real {
  real: number;
}
export type Scalar = string | number | boolean | null | Real;

export function real(value: number | null): Real | null {
  return value === null ? null : { real: value };
}

export function literal(value: Scalar): string {
  if (typeof value === 'string') return text(value);
  return value !== null && typeof value === 'object' ? double(value.real) : String(value);
}

/** `2.0`, `1.0e300`. */
function double(value: number): string {
  const [mantissa = '0', exponent] = String(value).split('e');
  const digits = mantissa.includes('.') ? mantissa : `${mantissa}.0`;
  return exponent === undefined ? digits : `${digits}e${exponent.replace('+', '')}`;
}

const ESCAPES: Record<string, string> = {
  "'": "\\'",
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\\u': '\\\\\\u0075',
};

/**
 * A parser that resolves `\uXXXX` before anything else would see one in the `\\u0027` of an escaped backslash, and the
 * text would end. The `u` behind a backslash is therefore spelt by its code, which both kinds of parser read alike.
 */
function text(value: string): string {
  const escaped = wellFormed(value).replace(
    /\\u|['\\\p{Cc}]/gu,
    (found) => ESCAPES[found] ?? unicodeEscape(found),
  );
  return `'${escaped}'`;
}
