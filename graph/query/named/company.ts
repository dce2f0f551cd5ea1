// Questions about which terms keep company: partners, the passages behind them, what two terms share, paths.
import { MEASURES } from '../../model/index.ts';
import { A, B, LIMIT, type NamedQuery, TERM, term } from './query.ts';

export const COMPANY: readonly NamedQuery[] = [
  {
    name: 'neighbours',
    title: { zh: '与谁同现', en: 'The company a term keeps' },
    about: {
      zh: '与一个术语共现的术语，按所选指标从强到弱。',
      en: 'Terms that co-occur with a term, strongest first by the chosen measure.',
    },
    parameters: [
      TERM,
      {
        name: 'measure',
        type: 'measure',
        default: 'logDice',
        about: { zh: `count、${MEASURES.join('、')}`, en: `count, ${MEASURES.join(', ')}` },
      },
      LIMIT,
    ],
    example: {
      asks: {
        zh: '枫桥经验与哪些术语同现的句子最多？',
        en: 'With which terms does 枫桥经验 share most passages?',
      },
      given: { measure: 'count' },
    },
    statement: `MATCH (a:Term {label: $term})-[e:CO_OCCURS]-(b:Term)
WITH b, e, coalesce(e[$measure], e.logDice) AS value
RETURN b.label AS term, value AS value, e.count AS passages, e.documents AS documents, e.significant AS significant
ORDER BY value DESC, b.id LIMIT $limit`,
  },
  {
    name: 'edge-passages',
    title: { zh: '两个术语同现的句子', en: 'The passages behind an edge' },
    about: {
      zh: '两个术语共现的每一句原文，按时间先后；行数等于共现次数。',
      en: 'Every passage in which two terms co-occur, in order of time; as many rows as the edge counts.',
    },
    parameters: [A, B],
    example: {
      asks: {
        zh: '形式主义与官僚主义在哪些句子里同现？',
        en: 'In which passages do 形式主义 and 官僚主义 meet?',
      },
      given: { a: '形式主义', b: '官僚主义' },
    },
    statement: `MATCH (a:Term {label: $a})-[e:CO_OCCURS]-(b:Term {label: $b})
UNWIND e.passages AS id
MATCH (p:Passage {id: id})-[:PART_OF]->(d:Document)
RETURN d.date AS date, d.title AS title, p.text AS text
ORDER BY coalesce(d.date, '9999'), p.id`,
  },
  {
    name: 'edge-years',
    title: { zh: '两个术语历年的同现', en: 'A pair of terms by year' },
    about: {
      zh: '两个术语每年共现的句数与文件数。',
      en: 'Passages and documents in which two terms co-occur, year by year.',
    },
    parameters: [A, B],
    example: {
      asks: { zh: '枫桥经验与基层治理从哪年起同现？', en: 'Since which year do 枫桥经验 and 基层治理 meet?' },
      given: {},
    },
    statement: `MATCH (a:Term {label: $a})-[e:CO_OCCURS]-(b:Term {label: $b})
UNWIND range(0, size(e.years) - 1) AS i
RETURN e.years[i] AS year, e.yearCounts[i] AS passages, e.yearDocuments[i] AS documents
ORDER BY year`,
  },
  {
    name: 'shared-partners',
    title: { zh: '两个术语共同的伙伴', en: 'Partners that two terms share' },
    about: {
      zh: '与两个术语都共现的术语，按较弱一边的 logDice 从强到弱。',
      en: 'Terms that co-occur with both, strongest first by the weaker of the two ties (logDice).',
    },
    parameters: [A, B, LIMIT],
    example: {
      asks: {
        zh: '枫桥经验与基层治理都与谁同现？',
        en: 'Which terms keep company with both 枫桥经验 and 基层治理?',
      },
      given: { limit: 10 },
    },
    statement: `MATCH (a:Term {label: $a})-[x:CO_OCCURS]-(t:Term)-[y:CO_OCCURS]-(b:Term {label: $b})
WITH t, x, y, CASE WHEN x.logDice < y.logDice THEN x.logDice ELSE y.logDice END AS weaker
RETURN t.label AS term, x.logDice AS withA, y.logDice AS withB, x.count AS passagesWithA, y.count AS passagesWithB
ORDER BY weaker DESC, t.id LIMIT $limit`,
  },
  {
    name: 'own-partners',
    title: { zh: '一个术语独有的伙伴', en: 'Partners that one term has to itself' },
    about: {
      zh: '只与前一个术语、不与后一个术语共现的术语，从强到弱。',
      en: 'Terms that co-occur with the first term and never with the second, strongest first.',
    },
    parameters: [A, B, LIMIT],
    example: {
      asks: {
        zh: '哪些术语只与基层治理同现，不与枫桥经验同现？',
        en: 'Which terms meet 基层治理 and never 枫桥经验?',
      },
      given: { a: '基层治理', b: '枫桥经验' },
    },
    statement: `MATCH (a:Term {label: $a})-[e:CO_OCCURS]-(t:Term)
WHERE t.label <> $b AND NOT EXISTS { MATCH (t)-[:CO_OCCURS]-(:Term {label: $b}) }
RETURN t.label AS term, e.logDice AS logDice, e.count AS passages, e.documents AS documents, e.significant AS significant
ORDER BY logDice DESC, t.id LIMIT $limit`,
  },
  {
    name: 'path',
    title: { zh: '从一个术语走到另一个', en: 'A path between two terms' },
    about: {
      zh: '沿共现关系连接两个术语的一条最短路径，至多四步。',
      en: 'One shortest path of co-occurrences between two terms, at most four steps long.',
    },
    parameters: [A, term('b', '精准扶贫', B.about)],
    example: {
      asks: {
        zh: '枫桥经验经过哪些术语通到精准扶贫？',
        en: 'Through which terms does 枫桥经验 lead to 精准扶贫?',
      },
      given: {},
    },
    statement: `MATCH path = allShortestPaths((a:Term {label: $a})-[:CO_OCCURS*..4]-(b:Term {label: $b}))
WITH path, reduce(key = '', t IN nodes(path) | key + t.id) AS key
RETURN [t IN nodes(path) | t.label] AS terms, [e IN relationships(path) | e.count] AS passages, length(path) AS steps
ORDER BY key LIMIT 1`,
  },
];
