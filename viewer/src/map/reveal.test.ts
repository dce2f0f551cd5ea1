import { expect, test } from 'vitest';
import { FENGQIAO, GRID, MASS_LINE, snapshot } from '../fixture.ts';
import { buildAtlas } from '../state/atlas.ts';
import { select } from '../state/selection.ts';
import { termsToReveal } from './reveal.ts';

const atlas = buildAtlas(snapshot());
const frame = { width: 900, height: 600 };
const reveal = (places: Record<string, [number, number]>, partner: string | null = null, size = frame) =>
  termsToReveal({
    atlas,
    selection: select(atlas, { term: '枫桥经验', partner }),
    measure: 'logDice',
    places: new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }])),
    frame: size,
  });

test('the camera stays while a term and its company are well in view', () => {
  expect(reveal({ [FENGQIAO]: [300, 300], [MASS_LINE]: [700, 300] })).toBeNull();
});

test('it moves for a term off the screen, for close company, and for a lost end of an edge', () => {
  expect(reveal({ [FENGQIAO]: [-50, 300], [MASS_LINE]: [700, 300] })).toEqual([FENGQIAO, MASS_LINE]);
  expect(reveal({ [FENGQIAO]: [300, 300], [MASS_LINE]: [320, 310], [GRID]: [310, 290] })).toHaveLength(3);
  const far = { [FENGQIAO]: [300, 300], [MASS_LINE]: [1700, 300] } as Record<string, [number, number]>;
  expect(reveal(far, '群众路线')).toEqual([FENGQIAO, MASS_LINE]);
});

test('on a phone it always moves, and without a term never', () => {
  const places = { [FENGQIAO]: [100, 100], [MASS_LINE]: [350, 100] } as Record<string, [number, number]>;
  expect(reveal(places, null, { width: 390, height: 220 })).not.toBeNull();
  expect(reveal({})).toBeNull();
});
