// The variant set against the key, the grouping and the shipped lexicon.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { conceptsOf } from '../lexicon/concepts.ts';
import { buildMatcher, mentionsIn } from '../match/matcher.ts';
import { readLexicon } from '../read/lexicon.ts';
import { groupVariants } from '../variants/group-variants.ts';
import { variantKey } from '../variants/variant-key.ts';
import { GoldVariants } from './gold.ts';

const Pair = z.extend(GoldVariants, {
  by: z.optional(z.enum(['key', 'lexicon'])),
  known: z.optional(z.literal(true)),
});
type Pair = z.infer<typeof Pair>;

const { pairs } = z
  .strictObject({ rules: z.string(), pairs: z.array(Pair) })
  .parse(JSON.parse(readFileSync('data/golden/variants.json', 'utf8')));
const matcher = buildMatcher(conceptsOf(readLexicon('data/lexicon').entries).concepts);

/** The concept whose mention is the whole form, but for quotes around it. */
function conceptOf(form: string): number | null {
  const length = variantKey(form).length;
  const whole = mentionsIn(matcher, form).find(
    ({ start, end }) => variantKey(form.slice(start, end)).length === length,
  );
  return whole?.term ?? null;
}

/** What the key, the grouping and the lexicon make of a pair. */
function treat({ forms }: Pair) {
  const [a, b] = forms.map(conceptOf);
  return {
    key: new Set(forms.map(variantKey)).size === 1,
    grouped: groupVariants(forms.map((surface) => ({ surface, count: 1 }))).length === 1,
    lexicon: a === null || b === null ? null : a === b,
  };
}

function isRight(pair: Pair): boolean {
  const { key, grouped, lexicon } = treat(pair);
  if (key !== grouped) return false;
  if (!pair.same) return !key && lexicon !== true;
  return pair.by === 'key' ? key && lexicon !== false : !key && lexicon === true;
}

describe('variant set', () => {
  test('pairs are distinct, and enough of them to mean something', () => {
    const names = pairs.map(({ forms }) => [...forms].sort().join(' '));
    expect(new Set(names).size).toBe(names.length);
    expect(pairs.filter(({ same }) => same).length).toBeGreaterThanOrEqual(30);
    expect(pairs.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(30);
  });

  test.each(pairs.map((pair) => [pair.forms.join(pair.same ? ' = ' : ' ≠ '), pair] as const))(
    '%s',
    (_, pair) => {
      // A known miss that is mended fails here: remove its flag.
      expect(isRight(pair), JSON.stringify(treat(pair))).toBe(pair.known !== true);
    },
  );
});
