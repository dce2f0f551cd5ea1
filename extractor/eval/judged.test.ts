import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseJudged } from './judged.ts';

test('verdicts are found by the key of the term', () => {
  const { verdicts } = parseJudged('# how\nterm\t两不愁、三保障\nnot\t有机统一\n', 'a.tsv');
  expect([...verdicts]).toEqual([
    ['两不愁三保障', 'term'],
    ['有机统一', 'not'],
  ]);
});

test.each([
  ['good\t河长制', 'a.tsv:1: write “term”'],
  ['term 河长制', 'a.tsv:1: write'],
  ['term\t河长制\nnot\t“河长制”', 'a.tsv:2: “河长制” is judged twice'],
])('%j is refused', (text, message) => {
  expect(() => parseJudged(text, 'a.tsv')).toThrow(message);
});

const LISTS = readdirSync('data/golden').filter((name) => name.startsWith('judged-'));

test.each(LISTS)('%s holds terms, no sentences, and says how they were judged', (name) => {
  const text = readFileSync(`data/golden/${name}`, 'utf8');
  expect(text).toMatch(/^# .*judged/im);
  for (const key of parseJudged(text, name).verdicts.keys()) expect(key).toMatch(/^[^。，！？；\n]{2,20}$/u);
});
