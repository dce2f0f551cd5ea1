// The Cypher script of a snapshot, run as it is by a real Neo4j: the same terms, edges, passages and figures arrive,
// whatever the labels are, and a second run changes nothing.
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostile } from '../../formats/arbitrary.ts';
import { writeCypher } from '../../formats/cypher.ts';
import type { Snapshot } from '../../model/index.ts';
import { EDGE_TEXTS } from '../statements.ts';
import { claimNeo4j, neo4jServer } from './testing.ts';

if (neo4jServer === null) test.skip('neo4j: no server runs, the global setup says why', () => {});
else describe('the Cypher script', () => suite(neo4jServer?.uri ?? '', neo4jServer?.password ?? ''));

function suite(uri: string, password: string): void {
  let driver: Driver;
  let release = async () => {};

  async function run(statement: string, parameters = {}): Promise<unknown[][]> {
    const session = driver.session();
    try {
      const { records } = await session.run(statement, parameters);
      return records.map((record) => [...record.values()]);
    } finally {
      await session.close();
    }
  }

  /** Statement by statement, as cypher-shell does: none of ours has a semicolon before a line break inside it. */
  async function load(snapshot: Snapshot): Promise<void> {
    for (const statement of writeCypher(snapshot).split(';\n')) {
      if (statement !== '') await run(statement);
    }
  }

  const snapshot = hostile();
  const terms = snapshot.terms.map((term) => ({ ...term, label: whole(term.label) }));

  beforeAll(async () => {
    release = await claimNeo4j();
    driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
    await run('MATCH (n) DETACH DELETE n');
    await load(snapshot);
  });
  afterAll(async () => {
    await run('MATCH (n) DETACH DELETE n');
    await driver.close();
    await release();
  });

  test('gives the same terms and figures, with hostile labels', async () => {
    const columns = 't.id, t.label, t.english, t.count, t.x, t.pagerank, t.variants';
    expect(await run(`MATCH (t:Term) RETURN ${columns} ORDER BY t.id`)).toEqual(
      terms.map((term) => [
        ...[term.id, term.label, term.english === null ? null : whole(term.english), term.count],
        ...[term.x, term.pagerank, term.variants.map((variant) => variant.surface)],
      ]),
    );
    expect(await run('MATCH (r:Run) RETURN r.title, r.snapshot')).toEqual([
      [whole(snapshot.method.corpus.title), snapshot.sha256],
    ]);
  });

  test('gives the same edges, as the numbers they are, and every edge opens', async () => {
    const columns = 'a.id, b.id, e.count, e.logDice, e.q';
    const edges = `MATCH (a:Term)-[e:CO_OCCURS]->(b:Term) RETURN ${columns} ORDER BY a.id, b.id`;
    expect(await run(edges)).toEqual(
      snapshot.edges.map((e) => [e.source, e.target, e.count, e.logDice, e.q]),
    );
    const types = 'RETURN valueType(e.count) AS c, valueType(e.g2) AS g, valueType(e.passages) AS p';
    expect(await run(`MATCH (:Term)-[e:CO_OCCURS]->(:Term) WITH e LIMIT 1 ${types}`)).toEqual([
      ['INTEGER NOT NULL', 'FLOAT NOT NULL', 'LIST<STRING NOT NULL> NOT NULL'],
    ]);
    const labels = new Map(terms.map((term) => [term.id, term.label]));
    for (const { source, target, count } of snapshot.edges) {
      expect(await run(EDGE_TEXTS, { a: labels.get(source), b: labels.get(target) })).toHaveLength(count);
    }
  });

  test('gives the same mentions, relations and communities', async () => {
    const mentions = 'MATCH (t:Term)-[m:MENTIONED_IN]->(:Passage)-[:PART_OF]->(:Document)';
    expect(await run(`${mentions} RETURN t.id, sum(m.count) ORDER BY t.id`)).toEqual(
      terms.map((term) => [term.id, term.count]),
    );
    expect(await run('MATCH (a)-[r:BROADER]->(b) RETURN a.id, b.id, r.origin')).toEqual(
      snapshot.relations.map(({ source, target, origin }) => [source, target, origin]),
    );
    const sizes = 'MATCH (t:Term)-[:IN_COMMUNITY]->(c:Community) RETURN c.id, count(t) ORDER BY c.id';
    expect(await run(sizes)).toEqual(snapshot.communities.map(({ id, size }) => [id, size]));
  });

  test('a second run stops at the constraints and doubles nothing', async () => {
    await expect(load(snapshot)).rejects.toThrow(/already exists/);
    expect(await run('MATCH (t:Term) RETURN count(t)')).toEqual([[terms.length]]);
  });
}

/** Half a character is none, in a file as in a database. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
