import { expect, test } from 'vitest';
import { isSorted, parametersOf, readValue } from './parameters.ts';

test('parameters are found outside of quotes and comments, once each, in order', () => {
  const statement =
    "MATCH (a {label: $a}) // $comment\nWHERE a.x = '$quoted' AND a.n > $min AND a.m < $min RETURN `$b`";
  expect(parametersOf(statement)).toEqual(['a', 'min']);
});

test.each([
  ['3', undefined, 3],
  ['-7.5', 'integer', -7.5],
  ['true', undefined, true],
  ['["a", 1]', undefined, ['a', 1]],
  ['"3"', undefined, '3'],
  ['枫桥经验', 'term', '枫桥经验'],
  ['2019', 'term', '2019'],
  ['2019年', undefined, '2019年'],
  ['{broken', undefined, '{broken'],
])('%s as %s is %j', (typed, type, value) => expect(readValue(typed, type)).toEqual(value));

test('a cut means something else without an order', () => {
  expect(isSorted('RETURN 1 AS n ORDER  BY n')).toBe(true);
  expect(isSorted('RETURN 1 AS n')).toBe(false);
});
