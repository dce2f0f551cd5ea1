import { expect, test } from 'vitest';
import { snapshot } from '../fixture.ts';
import { matchLexicon, parseLexicon } from './lexicon.ts';

const TEXT =
  '\ufeff# own\nenglish\tlabel\tvariants\r\nx\t枫桥经验\t\n\t一个没有的\t“群众路线”|群众 路线\n\t\t\n\t没有\t\n';

test('entries are read by the names of the columns, blank ones passed over', () => {
  expect(parseLexicon(TEXT)).toEqual([
    { label: '枫桥经验', forms: ['枫桥经验'] },
    { label: '一个没有的', forms: ['一个没有的', '“群众路线”', '群众 路线'] },
    { label: '没有', forms: ['没有'] },
  ]);
  expect(() => parseLexicon('a\tb\n1\t2')).toThrow('label');
  expect(() => parseLexicon('')).toThrow('label');
});

test('an entry is there by any of its forms, however it is quoted', () => {
  const { there, missing } = matchLexicon(parseLexicon(TEXT), snapshot().terms);
  expect(there.map((term) => term.label)).toEqual(['枫桥经验', '群众路线']);
  expect(missing).toEqual(['没有']);
});
