import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf } from './difference.ts';

const text = fc.string({ unit: fc.constantFrom('党', '建', '引', '领', '，', ' ', '\n'), maxLength: 40 });
const bare = (pieces: { text: string; changed: boolean }[]) =>
  pieces
    .filter((piece) => !piece.changed)
    .map((piece) => piece.text)
    .join('')
    .replace(/\s/g, '');

test('the pieces are the texts, and what is not changed is the same in both', () => {
  fc.assert(
    fc.property(text, text, (raw, clean) => {
      const found = differenceOf(raw, clean);
      if (found === null) {
        expect(raw.replace(/\s/g, '')).toBe(clean.replace(/\s/g, ''));
        return;
      }
      expect(found.raw.map((piece) => piece.text).join('')).toBe(raw);
      expect(found.clean.map((piece) => piece.text).join('')).toBe(clean);
      expect(bare(found.raw)).toBe(bare(found.clean));
    }),
  );
});

test.each([
  ['a line that wraps', '坚持和发\n展', '坚持和发展', null],
  ['doubled glyphs', '党党建建引领', '党建引领', ['党建']],
  ['a repaired character', '枫桥经骏', '枫桥经验', ['骏']],
  ['a page number in a sentence', '党建\n－ 12 －\n引领', '党建引领', ['－ 12 －\n']],
])('%s', (_, raw, clean, changed) => {
  const found = differenceOf(raw, clean);
  expect(found?.raw.filter((piece) => piece.changed).map((piece) => piece.text) ?? null).toEqual(changed);
});
