import { expect, test } from 'vitest';
import { csv, plural, table } from './output.ts';

test('columns align by what they show: a Han character is two wide, numbers stand to the right', () => {
  expect(
    table(
      ['term', 'n'],
      [
        ['枫桥经验', 29],
        ['AI', 3],
      ],
    ),
  ).toBe(['term       n', '────────  ──', '枫桥经验  29', 'AI         3'].join('\n'));
});

test('a table without rows is its head', () => {
  expect(table(['term'], [])).toBe('term\n────');
});

test('long cells are cut, lists and nothing are shown as such', () => {
  const [, , row] = table(['a', 'b', 'c'], [['基层治理体系', ['x', 1], null]], 7).split('\n');
  expect(row).toBe('基层治…  ["x",1]');
});

test('cells with commas, quotes and newlines are quoted in CSV', () => {
  expect(csv(['a', 'b'], [['两不愁、三保障', 'say "x", or\ny']])).toBe(
    'a,b\r\n两不愁、三保障,"say ""x"", or\ny"',
  );
});

test.each([
  [1, 'term', '1 term'],
  [1200, 'co-occurrence', '1,200 co-occurrences'],
  [2, 'query', '2 queries'],
])('%d %s', (count, noun, text) => {
  expect(plural(count, noun)).toBe(text);
});
