import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildMatcher, mentionsIn } from './matcher.ts';

type Concepts = Record<string, string[]>;

/** Label → its contexts; each label is its only form. */
const mentions = (concepts: Concepts, text: string): string[] => {
  const list = Object.entries(concepts).map(([form, not]) => ({ forms: [form], not }));
  return mentionsIn(buildMatcher(list), text).map(({ start, end }) => `${text.slice(start, end)}@${start}`);
};

test.each<[string, Concepts, string, string[]]>([
  ['a context holds its form back', { 党建: ['党建立'] }, '建党建立政权', []],
  ['and no other place of the form', { 党建: ['党建立'] }, '党建立之后抓党建', ['党建@6']],
  ['a context that begins before the form', { 低保: ['最低保'] }, '最低保修期限', []],
  ['a context that merely touches the form', { 低保: ['城低保'] }, '低保城低', ['低保@0']],
  ['a context that is a term of its own', { 三保: ['三保障'], 三保障: [] }, '三保障', ['三保障@0']],
  ['other forms inside the context stand', { 党建: ['党建立'], 建立: [] }, '党建立', ['建立@1']],
  ['a quote inside parts the context', { 三保: ['三保障'] }, '“三保”障碍', ['三保@1']],
  ['a quote around does not', { 三保: ['三保障'] }, '“三保障”', []],
  ['one context of two concepts', { 三保: ['三保障'], 保障: ['三保障'] }, '三保障有保障', ['保障@4']],
])('%s', (_name, concepts, text, expected) => {
  expect(mentions(concepts, text)).toEqual(expected);
});

test('a form longer than the context is not held by it', () => {
  const matcher = buildMatcher([{ forms: ['低保', '最低保障线'], not: ['最低保'] }]);
  expect(mentionsIn(matcher, '最低保障线')).toMatchObject([{ term: 0, start: 0, end: 5 }]);
});

test('what is held back is exactly what lies inside an occurrence of the context', () => {
  const string = (max: number) =>
    fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: max });
  fc.assert(
    fc.property(string(2), string(2), string(2), string(40), (form, before, after, text) => {
      const context = before + form + after;
      const places = (needle: string): number[] =>
        [...Array(text.length).keys()].filter((at) => text.startsWith(needle, at));
      const held = places(context);
      const naive = places(form).filter(
        (at) => !held.some((start) => start <= at && at + form.length <= start + context.length),
      );
      expect(mentions({ [form]: [context] }, text)).toEqual(naive.map((at) => `${form}@${at}`));
    }),
    { numRuns: 500 },
  );
});
