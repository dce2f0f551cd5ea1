import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap } from './boxes.ts';
import { CHIP_HEIGHT, placeChips } from './chips.ts';

const frame = { width: 800, height: 600 };
const from = { x: 400, y: 300 };
const place = fc.record({
  x: fc.integer({ min: -2000, max: 2800 }),
  y: fc.integer({ min: -2000, max: 2600 }),
});

test('chips stand inside the map, apart from each other and from the tools', () => {
  const tools = { x: 604, y: 484, width: 196, height: 116 };
  fc.assert(
    fc.property(fc.array(place, { maxLength: 20 }), (places) => {
      const partners = places.map((at, i) => ({ ...at, id: `t${i}`, width: 90 }));
      const chips = placeChips({ from, partners, frame, taken: [tools], most: 5 });
      expect(chips.length).toBeLessThanOrEqual(5);
      const boxes = chips.map(({ x, y }) => ({ x: x - 45, y: y - 12, width: 90, height: CHIP_HEIGHT }));
      boxes.forEach((box, i) => {
        expect(box.x >= 0 && box.y >= 0 && box.x + 90 <= 800 && box.y + CHIP_HEIGHT <= 600).toBe(true);
        for (const other of [tools, ...boxes.slice(i + 1)]) expect(overlap(box, other)).toBe(false);
      });
    }),
  );
});

test('only what is off the screen gets a chip, with an arrow towards it', () => {
  const partners = [
    { id: 'here', x: 10, y: 10, width: 60 },
    { id: 'right', x: 3000, y: 300, width: 60 },
    { id: 'below', x: 400, y: 3000, width: 60 },
  ];
  const chips = placeChips({ from, partners, frame, taken: [], most: 5 });
  expect(chips.map(({ id, eighth }) => [id, eighth])).toEqual([
    ['right', 0],
    ['below', 2],
  ]);
});
