import { expect, test } from 'vitest';
import { mentionsAt } from '../match/mentions.ts';
import type { TermConcept } from './concepts.ts';
import { describeTerms } from './describe-terms.ts';
import { findMentions } from './find-mentions.ts';

const concept = (...forms: string[]): TermConcept => ({
  ...{ id: forms[0] as string, label: forms[0] as string, status: 'curated', category: null, english: null },
  ...{ score: null, channels: [], forms, not: [] },
});

test('variants are the spellings in the text, however they are told apart', () => {
  const texts = [
    '两山理论，两“山”理论',
    '“两山”理念，两山理念。两山理论',
    '放管服、放管服改革',
    '“放管服”改革，放管服',
  ];
  const concepts = [
    concept('两山理论', '两山理念', '绿水青山论'),
    concept('放管服', '放管服改革'),
    concept('放', '管'),
  ];
  const { concepts: kept, found } = findMentions(texts, concepts);
  const spelt = kept.map(() => new Map<string, number>());
  texts.forEach((text, passage) => {
    for (const { term, start, end } of mentionsAt(found, passage)) {
      const surface = text.slice(start, end);
      spelt[term]?.set(surface, (spelt[term].get(surface) ?? 0) + 1);
    }
  });
  const passages = { documentOf: [0, 0, 1, 1], clusterOf: [0, 1, 2, 2], texts };
  const terms = describeTerms(kept, found, { passages, documents: [{ date: null }, { date: null }] });
  expect(
    terms.map(({ variants }) => new Map(variants.map(({ surface, count }) => [surface, count]))),
  ).toEqual(spelt);
  expect(terms[0]?.variants[0]).toEqual({ surface: '两山理论', count: 2 });
  // Passages 2 and 3 are one group; the last term stands in others alone.
  expect(terms.map(({ clusters, passages: own }) => [own, clusters])).toEqual([
    [2, 2],
    [2, 1],
    [0, 0],
  ]);
});
