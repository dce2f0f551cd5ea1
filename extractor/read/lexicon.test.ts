import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLexicon } from '../lexicon/check.ts';
import { conceptsOf } from '../lexicon/concepts.ts';
import { display } from '../lexicon/rows.ts';
import { readLexicon, readTables } from './lexicon.ts';

let folder = '';
const file = (name: string, ...rows: string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, ['label\tvariants\tsucceeds\tnot', ...rows].join('\n'));
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-lexicon-'));
  mkdirSync(join(folder, 'shipped'));
  file('shipped/party.tsv', '党建\t党的建设|党内建设', '双报到', '双述双评\t\t双报到');
  writeFileSync(join(folder, 'shipped', 'VERSION'), '2026-01\n');
  writeFileSync(join(folder, 'shipped', 'attestation.tsv'), 'label\tmentions\n党建\t3\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (own: string[], mode?: 'add' | 'override' | 'replace') =>
  readLexicon(join(folder, 'shipped'), { own, ...(mode && { mode }) });
const forms = (own: string[], mode?: 'add' | 'override' | 'replace') =>
  Object.fromEntries(conceptsOf(read(own, mode).entries).concepts.map((each) => [each.label, each.forms]));

test('a folder: VERSION is its version, and attestation no table', () => {
  expect(read([])).toMatchObject({ version: '2026-01', notices: [] });
  expect(Object.keys(forms([]))).toEqual(['党建', '双报到', '双述双评']);
});

describe('own lexicons', () => {
  test.each<['add' | 'override' | 'replace', Record<string, string[]>, number]>([
    ['override', { 党的建设: ['党的建设'], 党建: ['党建', '党内建设'], 双报到: ['双报到', '双到'] }, 2],
    ['add', { 党建: ['党建', '党的建设', '党内建设'], 双报到: ['双报到'] }, 2],
    ['replace', { 党的建设: ['党的建设'], 双报到: ['双报到', '双到'] }, 0],
  ])('%s', (mode, expected, notices) => {
    const own = [file('own.tsv', '党的建设', '双报到\t双到')];
    const { 双述双评: successor, ...found } = forms(own, mode);
    expect(found).toEqual(expected);
    expect(successor).toEqual(mode === 'replace' ? undefined : ['双述双评']);
    expect(read(own, mode).notices).toHaveLength(notices);
  });

  test('override is the default, and says which line took what from which', () => {
    const own = file('own.tsv', '党的建设', '双报到\t双到');
    const party = join(folder, 'shipped', 'party.tsv');
    expect(read([own])).toEqual(read([own], 'override'));
    expect(read([own]).notices).toEqual([
      `${own}:2: 党的建设 takes 党的建设 from 党建 (${party}:2)`,
      `${own}:3: 双报到 takes the place of 双报到 (${party}:3)`,
    ]);
  });

  test('of two, the later wins over the earlier', () => {
    const first = file('first.tsv', '甲乙\t甲的乙');
    const second = file('second.tsv', '甲乙\t甲之乙');
    expect(forms([first, second], 'replace')).toEqual({ 甲乙: ['甲乙', '甲之乙'] });
    expect(forms([second, first], 'replace')).toEqual({ 甲乙: ['甲乙', '甲的乙'] });
  });

  test('a relation to what gave way is dropped, and follows a form to its new owner', () => {
    const relations = (...rows: string[]) => conceptsOf(read([file('own.tsv', ...rows)]).entries).declared;
    expect(relations('报到制\t双报到')).toMatchObject([{ source: '双述双评', target: '报到制' }]);
    file('shipped/later.tsv', '党建会\t\t党内建设');
    try {
      expect(relations('党建')).toMatchObject([{ source: '双述双评', target: '双报到' }]);
    } finally {
      rmSync(join(folder, 'shipped', 'later.tsv'));
    }
  });

  test('version and hash cover what was used', () => {
    const own = file('own.tsv', '甲乙\t\t\t甲乙丙');
    const used = [read([]), read([own]), read([own], 'replace')];
    expect(used[1]?.version).toMatch(/^2026-01\+[0-9a-f]{8}$/);
    expect(used[2]?.version).toMatch(/^[0-9a-f]{8}$/);
    const other = file('own.tsv', '甲乙\t\t\t甲乙丁');
    expect(new Set([...used, read([other])].map((lexicon) => lexicon.sha256)).size).toBe(4);
  });

  test('the hash is of the entries, not of how they are laid out', () => {
    const one = read([file('own.tsv', '# note', '甲乙', '丙丁')], 'replace');
    const two = read([file('own.tsv', '丙丁', '甲乙')], 'replace');
    expect(one).toEqual(two);
  });

  test.each([
    ['a file that is not there', () => join(folder, 'none.tsv'), 'none.tsv is not there'],
    ['a file without entries', () => file('bad.tsv'), 'bad.tsv holds no entry'],
    ['a bad line', () => file('bad.tsv', '党'), 'bad.tsv:2: label'],
    ['two bad lines', () => file('bad.tsv', '党', '民'), 'and 1 more'],
    ['a conflict', () => file('bad.tsv', '甲乙', '甲丙\t甲乙'), 'bad.tsv:3: 甲乙 belongs to both'],
    ['a relation to nothing', () => file('bad.tsv', '甲乙\t\t丙丁'), 'bad.tsv:2: 甲乙 names 丙丁'],
  ])('%s is an error that names the place', (_name, path, message) => {
    expect(() => read([path()])).toThrow(message);
  });
});

test('the shipped lexicon is clean', () => {
  expect(checkLexicon(readTables('data/lexicon')).map(display)).toEqual([]);
});
