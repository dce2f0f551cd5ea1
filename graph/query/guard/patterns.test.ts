import { expect, test } from 'vitest';
import { guard } from './guard.ts';
import { patternFault } from './patterns.ts';

test.each([
  '.*精准.*',
  '.*精准.*扶贫.*',
  '[^\\d]{4}',
  '[一二三四五六七八九十]个.*',
  '(?i).*poverty.*',
  '.*(治理|扶贫)',
  '(?:乡村)?振兴',
  '\\p{L}+',
  '.{2,4}经验',
  '(精准){2}扶贫',
  '^第[\\d]+条$',
  '',
])('%s is let through', (pattern) => {
  expect(patternFault(pattern)).toBeNull();
});

test.each([
  ['(a+)+', 'repeats what has a repetition'],
  ['(a|aa)+', 'repeats what has a repetition or a choice'],
  ['(?:a?){50}', 'repeats what has a repetition'],
  ['((a{9}){9}){9}', 'repeats what has a repetition'],
  ['.*.*.*.*x', 'open repetitions'],
  ['a{0,99}a{0,99}a{0,99}a{0,99}x', 'open repetitions'],
  ['a?a?a?a?a?aaaaa', 'more than 4 choices'],
  ['(a|a)(a|a)(a|a)(a|a)(a|a)b', 'more than 4 choices'],
  ['(a)\\1', 'not understood'],
  ['(?=a)a', 'not understood'],
  ['(?<x>a)', 'not understood'],
  ['a++', 'not understood'],
  ['[a&&[b]]', 'not understood'],
  ['a{101}', 'more than 100 times'],
  ['a{1,999}', 'more than 100 times'],
  ['(a', 'brackets'],
  ['a)', 'brackets'],
  ['a{', 'not understood'],
  ['\\u0041', 'not understood'],
  ['x'.repeat(201), 'longer than 200'],
])('%s is refused', (pattern, reason) => {
  expect(patternFault(pattern)).toContain(reason);
});

const matching = (pattern: string) => `MATCH (t:Term) WHERE t.label =~ ${pattern} RETURN t.label AS label`;

test('a pattern may be a parameter, and is read all the same', () => {
  expect(() => guard(matching('$p'), { p: '.*精准' })).not.toThrow();
  expect(() => guard(matching('$p'), { p: '(a+)+' })).toThrow('costs too much');
  expect(() => guard(matching('$p'), { p: null })).not.toThrow();
  expect(() => guard(matching('t.x'))).toThrow('quotes or a parameter');
});

test('a long text is not put together beside a pattern, in no way', () => {
  const long = 'x'.repeat(1001);
  expect(() => guard(matching(`'x' AND t.label = '${long}'`))).toThrow('at most 1000');
  expect(() => guard(matching("'x' AND $t = t.label"), { t: Array(99).fill(long) })).toThrow('at most 1000');
});
