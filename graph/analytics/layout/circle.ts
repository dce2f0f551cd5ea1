// Terms on a circle, community beside community: who is close to whom inside is told by order, and the chords show what
// runs between. Strongest first in each community; an empty place between two communities.
import * as z from 'zod/mini';
import { by } from '../../model/index.ts';
import { type Algorithm, layout } from '../algorithm.ts';
import { strengths } from '../network.ts';
import { weightsOf } from '../parameters.ts';
import type { Subject } from '../subject.ts';
import { discs, MAP } from './discs.ts';
import { placed } from './placed.ts';
import type { Positions } from './positions.ts';

const LEAST_RADIUS = MAP.b;

/** Every disc beside the next without touching; terms without a community come last. */
export function circle({ network, figures, communityOf, counts }: Subject): Positions {
  const { radii, gap } = discs(counts);
  const strength = strengths(network, weightsOf(figures, 'logDice'));
  const place = (term: number) =>
    communityOf[term] === -1 ? Number.POSITIVE_INFINITY : (communityOf[term] as number);
  const order = Array.from(radii, (_, term) => term).sort(
    by(
      place,
      (term) => -(strength[term] as number),
      (term) => term,
    ),
  );
  const widths = order.map((term, at) => {
    const before = order[at - 1];
    const apart = before !== undefined && communityOf[before] !== communityOf[term] ? 3 * gap : 0;
    return 2 * (radii[term] as number) + gap + apart;
  });
  // A chord is shorter than its arc: a tenth more room keeps neighbours apart on any circle of a dozen discs or more.
  const length = 1.1 * widths.reduce((a, b) => a + b, 0);
  const radius = Math.max(LEAST_RADIUS, length / (2 * Math.PI));
  const x = new Float64Array(order.length);
  const y = new Float64Array(order.length);
  const turn = (2 * Math.PI * 1.1) / length;
  let along = 0;
  order.forEach((term, at) => {
    const half = (widths[at] as number) / 2;
    const angle = (along + half) * turn;
    x[term] = radius * Math.sin(angle);
    y[term] = radius * Math.cos(angle);
    along += 2 * half;
  });
  return { x, y };
}

export const CIRCLE: Algorithm = layout({
  id: 'circle',
  title: { zh: '按群落环形布局', en: 'Circle by community' },
  inputs: ['network', 'weights', 'communities', 'counts'],
  parameters: z.strictObject({}),
  source: 'Tifa: an arc for each community, the strongest terms first',
  begin: (subject) => placed(circle(subject)),
});
