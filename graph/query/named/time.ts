// Questions about time: what is new, what is no longer said, what rises. Only dated documents have a say in them.
import { LIMIT, type NamedQuery, TERM, YEAR, year } from './query.ts';

const inYears = (from: string, to: string) =>
  `reduce(n = 0, i IN range(0, size(t.years) - 1) | n + CASE WHEN t.years[i] >= ${from} AND t.years[i] <= ${to} THEN t.yearDocuments[i] ELSE 0 END)`;
const allInYears = (from: string, to: string) =>
  `coalesce(sum(CASE WHEN d.year >= ${from} AND d.year <= ${to} THEN 1 ELSE 0 END), 0)`;

export const TIME: readonly NamedQuery[] = [
  {
    name: 'new-since',
    title: { zh: '某年起才有的术语', en: 'Terms new since a year' },
    about: {
      zh: '在有日期的文件里，这一年之前从未出现的术语。',
      en: 'Terms that stand in no dated document before this year.',
    },
    parameters: [YEAR, LIMIT],
    example: {
      asks: { zh: '2020 年起新出现了哪些术语？', en: 'Which terms are new since 2020?' },
      given: { year: 2020 },
    },
    statement: `MATCH (t:Term)
WHERE size(t.years) > 0 AND none(y IN t.years WHERE y < $year)
RETURN t.label AS term, t.first AS first, t.documents AS documents, t.count AS mentions
ORDER BY first, documents DESC, t.id LIMIT $limit`,
  },
  {
    name: 'silent-since',
    title: { zh: '某年起不再说的术语', en: 'Terms gone silent since a year' },
    about: {
      zh: '在有日期的文件里，这一年及以后不再出现的术语。',
      en: 'Terms that stand in no dated document of this year or later.',
    },
    parameters: [YEAR, LIMIT],
    example: {
      asks: { zh: '哪些术语 2020 年起不再出现？', en: 'Which terms are no longer said since 2020?' },
      given: { year: 2020 },
    },
    statement: `MATCH (t:Term)
WHERE size(t.years) > 0 AND none(y IN t.years WHERE y >= $year)
RETURN t.label AS term, t.last AS last, t.documents AS documents, t.count AS mentions
ORDER BY last DESC, documents DESC, t.id LIMIT $limit`,
  },
  {
    name: 'rising',
    title: { zh: '两个时期之间上升的术语', en: 'Terms that rise between two periods' },
    about: {
      zh: '在后一时期的文件里所占比例高于前一时期的术语；差以百分点计。某一时期没有文件时没有答案。',
      en: 'Terms in a larger share of the documents of the second period than of the first; the difference is in percentage points. No rows when one period has no documents.',
    },
    parameters: [
      year('from1', 2013, { zh: '前一时期的第一年', en: 'first year of the first period' }),
      year('to1', 2017, { zh: '前一时期的最后一年', en: 'last year of the first period' }),
      year('from2', 2018, { zh: '后一时期的第一年', en: 'first year of the second period' }),
      year('to2', 2025, { zh: '后一时期的最后一年', en: 'last year of the second period' }),
      LIMIT,
    ],
    example: {
      asks: {
        zh: '2021 至 2025 年比 2016 至 2020 年说得更多的是什么？',
        en: 'What is said more in 2021 to 2025 than in 2016 to 2020?',
      },
      given: { from1: 2016, to1: 2020, from2: 2021 },
    },
    statement: `MATCH (d:Document)
WITH ${allInYears('$from1', '$to1')} AS all1, ${allInYears('$from2', '$to2')} AS all2
WHERE all1 > 0 AND all2 > 0
MATCH (t:Term)
WITH t, all1, all2,
  ${inYears('$from1', '$to1')} AS before,
  ${inYears('$from2', '$to2')} AS after
WITH t, all1, all2, before, after, 100.0 * after / all2 - 100.0 * before / all1 AS points
WHERE points > 0
RETURN t.label AS term, points AS points, before AS before, all1 AS ofBefore, after AS after, all2 AS ofAfter
ORDER BY points DESC, after DESC, t.id LIMIT $limit`,
  },
  {
    name: 'new-pairs',
    title: { zh: '某年起才同现的术语', en: 'Pairs new since a year' },
    about: {
      zh: '在有日期的文件里，这一年之前从未共现的两个术语。',
      en: 'Pairs of terms that co-occur in no dated document before this year.',
    },
    parameters: [YEAR, LIMIT],
    example: {
      asks: { zh: '哪些术语 2020 年起才走到一起？', en: 'Which terms first meet in 2020 or later?' },
      given: { year: 2020 },
    },
    statement: `MATCH (a:Term)-[e:CO_OCCURS]->(b:Term)
WHERE size(e.years) > 0 AND none(y IN e.years WHERE y < $year)
WITH a, b, e, e.years[0] AS first
RETURN a.label AS term, b.label AS partner, first AS first, e.documents AS documents, e.count AS passages, e.logDice AS logDice
ORDER BY documents DESC, passages DESC, a.id, b.id LIMIT $limit`,
  },
  {
    name: 'years',
    title: { zh: '一个术语的历年', en: 'A term by year' },
    about: {
      zh: '一个术语每年的次数与文件数。',
      en: 'Mentions and documents of a term, year by year.',
    },
    parameters: [TERM],
    example: {
      asks: { zh: '枫桥经验每年出现多少次？', en: 'How often is 枫桥经验 said each year?' },
      given: {},
    },
    statement: `MATCH (t:Term {label: $term})
UNWIND range(0, size(t.years) - 1) AS i
RETURN t.years[i] AS year, t.yearCounts[i] AS mentions, t.yearDocuments[i] AS documents
ORDER BY year`,
  },
];
