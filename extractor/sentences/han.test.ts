import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countHan, hasHan } from './han.ts';

const TEXTS = [
  '',
  '治理',
  'rule of law 3',
  '〇々〻㐀龥豈',
  '𠮷野家',
  '\ud842',
  '。、·①㎡かなカナ한글',
  '⺠⼈',
];

test.each(TEXTS)('counts “%s” as Unicode does', (text) => {
  expect(countHan(text)).toBe(text.match(/\p{Script=Han}/gu)?.length ?? 0);
  expect(hasHan(text)).toBe(/\p{Script=Han}/u.test(text));
});

test('counts any text as Unicode does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(countHan(text)).toBe(text.match(/\p{Script=Han}/gu)?.length ?? 0);
    }),
  );
});

test('knows every unit of the basic plane', () => {
  let wrong = 0;
  for (let unit = 0; unit < 0xd800; unit++) {
    const character = String.fromCharCode(unit);
    if (hasHan(character) !== /\p{Script=Han}/u.test(character)) wrong++;
  }
  expect(wrong).toBe(0);
});
