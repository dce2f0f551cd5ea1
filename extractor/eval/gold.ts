// A gold: what a careful reader of some documents holds to be their terms, counts and edges. It holds no sentence.
import * as z from 'zod/mini';
import { Count, Sha256 } from '../../graph/model/index.ts';
import { variantKey } from '../variants/variant-key.ts';

export const VERDICTS = ['term', 'acceptable', 'not'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

const Form = z.string().check(z.minLength(1));

export const GoldTerm = z.strictObject({
  label: Form,
  forms: z.optional(z.array(Form)).check(z.describe('further printed forms that are the same term')),
  count: z
    .optional(Count)
    .check(z.describe('mentions of all forms, nested ones too; left out if not counted')),
  verdict: Verdict,
});
export type GoldTerm = z.infer<typeof GoldTerm>;

export const GoldEdge = z.strictObject({ a: Form, b: Form, count: Count });
export type GoldEdge = z.infer<typeof GoldEdge>;

export const GoldVariants = z.strictObject({
  forms: z.array(Form).check(z.minLength(2), z.maxLength(2)),
  same: z.boolean(),
});
export type GoldVariants = z.infer<typeof GoldVariants>;

export const Gold = z
  .strictObject({
    name: z.string(),
    rules: z.string().check(z.minLength(1), z.describe('how it was judged and counted')),
    corpus: z.array(z.strictObject({ file: z.string(), sha256: Sha256 })).check(z.minLength(1)),
    terms: z.array(GoldTerm),
    edges: z.array(GoldEdge),
    variants: z.array(GoldVariants),
  })
  .check(
    z.refine(({ terms }) => new Set(terms.flatMap(keysOf)).size === terms.flatMap(keysOf).length, {
      error: 'a form must be judged once',
    }),
  );
export type Gold = z.infer<typeof Gold>;

/** Identities of the printed forms of a term, each once. */
export function keysOf({ label, forms = [] }: GoldTerm): string[] {
  return [...new Set([label, ...forms].map(variantKey))];
}
