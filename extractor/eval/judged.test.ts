import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseJudged, readingsOf } from './judged.ts';

test('verdicts are found by the key of the term', () => {
  const { first, second } = parseJudged('# how\nterm\t两不愁、三保障\nnot\t有机统一\n', 'a.tsv');
  expect([...first]).toEqual([
    ['两不愁三保障', 'term'],
    ['有机统一', 'not'],
  ]);
  expect(second).toBeNull();
});

test('of two judges, both and either are over what both have read', () => {
  const text =
    'term\t河长制\tterm\nterm\t信息化\tacceptable\nnot\t各县\tacceptable\n-\t林长制\tterm\nnot\t工作\t-\n';
  const readings = readingsOf(parseJudged(text, 'a.tsv'));
  expect(Object.fromEntries(Object.entries(readings).map(([by, verdicts]) => [by, [...verdicts]]))).toEqual({
    first: [
      ['河长制', 'term'],
      ['信息化', 'term'],
      ['各县', 'not'],
      ['工作', 'not'],
    ],
    second: [
      ['河长制', 'term'],
      ['信息化', 'acceptable'],
      ['各县', 'acceptable'],
      ['林长制', 'term'],
    ],
    both: [
      ['河长制', 'term'],
      ['信息化', 'acceptable'],
      ['各县', 'not'],
    ],
    either: [
      ['河长制', 'term'],
      ['信息化', 'term'],
      ['各县', 'acceptable'],
    ],
  });
});

test('one judge alone is the only reading', () => {
  expect(Object.keys(readingsOf(parseJudged('term\t河长制\n', 'a.tsv')))).toEqual(['first']);
});

test.each([
  ['good\t河长制', 'a.tsv:1: write “term”'],
  ['term 河长制', 'a.tsv:1: write'],
  ['term\t河长制\tgood', 'a.tsv:1: write'],
  ['-\t河长制\t-', 'a.tsv:1: write'],
  ['term\t河长制\tterm\tterm', 'a.tsv:1: write'],
  ['term\t河长制\nnot\t“河长制”', 'a.tsv:2: “河长制” is judged twice'],
])('%j is refused', (text, message) => {
  expect(() => parseJudged(text, 'a.tsv')).toThrow(message);
});

const LISTS = readdirSync('data/golden').filter((name) => name.startsWith('judged-'));

test.each(LISTS)('%s holds terms, no sentences, and says how they were judged', (name) => {
  const text = readFileSync(`data/golden/${name}`, 'utf8');
  expect(text).toMatch(/^# .*judged/im);
  const { first, second } = parseJudged(text, name);
  for (const key of [...first.keys(), ...(second?.keys() ?? [])])
    expect(key).toMatch(/^[^。，！？；\n]{2,20}$/u);
});
