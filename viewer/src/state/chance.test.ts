import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PassageView } from '../../../graph/model/index.ts';
import { edge, FENGQIAO, MASS_LINE, passage, snapshot } from '../fixture.ts';
import { balances, expectedTogether, foldRepeats } from './chance.ts';

const [document] = snapshot().documents;
const view = (index: number, cluster = index): PassageView => {
  const made = passage(index, [[FENGQIAO, '枫桥经验']]);
  return { ...made, cluster: passage(cluster, []).id, document: document! };
};

test('the expected number of common passages is n(a)·n(b)/N', () => {
  expect(expectedTogether({ passages: 35 }, { passages: 74 }, 28_800)).toBeCloseTo(0.0899, 4);
  expect(expectedTogether({ passages: 3 }, { passages: 4 }, 0)).toBe(0);
});

test('folding loses no passage and makes one group a cluster', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 30 }), (clusters) => {
      const passages = clusters.map((cluster, i) => view(i, cluster));
      const folds = foldRepeats(passages);
      expect(folds.reduce((sum, fold) => sum + 1 + fold.others.length, 0)).toBe(passages.length);
      expect(folds).toHaveLength(new Set(clusters).size);
    }),
  );
});

test('an edge balances only with all its passages in all its groups', () => {
  const passages = [view(0), view(1), view(2, 1)];
  expect(balances(edge(FENGQIAO, MASS_LINE, { count: 3, clusters: 2 }), passages)).toBe(true);
  expect(balances(edge(FENGQIAO, MASS_LINE, { count: 3, clusters: 3 }), passages)).toBe(false);
  expect(balances(edge(FENGQIAO, MASS_LINE, { count: 4, clusters: 2 }), passages)).toBe(false);
});
