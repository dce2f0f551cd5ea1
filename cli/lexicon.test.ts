// `tifa lexicon` as a user runs it: real processes on real files.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
let lexicon = '';
let corpus = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-lexicon-'));
  lexicon = join(folder, 'lexicon');
  mkdirSync(lexicon);
  writeFileSync(join(lexicon, 'own.tsv'), 'label\tnot\n党建\t党建立\n双报到\t\n');
  corpus = join(folder, 'reports.jsonl.gz');
  const lines = ['抓党建。', '党建立之后，再抓党建。'].map((text, year) => ({
    text,
    date: `${2001 + year}`,
  }));
  writeFileSync(corpus, gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tifa = (...args: string[]) =>
  spawnSync('node', ['cli/bin.mjs', 'lexicon', ...args], { encoding: 'utf8' });

test('check: every finding with its place and status 1; nothing and 0 for a clean one', () => {
  const file = join(folder, 'bad.tsv');
  writeFileSync(file, 'label\tvariants\n扶贫\t\n党建\t“党建”\n党\t\n');
  expect(tifa('check', file)).toMatchObject({
    status: 1,
    stdout:
      `${file}:3: variant “党建” differs from 党建 only in quotes or dots, which matching looks through\n` +
      `${file}:3: 党建 stands after 扶贫; rows are in order of code unit\n` +
      `${file}:4: label: Too small: expected string to have >=2 characters\n`,
    stderr: '2 entries, 3 findings.\n',
  });
  expect(tifa('check', file, '--corpus', corpus).stderr).toContain('Nothing was counted');
  expect(tifa('check', lexicon)).toMatchObject({ status: 0, stdout: '' });
});

test('check --corpus counts mentions, and --write puts the counts beside the tables', () => {
  const counts = tifa('check', lexicon, '--corpus', corpus);
  expect(counts.stdout).toMatch(/^党建 +2 +2 +2001 +2002 +reports$/m);
  expect(counts.stderr).toBe('2 entries, 0 findings.\n1 of 2 attested.\n');
  expect(tifa('check', lexicon, '--corpus', corpus, '--write').status).toBe(0);
  expect(readFileSync(join(lexicon, 'attestation.tsv'), 'utf8')).toBe(
    'label\tmentions\tdocuments\tfirst\tlast\tcorpora\n党建\t2\t2\t2001\t2002\treports\n双报到\t0\t0\t\t\t\n',
  );
  expect(tifa('check', lexicon).status).toBe(0);
});

test('what cannot be counted, or written, is told', () => {
  writeFileSync(join(folder, 'bad.jsonl'), '{"text": "抓党建。"}\n{"title": "x"}\n');
  const message = (...args: string[]): string => tifa('check', lexicon, ...args).stderr;
  expect(message('--corpus', join(folder, 'bad.jsonl'))).toContain('bad.jsonl:2: there is no “text”');
  expect(tifa('check', lexicon, '--write')).toMatchObject({ status: 2 });
});

test('export: the ending says the format', () => {
  const file = join(folder, 'out.ttl');
  expect(tifa('export', lexicon, '-o', file)).toMatchObject({ status: 0, stderr: `2 entries in ${file}\n` });
  expect(readFileSync(file, 'utf8')).toMatch(/^<urn:x-tifa:term:t[0-9a-f]{12}> a skos:Concept ;$/m);
  expect(tifa('export', '-o', join(folder, 'out.rdf'))).toMatchObject({ status: 2 });
});

test('extract: own entries win, which is said, and the method card names both versions', () => {
  const own = join(folder, 'own.tsv');
  writeFileSync(own, 'label\treplace by\n驻村工作队\t第一书记\n');
  const output = join(folder, 'extraction');
  const args = ['cli/bin.mjs', 'extract', 'data/sample', '-o', output, '--no-discover', '--lexicon', own];
  const { status, stderr } = spawnSync('node', args, { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stderr).toContain(`${own}:2: 第一书记 takes`);
  const method = JSON.parse(readFileSync(join(output, 'method.json'), 'utf8')) as {
    lexicon: { version: string };
  };
  expect(method.lexicon.version).toMatch(/^\d{4}-\d\d\+[0-9a-f]{8}$/);
});
