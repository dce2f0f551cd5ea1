// `tifa query` as a user runs it, on the shipped sample.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// Every call is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';

function tifa(args: string[], input = '') {
  const { NEO4J_URI: _, TIFA_HOME: __, ...environment } = process.env;
  const env = { ...environment, TIFA_HOME: join(folder, 'home') };
  return spawnSync('node', ['cli/bin.mjs', ...args], { encoding: 'utf8', env, input });
}
const query = (...args: string[]) => tifa(['query', ...args]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-query-'));
  expect(tifa(['build', 'data/sample']).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same statement from the argument, a file and standard input has the same answer', () => {
  const statement = 'MATCH (d:Document) RETURN count(*) AS n';
  const file = join(folder, 'question.cypher');
  writeFileSync(file, statement);
  const answers = [
    query(statement, '--format', 'json'),
    query('-f', file, '--format', 'json'),
    tifa(['query', '-', '--format', 'json'], statement),
  ].map((each) => JSON.parse(each.stdout));
  expect(answers[0]).toMatchObject({ columns: ['n'], truncated: false });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test('a cut answer says so beside the figures, not among them', () => {
  const flags = ['--row-limit', '3', '--format', 'csv'];
  const { stdout, stderr, status } = query('MATCH (t:Term) RETURN t.label AS term ORDER BY term', ...flags);
  expect(status).toBe(0);
  expect(stderr).toContain('Cut at 3 rows');
  expect(stdout.trim().split('\r\n')).toHaveLength(4);
});

test('--named alone lists every question with an example that runs', () => {
  const { stdout, status } = query('--named');
  expect(status).toBe(0);
  const examples = Array.from(stdout.matchAll(/tifa query (--named .*)/g), ([, flags = '']) => flags);
  expect(examples.length).toBeGreaterThanOrEqual(20);
  const [first = ''] = examples;
  expect(query(...first.split(' '), '--format', 'csv').stdout).toMatch(/^term,value,/);
});

test('a graph goes to a file by its ending, and holds what the answer holds', () => {
  const file = join(folder, 'map.gexf');
  const statement =
    'MATCH (a:Term)-[e:CO_OCCURS]->(b:Term) RETURN a, e, b ORDER BY e.count DESC, a.id, b.id LIMIT 5';
  const { status, stderr } = query(statement, '-o', file);
  expect(stderr).toMatch(/terms and 5 co-occurrences/);
  expect(status).toBe(0);
  expect(readFileSync(file, 'utf8').match(/<edge id=/g)).toHaveLength(5);
});

test.each([
  [['RETURN 1 AS n', '-o', 'map.xyz', '--format', 'graph'], 2, 'No format for map.xyz'],
  [['MATCH (n) DELETE n'], 1, 'Only statements that read'],
])('%j ends with %d and says why', (args, status, words) => {
  const ended = query(...args);
  expect(ended.status).toBe(status);
  expect(ended.stderr).toContain(words);
  expect(ended.stdout).toBe('');
});
