// Cells of tables that people open in a spreadsheet. Text that one would run as a formula gets an apostrophe before it,
// which Excel itself uses to say “text”; text that begins with apostrophes before a formula gets one more, so that
// `unguarded` takes away exactly what was added.

/** Also full-width signs and the whitespace that spreadsheets skip before looking for one. */
const FORMULA = /^'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/;
const GUARDED = /^'+(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/;

export type Cell = string | number | boolean | null;

/** A cell as text that never runs; nothing for null. */
export function guarded(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return FORMULA.test(value) ? `'${value}` : value;
}

export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** In quotes where the text would end the cell or the row. */
export function quoted(text: string, special: RegExp): string {
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
