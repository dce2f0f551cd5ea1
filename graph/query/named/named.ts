// Questions that people ask of the graph, as named statements with parameters, in the portable subset: one text, one
// answer on every engine. Every order is total, by id in the end; dates are text, and undated documents come last.
export type ParameterType = 'term' | 'text' | 'integer' | 'year' | 'measure' | 'level';

export interface Words {
  zh: string;
  en: string;
}

export interface QueryParameter {
  name: string;
  type: ParameterType;
  default: string | number;
  about: Words;
}

export interface NamedQuery {
  name: string;
  title: Words;
  about: Words;
  parameters: readonly QueryParameter[];
  statement: string;
}

const term = (name: string, value: string, about: Words): QueryParameter => ({
  name,
  type: 'term',
  default: value,
  about,
});
const TERM = term('term', '枫桥经验', { zh: '术语的规范形式', en: 'the canonical form of a term' });
const A = term('a', '枫桥经验', { zh: '一个术语', en: 'one term' });
const B = term('b', '基层治理', { zh: '另一个术语', en: 'the other term' });
const LIMIT: QueryParameter = {
  name: 'limit',
  type: 'integer',
  default: 25,
  about: { zh: '最多几行', en: 'rows at most' },
};
const YEAR: QueryParameter = {
  name: 'year',
  type: 'year',
  default: 2018,
  about: { zh: '年份', en: 'the year' },
};

export const NAMED_QUERIES: readonly NamedQuery[] = [
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
        about: { zh: 'logDice、npmi、g2 或 count', en: 'logDice, npmi, g2 or count' },
      },
      LIMIT,
    ],
    statement: `MATCH (a:Term {label: $term})-[e:CO_OCCURS]-(b:Term)
WITH b, e, CASE $measure WHEN 'npmi' THEN e.npmi WHEN 'g2' THEN e.g2 WHEN 'count' THEN e.count ELSE e.logDice END AS value
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
    statement: `MATCH (a:Term {label: $a})-[e:CO_OCCURS]-(b:Term {label: $b})
UNWIND e.passages AS id
MATCH (p:Passage {id: id})-[:PART_OF]->(d:Document)
RETURN d.date AS date, d.title AS title, p.text AS text
ORDER BY coalesce(d.date, '9999'), p.id`,
  },
  {
    name: 'path',
    title: { zh: '从一个术语走到另一个', en: 'A path between two terms' },
    about: {
      zh: '沿共现关系连接两个术语的一条最短路径，至多四步。',
      en: 'One shortest path of co-occurrences between two terms, at most four steps long.',
    },
    parameters: [A, term('b', '精准扶贫', B.about)],
    statement: `MATCH path = allShortestPaths((a:Term {label: $a})-[:CO_OCCURS*..4]-(b:Term {label: $b}))
WITH path, reduce(key = '', t IN nodes(path) | key + t.id) AS key
RETURN [t IN nodes(path) | t.label] AS terms, [e IN relationships(path) | e.count] AS passages, length(path) AS steps
ORDER BY key LIMIT 1`,
  },
  {
    name: 'top-terms',
    title: { zh: '最常见的术语', en: 'The most widespread terms' },
    about: {
      zh: '出现在最多文件里的术语。',
      en: 'Terms that stand in the most documents.',
    },
    parameters: [LIMIT],
    statement: `MATCH (t:Term)
RETURN t.label AS term, t.documents AS documents, t.count AS mentions, t.first AS first, t.last AS last
ORDER BY documents DESC, mentions DESC, t.id LIMIT $limit`,
  },
  {
    name: 'new-since',
    title: { zh: '某年起才有的术语', en: 'Terms new since a year' },
    about: {
      zh: '在有日期的文件里，这一年之前从未出现的术语。',
      en: 'Terms that stand in no dated document before this year.',
    },
    parameters: [YEAR, LIMIT],
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
    statement: `MATCH (t:Term)
WHERE size(t.years) > 0 AND none(y IN t.years WHERE y >= $year)
RETURN t.label AS term, t.last AS last, t.documents AS documents, t.count AS mentions
ORDER BY last DESC, documents DESC, t.id LIMIT $limit`,
  },
  {
    name: 'years',
    title: { zh: '一个术语的历年', en: 'A term by year' },
    about: {
      zh: '一个术语每年的次数与文件数。',
      en: 'Mentions and documents of a term, year by year.',
    },
    parameters: [TERM],
    statement: `MATCH (t:Term {label: $term})
UNWIND range(0, size(t.years) - 1) AS i
RETURN t.years[i] AS year, t.yearCounts[i] AS mentions, t.yearDocuments[i] AS documents
ORDER BY year`,
  },
  {
    name: 'issuer-terms',
    title: { zh: '某个机关的术语', en: 'Terms of an issuer' },
    about: {
      zh: '发文机关名称含有所给文字的文件里的术语。',
      en: 'Terms in the documents whose issuer’s name holds the given text.',
    },
    parameters: [
      {
        name: 'issuer',
        type: 'text',
        default: '国务院',
        about: { zh: '机关名称或其一部分', en: 'a name or a part of it' },
      },
      LIMIT,
    ],
    statement: `MATCH (d:Document)<-[:PART_OF]-(p:Passage)<-[m:MENTIONED_IN]-(t:Term)
