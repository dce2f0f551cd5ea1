// One entry of a lexicon, as its TSV row says it.
import * as z from 'zod/mini';

const Surface = z.string().check(z.minLength(2), z.regex(/^\S+$/, 'must not hold spaces'));

export const LexiconEntry = z.object({
  label: Surface,
  category: z.string(),
  english: z.nullable(z.string()),
  variants: z.array(Surface),
  parts: z.array(z.string().check(z.minLength(1))),
  shortFor: z.array(Surface),
  succeeds: z.array(Surface),
  not: z
    .array(Surface)
    .check(z.describe('printed contexts inside which a form is no mention: 党建立 for 党建')),
  note: z.nullable(z.string()),
});
export type LexiconEntry = z.infer<typeof LexiconEntry>;

export interface Lexicon {
  entries: LexiconEntry[];
  version: string;
  sha256: string;
}
