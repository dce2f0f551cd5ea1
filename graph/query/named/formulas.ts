// Questions about the terms themselves: parts of a formula, printed forms, short forms, what replaces what.
import { LIMIT, type NamedQuery, TERM, term } from './query.ts';

const FORMULA = term('term', '六个精准', TERM.about);

export const FORMULAS: readonly NamedQuery[] = [
  {
    name: 'parts',
    title: { zh: '一个术语的组成', en: 'The parts of a formula' },
    about: {
      zh: '一个数字术语的各个组成部分，按次序。',
      en: 'The parts of a numbered formula, in their order.',
    },
    parameters: [FORMULA],
    example: {
      asks: { zh: '“四个意识”是哪四个？', en: 'What are the four of 四个意识?' },
      given: { term: '四个意识' },
    },
    statement: `MATCH (f:Term {label: $term})-[r:HAS_PART]->(t:Term)
RETURN r.order AS place, t.label AS part, t.count AS mentions, r.count AS together
ORDER BY place, t.id`,
  },
  {
    name: 'parts-alone',
    title: { zh: '组成部分单独出现的句子', en: 'Where the parts of a formula stand without it' },
    about: {
      zh: '说到一个数字术语的组成部分而没有说到这个术语的句子，按次序与时间先后。',
      en: 'Passages that say a part of a numbered formula and not the formula, by part and in order of time.',
    },
    parameters: [FORMULA, LIMIT],
    example: {
      asks: {
        zh: '“四个意识”的各项何时单独出现？',
        en: 'Where do the parts of 四个意识 stand by themselves?',
      },
      given: { term: '四个意识' },
    },
    statement: `MATCH (f:Term {label: $term})-[r:HAS_PART]->(t:Term)-[:MENTIONED_IN]->(p:Passage)-[:PART_OF]->(d:Document)
WHERE NOT EXISTS { MATCH (:Term {label: $term})-[:MENTIONED_IN]->(p) }
RETURN r.order AS place, t.label AS part, d.date AS date, d.title AS title, p.text AS text
ORDER BY place, part, coalesce(d.date, '9999'), p.id LIMIT $limit`,
  },
  {
    name: 'variants',
    title: { zh: '一个术语历年的写法', en: 'The printed forms of a term by year' },
    about: {
      zh: '一个术语的各种写法每年的次数；没有日期的文件在最后。',
      en: 'How often each printed form of a term stands in the passages of a year; undated documents come last.',
    },
    parameters: [TERM],
    example: {
      asks: { zh: '两不愁三保障历年怎么写？', en: 'How was 两不愁三保障 written over the years?' },
      given: { term: '两不愁三保障' },
    },
    // Offsets are UTF-16 and the engines count characters: behind a rare character of two units, the form that the
    // passage holds.
    statement: `MATCH (t:Term {label: $term})-[m:MENTIONED_IN]->(p:Passage)-[:PART_OF]->(d:Document)
UNWIND range(0, size(m.offsets) - 1) AS i
WITH t, p, d, substring(p.text, m.offsets[i], m.lengths[i]) AS span
WITH d, coalesce(head([v IN t.variants WHERE v = span]), head([v IN t.variants WHERE p.text CONTAINS v]), t.label) AS form
WITH d.year AS year, form, count(*) AS mentions, count(DISTINCT d.id) AS documents
RETURN year AS year, form AS form, mentions AS mentions, documents AS documents
ORDER BY coalesce(year, 9999), mentions DESC, form`,
  },
  {
    name: 'short-forms',
    title: { zh: '简称与全称', en: 'Short forms and what they stand for' },
    about: {
      zh: '简称与其全称成对的列表，附各自的次数与最早的日期。',
      en: 'Pairs of a short form and its full form, with the mentions and the first date of each.',
    },
    parameters: [LIMIT],
    example: {
      asks: { zh: '最常用的十个简称代表什么？', en: 'What do the ten most used short forms stand for?' },
      given: { limit: 10 },
    },
    statement: `MATCH (s:Term)-[r:SHORT_FOR]->(f:Term)
RETURN s.label AS short, s.count AS mentions, s.first AS first, f.label AS full, f.count AS fullMentions, f.first AS fullFirst, r.count AS together
ORDER BY mentions DESC, s.id, f.id LIMIT $limit`,
  },
  {
    name: 'successions',
    title: { zh: '术语的更替', en: 'What replaces what' },
    about: {
      zh: '后一个术语接续前一个术语的成对列表，附各自最早与最晚的日期，以及同时使用的年数。',
      en: 'Pairs of an older term and the one that succeeds it, with the first and last date of each and the number of years in which both are said.',
    },
    parameters: [LIMIT],
    example: {
      asks: { zh: '哪些术语被哪些术语代替？', en: 'Which terms gave way to which?' },
      given: {},
    },
    // Ordered by a name of WITH: beside a key that is not returned, the embedded engine takes an expression over a name
    // of RETURN for null.
    statement: `MATCH (later:Term)-[:SUCCEEDS]->(earlier:Term)
WITH later, earlier, size([y IN earlier.years WHERE y IN later.years]) AS sharedYears,
  coalesce(later.first, '9999') AS since
RETURN earlier.label AS old, earlier.first AS oldFirst, earlier.last AS oldLast, later.label AS new, later.first AS newFirst, later.last AS newLast, sharedYears AS sharedYears
ORDER BY since, later.id, earlier.id LIMIT $limit`,
  },
];
