import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap, touches } from './boxes.ts';
import { AREA_PER_LABEL, type Candidate, type Placement, placeLabels, shorten } from './labels.ts';

const [width, height] = [1000, 700];
const measure = (text: string, size: number) => [...text].length * size;

const candidates: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: width }),
      y: fc.integer({ min: 0, max: height }),
      r: fc.integer({ min: 2, max: 15 }),
      rank: fc.integer({ min: 1, max: 500 }),
      text: fc.constantFrom('三农', '枫桥经验', '供给侧结构性改革', '坚持以人民为中心的发展思想'),
      gloss: fc.option(fc.constantFrom('mass line', 'supply-side structural')),
    }),
    { maxLength: 250 },
  )
  .map((list) => list.map((each, i) => ({ ...each, id: `t${i}`, lit: i === 0 ? 'first' : null })));

function placement(list: readonly Candidate[], over: Partial<Placement> = {}): Placement {
  return {
    ...{ width, height, candidates: list, discs: list, obstacles: [], measure },
    ...{ shown: new Set<string>(), area: AREA_PER_LABEL, ...over },
  };
}

test('no label lies on another, on an obstacle, or outside; never more than the density', () => {
  const obstacles = [{ x: 820, y: 560, width: 180, height: 140 }];
  fc.assert(
    fc.property(candidates, (list) => {
      const labels = placeLabels(placement(list, { obstacles }));
      expect(labels.length).toBeLessThanOrEqual(Math.floor((width * height) / AREA_PER_LABEL));
      labels.forEach((label, i) => {
        for (const other of labels.slice(i + 1)) expect(overlap(label.box, other.box)).toBe(false);
        for (const box of obstacles) expect(overlap(label.box, box)).toBe(false);
        if (label.lit === null) {
          expect(label.box.x).toBeGreaterThanOrEqual(0);
          expect(label.box.x + label.box.width).toBeLessThanOrEqual(width);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test('no label covers a dot that is larger than its own', () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const own = new Map(list.map((each) => [each.id, each.r]));
      for (const label of placeLabels(placement(list))) {
        if (label.lit !== null) continue;
        const larger = list.filter((each) => each.r > (own.get(label.id) ?? 0));
        expect(larger.some((disc) => touches(label.box, disc))).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
});

const one = (over: Partial<Candidate>): Candidate => ({
  ...{ id: 'a', x: 500, y: 300, r: 5, rank: 1, text: '枫桥经验', gloss: null, lit: null },
  ...over,
});

test('the heavier of two rivals is placed, and what was shown keeps its place against a slightly heavier one', () => {
  const rivals = [one({ id: 'a', x: 3, rank: 100 }), one({ id: 'b', x: 3, y: 304, rank: 110 })];
  const area = width * height;
  expect(placeLabels(placement(rivals, { area })).map((label) => label.id)).toEqual(['b']);
  const shown = new Set(['a']);
  expect(placeLabels(placement(rivals, { area, shown })).map((label) => label.id)).toEqual(['a']);
});

test('a lit term is placed first, in whole, with its own ground', () => {
  const long = '坚持以人民为中心的发展思想';
  const labels = placeLabels(placement([one({ id: 'b', rank: 1e9 }), one({ text: long, lit: 'first' })]));
  expect(labels[0]).toMatchObject({ text: long, lit: 'first', weight: 600 });
});

test('a gloss stands only where both lines fit', () => {
  const alone = one({ gloss: 'Fengqiao model' });
  expect(placeLabels(placement([alone]))[0]?.gloss).toBe('Fengqiao model');
  const narrow = [0, 1].map((i) => ({ x: 0, y: i === 0 ? 0 : 312, width, height: i === 0 ? 288 : 400 }));
  expect(placeLabels(placement([alone], { obstacles: narrow }))[0]?.gloss).toBeNull();
});

test('terms of more than ten characters are cut to nine', () => {
  expect(shorten('坚持以人民为中心的发')).toBe('坚持以人民为中心的发');
  expect(shorten('坚持以人民为中心的发展')).toBe('坚持以人民为中心的…');
});
