// Questions about the graph as a whole: widespread terms, communities and what joins them.
import { LIMIT, type NamedQuery } from './query.ts';

export const TERMS: readonly NamedQuery[] = [
  {
    name: 'top-terms',
    title: { zh: '最常见的术语', en: 'The most widespread terms' },
    about: {
      zh: '出现在最多文件里的术语。',
      en: 'Terms that stand in the most documents.',
    },
    parameters: [LIMIT],
    example: {
      asks: { zh: '最常见的十个术语是什么？', en: 'Which ten terms are the most widespread?' },
      given: { limit: 10 },
    },
    statement: `MATCH (t:Term)
RETURN t.label AS term, t.documents AS documents, t.count AS mentions, t.first AS first, t.last AS last
ORDER BY documents DESC, mentions DESC, t.id LIMIT $limit`,
  },
  {
    name: 'brokers',
    title: { zh: '连接各群落的术语', en: 'Brokers between communities' },
    about: {
      zh: '与别的群落里的术语共现最广的术语。',
      en: 'Terms that co-occur with terms of the most other communities.',
    },
    parameters: [LIMIT],
    example: {
      asks: { zh: '哪十个术语把不同的话题连在一起？', en: 'Which ten terms join one subject to another?' },
      given: { limit: 10 },
    },
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
    example: {
      asks: { zh: '第二个群落里有哪些术语？', en: 'Which terms make up the second community?' },
      given: { community: 1 },
    },
    statement: `MATCH (c:Community {id: $community})<-[:IN_COMMUNITY]-(t:Term)
RETURN t.label AS term, t.degree AS degree, t.strength AS strength, t.documents AS documents
ORDER BY degree DESC, strength DESC, t.id LIMIT $limit`,
  },
];
