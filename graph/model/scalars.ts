// The small shapes that every record of the contract is made of: ids, dates, levels, counts, series.
// `zod/mini` throughout, so that the same schemas parse on disk, on the wire and in the viewer.
import * as z from 'zod/mini';

export const LEVELS = ['central', 'ministry', 'province', 'city', 'county'] as const;
export const UNITS = ['sentence', 'paragraph'] as const;
export const STATUSES = ['curated', 'discovered'] as const;

export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;
export const Unit = z.enum(UNITS);
export type Unit = z.infer<typeof Unit>;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/** `t` + 12 hex digits of sha256(label): stable over runs, corpora and machines. */
export const TermId = z
  .string()
  .check(z.regex(/^t[0-9a-f]{12}$/), z.describe('t + 12 hex digits of sha256(label)'));
/** `d` + 12 hex digits of sha256(file bytes). */
export const DocumentId = z
  .string()
  .check(z.regex(/^d[0-9a-f]{12}$/), z.describe('d + 12 hex digits of sha256(file bytes)'));
/** `DOCUMENT.INDEX`, the index padded to five digits so that code-unit order is reading order. */
export const PassageId = z
  .string()
  .check(z.regex(/^d[0-9a-f]{12}\.\d{5,}$/), z.describe('document id + "." + index of five digits'));

export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as far as it is known. */
export const PartialDate = z
  .string()
  .check(
    z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/),
    z.describe('YYYY, YYYY-MM or YYYY-MM-DD'),
  );

export const Count = z.int().check(z.nonnegative());
export const Offset = z
  .int()
  .check(z.nonnegative(), z.describe('UTF-16 code units from the start of the text'));

export const YearFigures = z.object({ count: Count, documents: Count });
/** Figures by year of the document; documents without a date are in no year. */
export const ByYear = z.record(z.string().check(z.regex(/^\d{4}$/)), YearFigures);
export type ByYear = z.infer<typeof ByYear>;

/** What a repair did to a span: then `surface` is the cleaned text and not one raw slice. */
export const REPAIRS = ['characters', 'undoubled', 'seam', 'rethreaded'] as const;
export const Repair = z.enum(REPAIRS);
export type Repair = z.infer<typeof Repair>;
