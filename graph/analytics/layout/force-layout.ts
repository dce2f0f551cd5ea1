// ForceAtlas2 as an entry of the registry: from the places that the subject has, or from a seeded scatter.
import * as z from 'zod/mini';
import { seededRandom } from '../../measures/random.ts';
import { type Algorithm, layout } from '../algorithm.ts';
import { seedParameter, weightParameter, weightsOf } from '../parameters.ts';
import type { Subject } from '../subject.ts';
import { MAP } from './discs.ts';
import { forceAtlas2 } from './force-atlas2.ts';
import type { Positions } from './positions.ts';

const STARTS = ['scatter', 'map'] as const;

export const FORCE_ATLAS_2: Algorithm = layout({
  id: 'force-atlas-2',
  title: { zh: '力导向布局（ForceAtlas2）', en: 'Forces (ForceAtlas2)' },
  inputs: ['network', 'weights', 'positions'],
  parameters: z.strictObject({
    steps: z._default(z.int().check(z.minimum(1), z.maximum(10_000)), 300),
    linLog: z
      ._default(z.boolean(), true)
      .check(z.describe('clear groups: pulls grow with the logarithm of distance')),
    gravity: z._default(z.number().check(z.nonnegative()), 1),
    scaling: z
      ._default(z.number().check(z.positive()), 4)
      .check(z.describe('how strongly terms push each other')),
    theta: z
      ._default(z.number().check(z.positive(), z.maximum(2)), 1)
      .check(z.describe('Barnes and Hut: larger is faster and coarser')),
    weight: weightParameter('logDice'),
    start: z
      ._default(z.enum(STARTS), 'scatter')
      .check(z.describe('scatter: by lot; map: where the terms stand')),
    seed: seedParameter,
  }),
  source: 'Jacomy, Venturini, Heymann, Bastian, PLoS ONE 9(6) e98679, 2014',
  begin: (subject, { weight, start, seed, ...options }) =>
    forceAtlas2(subject.network, {
      ...options,
      weights: weightsOf(subject.figures, weight),
      start: start === 'map' ? subject : scatter(subject, seed),
    }),
});

function scatter({ network }: Subject, seed: number): Positions {
  const random = seededRandom(seed);
  const draw = () => Float64Array.from({ length: network.size }, () => 2 * MAP.a * (random() - 0.5));
  return { x: draw(), y: draw() };
}
