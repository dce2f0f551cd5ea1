import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixture } from '../../graph/analytics/fixture.ts';
import { readExtraction } from '../read/extraction.ts';
import { writeExtraction } from './extraction.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tifa-write-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test('what was written is read again, and nothing else is left', async () => {
  const folder = join(home, 'extraction');
  await writeExtraction(folder, fixture());
  await writeExtraction(folder, fixture());
  expect(readExtraction(folder).terms).toEqual(fixture().terms);
  expect(readdirSync(home)).toEqual(['extraction']);
});

test('the staging of a run that was stopped is cleared away, that of one at work is not', async () => {
  const [stopped, working] = [
    join(home, '.extraction.999999999.tmp'),
    join(home, `.extraction.${process.ppid}.tmp`),
  ];
  mkdirSync(stopped);
  mkdirSync(working);
  await writeExtraction(join(home, 'extraction'), fixture());
  expect([existsSync(stopped), existsSync(working)]).toEqual([false, true]);
});

test('a folder that holds something else is refused and left as it is', async () => {
  const folder = join(home, 'texts');
  mkdirSync(join(folder, 'mine'), { recursive: true });
  await expect(writeExtraction(folder, fixture())).rejects.toThrow(/not an extraction/);
  expect(readdirSync(folder)).toEqual(['mine']);
});
