import { expect, test } from 'vitest';
import type { TermConcept } from './concepts.ts';
import { describeTerms } from './describe-terms.ts';
import { findMentions } from './find-mentions.ts';
import { termId } from './ids.ts';
import { relateTerms } from './relate-terms.ts';

const concept = (label: string, rest: Partial<TermConcept> = {}): TermConcept => ({
  ...{ id: termId(label), label, status: 'curated', category: null, english: null, score: null },
  ...{ channels: ['lexicon'], forms: [label], not: [] },
  ...rest,
});
const byId = (...concepts: TermConcept[]) => concepts.sort((a, b) => (a.id < b.id ? -1 : 1));

const TEXTS = ['党建引领基层治理。', '党建和基层治理。', '抓党建，促基层治理，靠党建引领基层治理。'];
const CONCEPTS = byId(...['党建', '党建引领', '党建引领基层治理', '基层治理'].map((label) => concept(label)));
const { concepts, found } = findMentions(TEXTS, CONCEPTS);
const number = (label: string) => concepts.findIndex((each) => each.label === label);

test('nesting is declared between neighbours in length, with the passages where both are', () => {
  const labelOf = new Map(concepts.map(({ id, label }) => [id, label]));
  const { relations } = relateTerms(concepts, found, []);
  const lines = relations.map(
    ({ source, target, type, count }) => `${labelOf.get(source)} ${type} ${labelOf.get(target)} ${count}`,
  );
  expect(lines.sort()).toEqual([
    '党建引领 BROADER 党建 2',
    '党建引领基层治理 BROADER 党建引领 2',
    '党建引领基层治理 BROADER 基层治理 2',
  ]);
});

test('whatever nests, directly or not, is apart; what merely meets is not', () => {
  const { apart } = relateTerms(concepts, found, []);
  expect(apart(number('党建'), number('党建引领基层治理'))).toBe(true);
  expect(apart(number('党建'), number('基层治理'))).toBe(false);
});

test('figures count mentions, the nested apart', () => {
  const passages = { documentOf: [0, 1, 2], clusterOf: [0, 1, 2], texts: TEXTS };
  const documents = [{ date: '2019-03' }, { date: null }, { date: '2018' }];
  const terms = describeTerms(concepts, found, { passages, documents });
  expect(terms[number('党建')]).toMatchObject({
    ...{ count: 4, standalone: 2, passages: 2, documents: 3, clusters: 2, first: '2018', last: '2019-03' },
    byYear: { 2018: { count: 2, documents: 1 }, 2019: { count: 1, documents: 1 } },
    variants: [{ surface: '党建', count: 4 }],
  });
});

test('a discovered string that hardly stands alone is dropped with its figures, and hides nothing', () => {
  const part = concept('引领基层', { status: 'discovered', score: 3, channels: ['repeat'] });
  const mentioned = findMentions(TEXTS, byId(...CONCEPTS, part));
  expect(mentioned.concepts.map(({ label }) => label)).not.toContain('引领基层');
  expect(mentioned.rejections).toMatchObject([
    { surface: '引领基层', filter: 'part-of-known-term', count: 2 },
  ]);
});

test.each<[string, 'MODIFIES' | 'BROADER', string]>([
  ['全面推进河湖治理', 'MODIFIES', '河湖治理'],
  ['新河湖治理', 'MODIFIES', '河湖治理'],
  ['新时代河湖治理', 'MODIFIES', '河湖治理'],
  ['强河湖治理', 'BROADER', '河湖治理'],
  ['基层河湖治理', 'BROADER', '河湖治理'],
  ['河湖治理行动', 'BROADER', '河湖治理'],
])('%s %s %s', (longer, type, shorter) => {
  const mentioned = findMentions([longer, shorter], byId(concept(longer), concept(shorter)));
  const { relations } = relateTerms(mentioned.concepts, mentioned.found, []);
  expect(relations).toMatchObject([
    { source: termId(longer), target: termId(shorter), type, origin: 'text' },
  ]);
});
