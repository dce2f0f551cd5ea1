// What the stores that speak Cypher promise beside the contract: statements answered alike, and kept after closing.
import { expect, test } from 'vitest';
import { fixture, termId } from './fixture.ts';
import { memoryStore } from './memory/memory-store.ts';
import { EDGE_TEXTS } from './statements.ts';
import { onEvery } from './testing.ts';

const graph = fixture();

onEvery(['grafeo', 'neo4j'], (stored) => {
  test('the texts behind an edge are as many as it counts', async () => {
    const label = (id: string) => graph.terms.find((term) => term.id === id)?.label;
    for (const edge of graph.cooccurrences) {
      const parameters = { a: label(edge.target), b: label(edge.source) };
      const { columns, rows } = await stored.store.query(EDGE_TEXTS, { parameters });
      expect(columns).toEqual(['text']);
      expect(rows).toHaveLength(edge.count);
    }
  });

  test.each([
    [
      'MATCH (t:Term {label: $label}) RETURN t.count AS n, t.years AS years, t.english AS english',
      [[5, [2018, 2021], null]],
    ],
    [
      'MATCH (:Term {label: $label})-[e:CO_OCCURS]-(b:Term {label: "枫桥经验"}) RETURN e.count / 2 AS whole, e.g2 AS g2',
      [[1, 10.5]],
    ],
    ['MATCH (a:Term)-[e:CO_OCCURS]->(b:Term) WHERE e.count = 2 RETURN e.logDice / 2 AS half', [[5.5]]],
    [
      'MATCH (t:Term {label: $label})<-[r:MODIFIES]-(u:Term) RETURN r AS r',
      [[{ _type: 'MODIFIES', count: 0, origin: 'text' }]],
    ],
    [
      'MATCH (:Term {label: $label})-[:IN_COMMUNITY]->(c:Community) RETURN c AS c',
      [
        [
          {
            _labels: ['Community'],
            id: 1,
            size: 3,
            slot: 2,
            top: [termId('枫桥经验'), termId('基层治理')],
          },
        ],
      ],
    ],
    ['MATCH p = (:Term {label: $label})<-[:MODIFIES]-(:Term) RETURN length(p) AS n', [[1]]],
    ['MATCH (r:Run) RETURN r.schemaVersion AS version, r.title AS title', [[1, '样本 "corpus" 𠮷']]],
    [
      'MATCH (:Term {label: $label})-[m:MENTIONED_IN]->(p:Passage) WHERE m.nested = [true] RETURN count(p) AS n',
      [[2]],
    ],
    [
      'RETURN 9007199254740993 AS big, {b: 1, a: [null, 1.5]} AS map',
      [['9007199254740993', { a: [null, 1.5], b: 1 }]],
    ],
  ])('%s', async (statement, rows) => {
    const answer = await stored.store.query(statement, { parameters: { label: '基层治理' } });
    expect(answer).toEqual({ columns: answer.columns, rows, truncated: false });
  });

  test('cuts at the limit and says so', async () => {
    const statement = 'MATCH (t:Term) RETURN t.label AS label';
    expect(await stored.store.query(statement, { limit: 5 })).toMatchObject({
      rows: { length: 5 },
      truncated: true,
    });
    expect(await stored.store.query(statement, { limit: 13 })).toMatchObject({
      rows: { length: 13 },
      truncated: false,
    });
  });

  test('refuses writes and explains mistakes', async () => {
    await expect(stored.store.query('CREATE (:X)')).rejects.toBeInstanceOf(Error);
    await expect(stored.store.query('MATCH (t:Term) SET t.count = 0')).rejects.toBeInstanceOf(Error);
    await expect(stored.store.query('MATCH (t:Term RETURN t')).rejects.toMatchObject({ code: 'query' });
    expect(await stored.store.read()).toEqual(graph);
  });

  test('keeps what was loaded after close', async () => {
    await stored.reopen();
    expect(await stored.store.read()).toEqual(graph);
  });
});

test('memory answers no Cypher, and says what does', async () => {
  const store = memoryStore();
  await store.load(graph);
  expect(store.can).toEqual({ cypher: false, durable: false });
  await expect(store.query('RETURN 1 AS one')).rejects.toMatchObject({ code: 'query' });
});
