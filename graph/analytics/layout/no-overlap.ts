// No disc on another: the positions that the subject has, with overlapping discs taken apart.
import * as z from 'zod/mini';
import { type Algorithm, layout } from '../algorithm.ts';
import { discs } from './discs.ts';
import { startSeparation } from './separate.ts';

export const NO_OVERLAP: Algorithm = layout({
  id: 'no-overlap',
  title: { zh: '消除重叠', en: 'No overlap' },
  inputs: ['positions', 'counts'],
  parameters: z.strictObject({
    gap: z
      ._default(z.number().check(z.minimum(0), z.maximum(100)), 4)
      .check(z.describe('free space between two discs, in layout units')),
  }),
  source:
    'Tifa: pairs that are too close are pushed apart, neighbours out of a grid (Ericson, Real-Time Collision Detection, 2005, ch. 7)',
  begin: ({ x, y, counts }, { gap }) => startSeparation({ x, y }, discs(counts).radii, gap),
});