WHERE d.issuer CONTAINS $issuer
WITH t, count(DISTINCT d.id) AS documents, coalesce(sum(m.count), 0) AS mentions
RETURN t.label AS term, documents AS documents, mentions AS mentions
ORDER BY documents DESC, mentions DESC, t.id LIMIT $limit`,
  },
  {
    name: 'level-terms',
    title: { zh: '某一级的术语', en: 'Terms of a level of government' },
    about: {
      zh: '中央、部委、省、市或县一级文件里的术语，并与全部文件比较。',
      en: 'Terms in the documents of one level of government, beside their documents of all levels.',
    },
    parameters: [
      {
        name: 'level',
        type: 'level',
        default: 'central',
        about: {
          zh: 'central、ministry、province、city 或 county',
          en: 'central, ministry, province, city or county',
        },
      },
      LIMIT,
    ],
    statement: `MATCH (d:Document {level: $level})<-[:PART_OF]-(p:Passage)<-[m:MENTIONED_IN]-(t:Term)
WITH t, count(DISTINCT d.id) AS documents, coalesce(sum(m.count), 0) AS mentions
RETURN t.label AS term, documents AS documents, mentions AS mentions, t.documents AS allDocuments
ORDER BY documents DESC, mentions DESC, t.id LIMIT $limit`,
  },
  {
    name: 'parts',
    title: { zh: '一个术语的组成', en: 'The parts of a formula' },
    about: {
      zh: '一个数字术语的各个组成部分，按次序。',
      en: 'The parts of a numbered formula, in their order.',
    },
    parameters: [term('term', '六个精准', TERM.about)],
    statement: `MATCH (f:Term {label: $term})-[r:HAS_PART]->(t:Term)
RETURN r.order AS place, t.label AS part, t.count AS mentions, r.count AS together
ORDER BY place, t.id`,
  },
  {
    name: 'brokers',
    title: { zh: '连接各群落的术语', en: 'Brokers between communities' },
    about: {
      zh: '与别的群落里的术语共现最广的术语。',
      en: 'Terms that co-occur with terms of the most other communities.',
    },
    parameters: [LIMIT],
    statement: `MATCH (t:Term)-[e:CO_OCCURS]-(o:Term)
WHERE o.community <> t.community
WITH t, count(DISTINCT o.community) AS communities, count(e) AS edges, coalesce(sum(e.count), 0) AS passages
RETURN t.label AS term, t.community AS community, communities AS communities, edges AS edges, passages AS passages
ORDER BY communities DESC, passages DESC, t.id LIMIT $limit`,
  },
  {
    name: 'community',
    title: { zh: '一个群落的术语', en: 'The members of a community' },
    about: {
      zh: '一个群落里的术语，联系最多的在前。',
      en: 'The terms of a community, best connected first.',
    },
    parameters: [
      {
        name: 'community',
        type: 'integer',
        default: 0,
        about: { zh: '群的编号，从 0 起', en: 'its number, from 0' },
      },
      LIMIT,
    ],
    statement: `MATCH (c:Community {id: $community})<-[:IN_COMMUNITY]-(t:Term)
RETURN t.label AS term, t.degree AS degree, t.strength AS strength, t.documents AS documents
ORDER BY degree DESC, strength DESC, t.id LIMIT $limit`,
  },
  {
    name: 'first-documents',
    title: { zh: '一个术语最早的文件', en: 'The first documents of a term' },
    about: {
      zh: '最早写到一个术语的文件，按日期先后。',
      en: 'The dated documents that say a term first, in order of date.',
    },
    parameters: [TERM, LIMIT],
    statement: `MATCH (t:Term {label: $term})-[m:MENTIONED_IN]->(p:Passage)-[:PART_OF]->(d:Document)
WHERE d.date IS NOT NULL
WITH d, coalesce(sum(m.count), 0) AS mentions
RETURN d.date AS date, d.title AS title, d.issuer AS issuer, mentions AS mentions
ORDER BY date, d.id LIMIT $limit`,
  },
  {
    name: 'successions',
    title: { zh: '术语的更替', en: 'Terms that succeed another' },
    about: {
      zh: '后一个术语接续前一个术语的成对列表，附最早与最晚的日期。',
      en: 'Pairs of an older term and the one that succeeds it, with their first and last dates.',
    },
    parameters: [LIMIT],
    statement: `MATCH (later:Term)-[:SUCCEEDS]->(earlier:Term)
RETURN earlier.label AS old, earlier.last AS lastOfOld, later.label AS new, later.first AS firstOfNew
ORDER BY firstOfNew, later.id, earlier.id LIMIT $limit`,
  },
];
