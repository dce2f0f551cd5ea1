// Questions about who says a term: issuers, levels of government, documents.
import { LIMIT, type NamedQuery, TERM } from './query.ts';

export const SOURCES: readonly NamedQuery[] = [
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
    example: {
      asks: {
        zh: '各省委的文件里有哪些术语？',
        en: 'Which terms stand in the documents of the provincial committees?',
      },
      given: { issuer: '省委' },
    },
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
    example: {
      asks: { zh: '省一级的文件里有哪些术语？', en: 'Which terms stand in the documents of provinces?' },
      given: { level: 'province' },
    },
    statement: `MATCH (d:Document {level: $level})<-[:PART_OF]-(p:Passage)<-[m:MENTIONED_IN]-(t:Term)
WITH t, count(DISTINCT d.id) AS documents, coalesce(sum(m.count), 0) AS mentions
RETURN t.label AS term, documents AS documents, mentions AS mentions, t.documents AS allDocuments
ORDER BY documents DESC, mentions DESC, t.id LIMIT $limit`,
  },
  {
    name: 'first-documents',
    title: { zh: '一个术语最早的文件', en: 'The first documents of a term' },
    about: {
      zh: '最早写到一个术语的文件，按日期先后。',
      en: 'The dated documents that say a term first, in order of date.',
    },
    parameters: [TERM, LIMIT],
    example: {
      asks: { zh: '枫桥经验最早见于哪三份文件？', en: 'Which three documents say 枫桥经验 first?' },
      given: { limit: 3 },
    },
    statement: `MATCH (t:Term {label: $term})-[m:MENTIONED_IN]->(p:Passage)-[:PART_OF]->(d:Document)
WHERE d.date IS NOT NULL
WITH d, coalesce(sum(m.count), 0) AS mentions
RETURN d.date AS date, d.title AS title, d.issuer AS issuer, mentions AS mentions
ORDER BY date, d.id LIMIT $limit`,
  },
  {
    name: 'first-issuers',
    title: { zh: '最早使用一个术语的机关', en: 'The first issuers of a term' },
    about: {
      zh: '写到一个术语的机关，按其最早的文件日期先后。',
      en: 'The issuers that say a term, in order of their first dated document with it.',
    },
    parameters: [TERM, LIMIT],
    example: {
      asks: { zh: '谁先说精准扶贫，谁后说？', en: 'Who said 精准扶贫 first, and who followed?' },
      given: { term: '精准扶贫' },
    },
    statement: `MATCH (t:Term {label: $term})-[m:MENTIONED_IN]->(p:Passage)-[:PART_OF]->(d:Document)
WHERE d.date IS NOT NULL AND d.issuer IS NOT NULL
WITH d.issuer AS issuer, min(d.date) AS first, count(DISTINCT d.id) AS documents, coalesce(sum(m.count), 0) AS mentions
RETURN issuer AS issuer, first AS first, documents AS documents, mentions AS mentions
ORDER BY first, issuer LIMIT $limit`,
  },
  {
    name: 'term-levels',
    title: { zh: '一个术语在各级的使用', en: 'A term by level of government' },
    about: {
      zh: '一个术语在各级文件里的次数，最早使用的一级在前；没有级别的文件合为一行。',
      en: 'Documents and mentions of a term at each level, the level that said it first on top; documents without a level share a row.',
    },
    parameters: [TERM],
    example: {
      asks: { zh: '基层治理从哪一级传到哪一级？', en: 'From which level to which did 基层治理 travel?' },
      given: { term: '基层治理' },
    },
    statement: `MATCH (t:Term {label: $term})-[m:MENTIONED_IN]->(p:Passage)-[:PART_OF]->(d:Document)
WITH d.level AS level, min(d.date) AS first, count(DISTINCT d.id) AS documents, coalesce(sum(m.count), 0) AS mentions
RETURN level AS level, first AS first, documents AS documents, mentions AS mentions
ORDER BY coalesce(first, '9999'), coalesce(level, '~')`,
  },
  {
    name: 'rich-documents',
    title: { zh: '一个术语最密集的文件', en: 'The documents richest in a term' },
    about: {
      zh: '一个术语出现最多的文件，附每万字次数。',
      en: 'Documents that say a term most often, with its mentions in ten thousand characters.',
    },
    parameters: [TERM, LIMIT],
    example: {
      asks: { zh: '哪些文件最常说到乡村振兴？', en: 'Which documents speak of 乡村振兴 most?' },
      given: { term: '乡村振兴' },
    },
    statement: `MATCH (t:Term {label: $term})-[m:MENTIONED_IN]->(p:Passage)-[:PART_OF]->(d:Document)
WITH d, coalesce(sum(m.count), 0) AS mentions, count(p) AS passages
WITH d, mentions, passages, 10000.0 * mentions / d.characters AS perTenThousand
RETURN d.title AS title, d.date AS date, d.issuer AS issuer, mentions AS mentions, passages AS passages, perTenThousand AS perTenThousand
ORDER BY mentions DESC, perTenThousand DESC, d.id LIMIT $limit`,
  },
];
