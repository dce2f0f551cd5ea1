// The same command on both engines: the same graph, the same snapshot to the byte, the same answer to every shipped query.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Config } from '../graph/model/index.ts';
import { NAMED_QUERIES } from '../graph/query/named/named.ts';
import { queryRunner } from '../graph/query/runner/runner.ts';
import { claimNeo4j, neo4jServer } from '../graph/store/neo4j/testing.ts';
import type { QueryResult } from '../graph/store/store.ts';
import { settings } from './settings.ts';

let folder = '';
let release = async (): Promise<void> => {};

function tifa(...args: string[]): string {
  const env = { ...process.env, NEO4J_PASSWORD: neo4jServer?.password };
  const { status, stdout, stderr } = spawnSync('node', ['cli/bin.mjs', ...args], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`tifa ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

const STORES = {
  grafeo: () => settings({ home: join(folder, 'home') }, {}),
  neo4j: () => settings({ store: neo4jServer?.uri }, { NEO4J_PASSWORD: neo4jServer?.password }),
};

async function ask(store: Config): Promise<QueryResult[]> {
  const runner = queryRunner({ store });
  const answers: QueryResult[] = [];
  for (const { statement, parameters } of NAMED_QUERIES) {
    const defaults = Object.fromEntries(parameters.map((each) => [each.name, each.default]));
    answers.push(await runner.run(statement, { parameters: defaults, timeout: 20_000 }));
  }
  await runner.close();
  return answers;
}

const engines = (): [string, string[]][] => [
  ['grafeo', ['--home', join(folder, 'home')]],
  ['neo4j', ['--store', neo4jServer?.uri ?? '', '--home', join(folder, 'ledger')]],
];

describe.skipIf(neo4jServer === null)('Grafeo and Neo4j', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-engines-'));
    release = await claimNeo4j();
    for (const [, store] of engines()) tifa('build', 'data/sample', ...store);
  });
  afterAll(async () => {
    await release();
    rmSync(folder, { recursive: true, force: true });
  });

  test('give the same snapshot', () => {
    const [embedded, server] = engines().map(([name, store]) => {
      const file = join(folder, `${name}.json`);
      tifa('snapshot', '-o', file, '--passages', 'all', ...store);
      return readFileSync(file, 'utf8');
    });
    expect(embedded === server).toBe(true);
  });

  test('answer every shipped query alike, nearly all with something', async () => {
    const answers = await Promise.all([ask(STORES.grafeo()), ask(STORES.neo4j())]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0].filter(({ rows }) => rows.length > 0).length).toBeGreaterThanOrEqual(10);
  });

  test('open an edge with exactly the passages that it counts', () => {
    const statement = `MATCH (a:Term {label: $a})-[e:CO_OCCURS]-(b:Term {label: $b})
      UNWIND e.passages AS id MATCH (p:Passage {id: id}) RETURN e.count AS count, p.text AS text ORDER BY text`;
    for (const [, store] of engines()) {
      const parameters = ['-p', 'a=形式主义', '-p', 'b=官僚主义'];
      const { rows } = JSON.parse(tifa('query', statement, ...parameters, '--format', 'json', ...store));
      expect(rows.length).toBeGreaterThan(10);
      for (const [count, text] of rows) {
        expect(count).toBe(rows.length);
        expect(text).toMatch(/形式主义.*官僚主义|官僚主义.*形式主义/);
      }
    }
  });
});
