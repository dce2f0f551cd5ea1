// Degree and strength: how many terms a term keeps company with, and how closely in sum.
import * as z from 'zod/mini';
import { type Algorithm, algorithm } from '../algorithm.ts';
import { degrees, strengths } from '../network.ts';
import { weightParameter, weightsOf } from '../parameters.ts';

export const DEGREE: Algorithm = algorithm({
  id: 'degree',
  title: { zh: '度', en: 'Degree' },
  inputs: ['network'],
  parameters: z.strictObject({}),
  source: 'Freeman, Social Networks 1(3), 1978, p. 221',
  run: ({ network }) => ({ of: 'terms', columns: { degree: degrees(network) } }),
});

export const STRENGTH: Algorithm = algorithm({
  id: 'strength',
  title: { zh: '强度', en: 'Strength' },
  inputs: ['network', 'weights'],
  parameters: z.strictObject({ weight: weightParameter('logDice') }),
  source: 'Barrat, Barthélemy, Pastor-Satorras, Vespignani, PNAS 101(11), 2004, eq. 2',
  run: ({ network, figures }, { weight }) => ({
    of: 'terms',
    columns: { strength: strengths(network, weightsOf(figures, weight)) },
  }),
});
