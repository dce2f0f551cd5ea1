// `tifa eval` as a user runs it, on two invented sentences.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const TEXT = '推行河长制，带动乡村振兴。河长制要见实效。\n';
let folder = '';
const file = (name: string): string => join(folder, name);

function tifa(...args: string[]) {
  return spawnSync('node', ['cli/bin.mjs', ...args], { encoding: 'utf8' });
}

function writeGold(name: string, text: string): void {
  const gold = {
    name: 'rivers',
    rules: 'as printed',
    corpus: [{ file: 'a.txt', sha256: createHash('sha256').update(text).digest('hex') }],
    terms: [
      { label: '河长制', count: 2, verdict: 'term' },
      { label: '乡村振兴', count: 3, verdict: 'term' },
    ],
    edges: [{ a: '河长制', b: '乡村振兴', count: 1 }],
    variants: [{ forms: ['河长制', '乡村振兴'], same: false }],
  };
  writeFileSync(file(name), JSON.stringify(gold));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-eval-'));
  writeFileSync(file('a.txt'), TEXT);
  writeGold('gold.json', TEXT);
  writeGold('other.json', 'something else');
  writeFileSync(file('no.json'), '{"name":"rivers"}');
  expect(tifa('extract', file('a.txt'), '-o', file('extraction')).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a table, and every deviation in words', () => {
  const { status, stdout } = tifa('eval', file('gold.json'), file('extraction'));
  expect(stdout).toMatch(/^recall +100\.0 % +2 of 2/m);
  expect(stdout).toMatch(/^counts +50\.0 % +1 of 2/m);
  expect(stdout).toContain('Counts that differ: 乡村振兴 1 for 3');
  expect(stdout).toMatch(/^edges +100\.0 % +1 of 1/m);
  expect(stdout).toMatch(/^variants +100\.0 % +1 of 1/m);
  expect(status).toBe(0);
});

test('thresholds decide the exit code', () => {
  const run = (min: string) => tifa('eval', file('gold.json'), file('extraction'), '--json', '--min', min);
  const reached = run('recall=.95,edges=1');
  expect([reached.status, JSON.parse(reached.stdout).missed]).toEqual([0, []]);
  const short = run('recall=.95,counts=.9');
  expect([short.status, JSON.parse(short.stdout).missed]).toEqual([1, [{ figure: 'counts', least: 0.9 }]]);
});

test('a judged list gives precision alone', () => {
  writeFileSync(file('judged.tsv'), '# by reading\nterm\t河长制\n');
  const { status, stdout } = tifa('eval', file('judged.tsv'), file('extraction'), '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ gold: 'judged.tsv', figures: { precision50: null } });
  expect(JSON.parse(stdout)).not.toHaveProperty('recall');
});

test('a list of two judges: precision by each, by both and by either, and how far they agree', () => {
  writeFileSync(file('two.tsv'), '# by reading\nterm\t河长制\tterm\nnot\t见实效\tterm\n');
  const run = tifa('eval', file('two.tsv'), file('extraction'));
  expect(run.stdout).toMatch(/^figure +first +second +both +either/m);
  expect(run.stdout).toContain('the same verdict on 1 of 2, kappa 0.00 (Cohen 1960)');
  const { stdout } = tifa('eval', file('two.tsv'), file('extraction'), '--json', '--min', 'kappa=0');
  const { precision, agreement, figures } = JSON.parse(stdout);
  expect(Object.keys(precision)).toEqual(['first', 'second', 'both', 'either']);
  expect([agreement.same, agreement.of, figures.kappa]).toEqual([1, 2, 0]);
});

test.each<[string, string[], number, string]>([
  ['a gold of other documents', ['other.json', 'extraction'], 1, 'a.txt lacking, 1 besides'],
  ['no gold', ['no.json', 'extraction'], 1, 'no.json is no gold: '],
  ['no judged list', ['no.tsv', 'extraction'], 1, 'no.tsv cannot be read'],
  ['no extraction', ['gold.json', 'nowhere'], 1, 'is not an extraction'],
  ['no threshold', ['gold.json', 'extraction', '--min', 'recall'], 2, 'is no threshold'],
])('%s', (_, [gold, extraction, ...rest], status, message) => {
  const result = tifa('eval', file(gold as string), file(extraction as string), ...rest);
  expect(result.stderr).toContain(message);
  expect(result.status).toBe(status);
});
