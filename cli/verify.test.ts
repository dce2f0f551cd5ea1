// `tifa verify` as a user runs it, on what `tifa snapshot` wrote and on what became of it since.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../graph/model/index.ts';
import { seal } from '../graph/snapshot/seal.ts';
import { serialise } from '../graph/snapshot/serialise.ts';
import { readSnapshotFile } from './snapshot-file.ts';

let folder = '';
const file = (name: string): string => join(folder, name);

function tifa(...args: string[]) {
  const { NEO4J_URI: _, ...environment } = process.env;
  const env = { ...environment, TIFA_HOME: file('home') };
  return spawnSync('node', ['cli/bin.mjs', ...args], { encoding: 'utf8', env });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-verify-'));
  expect(tifa('build', 'data/sample')).toMatchObject({ status: 0, stdout: '' });
  tifa('snapshot', '-o', file('all.json'), '--passages', 'all');
  tifa('snapshot', '-o', file('figures.json'));
  tifa('snapshot', '-o', file('part.json'), '--passages', 'all', '--min-count', '5', '--min-passages', '2');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what was exported balances', () => {
  test.each([
    ['all.json', 'sample, 66 documents'],
    ['part.json', 'Everything checked balances.'],
    ['figures.json', 'No passages are inside, so no figure can be opened'],
  ])('%s', (name, phrase) => {
    const { status, stdout, stderr } = tifa('verify', file(name));
    expect(stdout).toContain(phrase);
    expect(stdout).not.toContain('✗');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('what was edited does not', () => {
  const edit = (change: (snapshot: Snapshot) => void): Snapshot => {
    const snapshot = readSnapshotFile(file('all.json'));
    change(snapshot);
    return snapshot;
  };

  test('a count, sealed again: one thing, named with what is inside', () => {
    const term = 3;
    const snapshot = edit(({ terms }) => terms[term]!.standalone--);
    writeFileSync(file('edited.json'), serialise(seal(snapshot)));
    const { status, stdout } = tifa('verify', file('edited.json'), '--json');
    const { balances, sections } = JSON.parse(stdout);
    const { label, standalone } = snapshot.terms[term]!;
    expect(sections.flatMap(({ faults }: { faults: string[] }) => faults)).toEqual([
      expect.stringContaining(`${label}: says ${standalone} standalone mentions, ${standalone + 1}`),
    ]);
    expect(balances).toBe(false);
    expect(status).toBe(1);
  });

  test('a name that would steer the terminal is printed harmlessly', () => {
    const snapshot = edit(({ terms }) => {
      terms[0]!.label = '\u001b[2J治理';
    });
    writeFileSync(file('hostile.json'), serialise(snapshot));
    const { status, stdout } = tifa('verify', file('hostile.json'));
    expect(stdout).toContain('the content was changed after the snapshot was sealed');
    expect(stdout).toContain('[2J治理');
    expect(stdout).not.toContain('\u001b');
    expect(status).toBe(1);
  });
});

describe('what is no snapshot is told apart', () => {
  test.each([
    [
      'newer.json',
      '{"format":"tifa-snapshot","version":9}',
      'version 9; this Tifa reads 1 to 3. Use a newer Tifa.',
    ],
    ['cut.json', '{"format":"tifa-snapshot","ver', 'is not JSON'],
    ['other.json', '{"nodes":[]}', 'not a Tifa snapshot'],
    ['page.html', '<!doctype html><p>提法', 'a page without a Tifa snapshot'],
    ['cut.html', '<script type="application/json" id="tifa-snapshot">{', 'cut off inside its snapshot'],
    ['empty.json', '', 'is empty'],
  ])('%s', (name, text, message) => {
    writeFileSync(file(name), text);
    expect(() => readSnapshotFile(file(name))).toThrow(message);
  });

  test('a file that is not there', () => {
    const { status, stdout, stderr } = tifa('verify', file('nothing.json'));
    expect(stderr).toContain('nothing.json cannot be read: ENOENT');
    expect([status, stdout]).toEqual([1, '']);
  });
});
