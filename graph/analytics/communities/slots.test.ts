import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../measures/random.ts';
import { DARK_PALETTE, LIGHT_PALETTE, SLOTS } from './palette.ts';
import { chooseSlots, slotCost } from './slots.ts';
import { colourDistance, slotDistances, VISIONS } from './vision.ts';

function closest(palette: readonly string[], vision: keyof typeof VISIONS): number {
  let least = 9;
  for (let a = 1; a <= SLOTS; a++) {
    for (let b = 1; b < a; b++) {
      least = Math.min(least, colourDistance(palette[a]!, palette[b]!, VISIONS[vision]));
    }
  }
  return Math.round(least * 1000) / 1000;
}

describe('colour distances', () => {
  it.each([
    ['light', LIGHT_PALETTE, [0.106, 0.061, 0.065, 0.076]],
    ['dark', DARK_PALETTE, [0.113, 0.084, 0.075, 0.094]],
  ] as const)('are those that the %s palette was designed to', (_, palette, wanted) => {
    const found = (['normal', 'protan', 'deutan', 'tritan'] as const).map((each) => closest(palette, each));
    found.forEach((value, i) => {
      expect(value).toBeCloseTo(wanted[i]!, 2);
    });
  });

  it('are 0 for the same colour and 1 between black and white', () => {
    expect(colourDistance('#B63970', '#B63970', VISIONS.protan)).toBe(0);
    expect(colourDistance('#000000', '#FFFFFF', VISIONS.normal)).toBeCloseTo(1, 3);
  });
});

describe('chooseSlots', () => {
  const random = seededRandom(3);
  const centres = Array.from({ length: 14 }, () => ({ x: 1000 * random(), y: 667 * random() }));

  it('gives eleven slots once each and grey to the rest', () => {
    const slots = chooseSlots(centres, 1);
    expect(slots.slice(0, SLOTS).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(slots.slice(SLOTS)).toEqual([0, 0, 0]);
  });

  it('costs less than the plain order, and no exchange of two slots helps any more', () => {
    const colours = slotDistances();
    const some = centres.slice(0, SLOTS);
    const slots = chooseSlots(some, 1);
    const cost = slotCost(slots, some, colours);
    expect(cost).toBeLessThan(
      0.9 *
        slotCost(
          some.map((_, i) => i + 1),
          some,
          colours,
        ),
    );
    for (let i = 0; i < SLOTS; i++) {
      for (let j = 0; j < i; j++) {
        const other = slots.with(i, slots[j]!).with(j, slots[i]!);
        expect(slotCost(other, some, colours)).toBeGreaterThanOrEqual(cost - 1e-6);
      }
    }
  });

  it.each([0, 1, 2, 5])('works with %i communities', (n) => {
    const slots = chooseSlots(centres.slice(0, n), 1);
    expect(new Set(slots).size).toBe(n);
    expect(slots.every((slot) => slot >= 1 && slot <= SLOTS)).toBe(true);
  });
});
