// `tifa diff` as a user runs it: two extractions of the sample, and one snapshot before and from a year.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
const file = (name: string): string => join(folder, name);

function tifa(...args: string[]) {
  return spawnSync('node', ['cli/bin.mjs', ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-diff-'));
  const documents = readdirSync('data/sample').map((name) => join('data/sample', name));
  const isEarly = (path: string): boolean => /\/201[2-7]/.test(path);
  const extract = (name: string, paths: string[]) =>
    tifa('extract', ...paths, '--title', name, '-o', file(name));
  expect(extract('early', documents.filter(isEarly)).status).toBe(0);
  expect(
    extract(
      'late',
      documents.filter((path) => !isEarly(path)),
    ).status,
  ).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two extractions: kinds, figures, and at most three passages of either side', () => {
  const { status, stdout } = tifa('diff', file('early'), file('late'), '--json');
  const { a, b, terms, edges } = JSON.parse(stdout);
  expect([a.title, b.title]).toEqual(['early', 'late']);
  const term = terms.find(({ label }: { label: string }) => label === '新型城镇化');
  expect(term).toMatchObject({ kind: 'vanished', certain: true, b: { count: 0 } });
  expect(term.passages.a).toHaveLength(3);
  for (const { text } of term.passages.a) expect(text).toContain('新型城镇化');
  expect(term.passages.b).toEqual([]);
  const edge = edges.find(({ labels }: { labels: string[] }) => labels.includes('林长制'));
  expect(edge.passages.b.length).toBeGreaterThan(0);
  expect(status).toBe(0);
});

test('tables say what their words mean, and are cut where asked', () => {
  const { stdout } = tifa('diff', file('early'), file('late'), '--limit', '2', '--passages');
  expect(stdout).toContain('Vanished in B: not once, after at least twice in A');
  expect(stdout).toMatch(/terms, the surest 2\n/);
  expect(stdout).toMatch(/^ {4}B {2}.+ \(.+, 20\d\d-\d\d-\d\d\)$/m);
});

test('one snapshot before and from a year, as rows', () => {
  const { status, stdout } = tifa('diff', 'data/snapshots/work-reports.json', '--split', '2013', '--csv');
  const rows = stdout.trim().split('\r\n');
  expect(rows[0]).toMatch(/^of,kind,certain,term,partner,countA,countB/);
  expect(rows.find((row) => row.includes(',脱贫攻坚,,'))).toMatch(/^term,appeared,true,脱贫攻坚,,0,/);
  expect(rows.find((row) => row.includes(',帝国主义,,'))).toMatch(/^term,vanished,true,.+,0,/);
  expect(new Set(rows.map((row) => row.split(',').length))).toEqual(new Set([17]));
  expect(status).toBe(0);
});

test.each<[string, string[], number, string]>([
  ['one side only', ['early'], 2, 'Name two to compare, or one and --split YEAR'],
  ['two and a year', ['early', 'late', '--split', '2015'], 2, 'name one'],
  ['a year without documents', ['early', '--split', '1900'], 2, 'documents are of 2012–2017'],
  ['a side that is not there', ['early', 'nothing.json'], 1, 'nothing.json cannot be read'],
])('%s', (_, args, status, message) => {
  const result = tifa('diff', ...args.map((arg) => (/^(early|late|nothing)/.test(arg) ? file(arg) : arg)));
  expect(result.stderr).toContain(message);
  expect([result.status, result.stdout]).toEqual([status, '']);
});
