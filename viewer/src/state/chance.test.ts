import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PassageView } from '../../../graph/model/index.ts';
import { edge, FENGQIAO, MASS_LINE, passage, snapshot } from '../fixture.ts';
import { balanceOf, expectedTogether, foldRepeats } from './chance.ts';

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

test.each([
  [3, 2, 'ok', 'ok'],
  [3, 3, 'off', 'off'],
  [4, 2, 'off', 'part'],
  [4, 1, 'off', 'off'],
  [2, 2, 'off', 'off'],
])(
  'three passages in two groups, where %i and %i are told: %s, of a part %s',
  (count, clusters, whole, cut) => {
    const passages = [view(0), view(1), view(2, 1)];
    const part = { terms: 4, edges: 3, filters: [], passagesEach: 3, quoteChars: null };
    const own = edge(FENGQIAO, MASS_LINE, { count, clusters });
    expect(balanceOf(own, passages, {})).toBe(whole);
    expect(balanceOf(own, passages, { part })).toBe(cut);
    expect(balanceOf(own, passages, { part: { ...part, passagesEach: null } })).toBe(whole);
  },
);
