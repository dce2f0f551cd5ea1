import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildMatcher, mentionsIn } from '../match/matcher.ts';
import { mentionsAt } from '../match/mentions.ts';
import type { TermConcept } from './concepts.ts';
import { findMentions } from './find-mentions.ts';

const concept = (label: string, rest: Partial<TermConcept> = {}): TermConcept => ({
  ...{ id: label, label, status: 'discovered', category: null, english: null, score: 3 },
  ...{ channels: ['repeat'], forms: [label], not: [], ...rest },
});
const kept = (texts: string[], ...concepts: TermConcept[]): string[] =>
  findMentions(texts, concepts).concepts.map(({ label }) => label);
const known = (label: string) => concept(label, { status: 'curated' });

test.each<[why: string, texts: string[], part: TermConcept, wholes: string[], stays: boolean]>([
  ['never on its own', ['红船精神', '红船精神'], concept('船精'), ['红船精神'], false],
  ['once of three times', ['红船精神', '红船精神', '红船'], concept('红船'), ['红船精神'], false],
  ['once of two times', ['红船精神', '红船'], concept('红船'), ['红船精神'], true],
  ['twice of four times', ['红船精神', '红船精神', '红船', '红船'], concept('红船'), ['红船精神'], true],
  ['quoted', ['“红船”精神', '“红船”精神'], concept('红船', { channels: ['quoted'] }), ['红船精神'], true],
  [
    'in three terms',
    ['红船精神', '红船故事', '红船路'],
    concept('红船'),
    ['红船精神', '红船故事', '红船路'],
    true,
  ],
])('a discovered part of known terms, %s', (_, texts, part, wholes, stays) => {
  expect(kept(texts, ...wholes.map(known), part).includes(part.label)).toBe(stays);
});

test('a context of a discovered term is no mention of it', () => {
  const { found } = findMentions(['清风季、清风季度'], [concept('清风季', { not: ['清风季度'] })]);
  expect(mentionsAt(found, 0)).toMatchObject([{ start: 0, end: 3 }]);
});

test('without the dropped terms the mentions are those that the kept ones alone would have', () => {
  const string = (most: number) =>
    fc
      .array(fc.constantFrom(...'甲乙丙“”'), { minLength: 1, maxLength: most })
      .map((units) => units.join(''));
  const label = fc
    .array(fc.constantFrom(...'甲乙丙'), { minLength: 1, maxLength: 5 })
    .map((units) => units.join(''));
  const terms = fc.uniqueArray(
    fc.record({ label, isKnown: fc.boolean(), not: fc.array(label, { maxLength: 1 }) }),
    {
      selector: (term) => term.label,
      maxLength: 12,
    },
  );
  let dropped = 0;
  fc.assert(
    fc.property(fc.array(string(30), { maxLength: 12 }), terms, (texts, all) => {
      const concepts = all.map((term) =>
        concept(term.label, { status: term.isKnown ? 'curated' : 'discovered', not: term.not }),
      );
      const { concepts: left, found, rejections } = findMentions(texts, concepts);
      dropped += rejections.length;
      const matcher = buildMatcher(left);
      expect(texts.map((_, passage) => mentionsAt(found, passage))).toEqual(
        texts.map((text) => mentionsIn(matcher, text)),
      );
    }),
    { numRuns: 300 },
  );
  expect(dropped).toBeGreaterThan(0);
});
