import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshot, term } from '../../viewer/src/fixture.ts';
import { buildSearch, search } from './search.ts';

const terms = [
  ...snapshot().terms,
  term('t000000000005', '供给侧结构性改革', {
    english: 'supply-side structural reform',
    pinyin: 'gōng jǐ cè jié gòu xìng gǎi gé',
    count: 35,
  }),
];
const index = buildSearch(terms);
const found = (query: string) => search(index, query).map((hit) => hit.term.label);

test.each([
  ['a label', '枫桥经验', ['枫桥经验']],
  ['a part of labels', '改革', ['改革开放', '供给侧结构性改革']],
  ['pinyin', 'gaige', ['改革开放', '供给侧结构性改革']],
  ['pinyin with spaces and capitals', 'Gai Ge', ['改革开放', '供给侧结构性改革']],
  ['pinyin broken off in a syllable', 'fengqi', ['枫桥经验']],
  ['initials', 'fqjy', ['枫桥经验']],
  ['initials from within', 'jgxgg', ['供给侧结构性改革']],
  ['initials of the whole', 'gjcjgxgg', ['供给侧结构性改革']],
  ['English', 'reform', ['供给侧结构性改革']],
  ['the beginning of an English word only', 'eform', []],
  ['nothing', '一个没有的词', []],
])('finds by %s', (_, query, labels) => expect(found(query)).toEqual(labels));

test('a variant is found as a variant, with the form that matched', () => {
  const hit = search(index, '“枫桥')[0];
  expect(hit).toMatchObject({ kind: 'variant', text: '“枫桥经验”', from: 0, to: 3 });
});

test('an empty query brings the most frequent first', () => {
  expect(found('').slice(0, 2)).toEqual(['供给侧结构性改革', '枫桥经验']);
});

test('what is underlined lies in the text, and any part of a label finds it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...terms), fc.nat(7), fc.nat(7), ({ label }, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
      const query = label.slice(from, to);
      const hits = search(index, query);
      if (query !== '') expect(hits.map((hit) => hit.term.label)).toContain(label);
      for (const hit of hits) {
        expect(hit.from).toBeLessThanOrEqual(hit.to);
        expect(hit.to).toBeLessThanOrEqual(hit.text.length);
      }
    }),
  );
});
