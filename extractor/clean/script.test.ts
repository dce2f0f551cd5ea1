import { expect, test } from 'vitest';
import { clean } from './clean.ts';
import { rawSpan } from './spans.ts';

const TRADITIONAL = '推進鄉村振興，發展農業經濟。'.repeat(4);

test('a traditional document is read as simplified, at the same offsets', () => {
  const { pieces, log } = clean(TRADITIONAL, { without: ['repeats', 'undouble'] });
  const [piece] = pieces;
  expect(piece?.text).toBe('推进乡村振兴，发展农业经济。'.repeat(4));
  expect(log.map(({ rule }) => rule)).toEqual(['script']);
  expect(rawSpan(piece!, TRADITIONAL, 2, 6)).toEqual({ start: 2, end: 6, repair: 'characters' });
  expect(rawSpan(piece!, TRADITIONAL, 4, 5)).toMatchObject({ start: 4, repair: null });
});

test.each([
  ['乾隆年間的一個村', 'a name in a simplified text', '推进乡村治理。'.repeat(50)],
  ['發展農業經濟', 'too little to tell', ''],
])('%s stays: %s', (words, _, around) => {
  const { pieces } = clean(words + around, { without: ['repeats', 'undouble'] });
  expect(pieces.map(({ text }) => text).join('')).toBe(words + around);
});

test('can be left out', () => {
  const { pieces } = clean(TRADITIONAL, { without: ['script', 'repeats', 'undouble'] });
  expect(pieces[0]?.text).toBe(TRADITIONAL);
});
