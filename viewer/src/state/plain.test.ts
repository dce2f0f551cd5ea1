import { expect, test } from 'vitest';
import { FENGQIAO, term } from '../fixture.ts';
import { zh } from '../words/zh.ts';
import { sentenceOnYears } from './plain.ts';

const years = Object.fromEntries(
  ['2015', '2016', '2017', '2018'].map((year) => [year, { documents: 1, passages: 9 }]),
);
const sentence = (counts: Record<string, number>) => {
  const byYear = Object.fromEntries(
    Object.entries(counts).map(([year, count]) => [year, { count, documents: 1 }]),
  );
  return sentenceOnYears(term(FENGQIAO, '枫桥经验', { byYear }), years, zh);
};

test.each([
  [{}, '它所在的文件都没有日期。'],
  [{ '2016': 2 }, '只见于 2016 年，2 次。'],
  [{ '2016': 1, '2017': 3, '2018': 1 }, '2016 年起每个有文件的年份都提到它；最多的一年是 2017 年，3 次。'],
  [{ '2015': 4, '2018': 1 }, '2015 年首见，2018 年末见；最多的一年是 2015 年，4 次。'],
])('%j', (counts, said) => expect(sentence(counts as Record<string, number>)).toBe(said));
