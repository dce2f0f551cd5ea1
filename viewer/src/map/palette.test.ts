// The colours of communities stand twice: in the tokens that the page is painted with, and in what exports paint with.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DARK_PALETTE, LIGHT_PALETTE } from '../../../graph/analytics/communities/palette.ts';

const TOKENS = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8');

/** The value of a token where it is first set, and where it is set for dark pages. */
function valuesOf(name: string): string[] {
  return [...TOKENS.matchAll(new RegExp(`--${name}: (#[0-9a-f]+);`, 'g'))].map(([, value]) => String(value));
}

test('what is exported has the colours of the page, slot by slot, light and dark', () => {
  for (const slot of LIGHT_PALETTE.keys()) {
    const [light, dark] = valuesOf(slot === 0 ? 'c-rest' : `c${slot}`);
    expect([light, dark], `slot ${slot}`).toEqual([
      LIGHT_PALETTE[slot]?.toLowerCase(),
      DARK_PALETTE[slot]?.toLowerCase(),
    ]);
  }
});
