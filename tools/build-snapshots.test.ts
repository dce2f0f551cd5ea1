// The snapshots that come with Tifa: true, small, and without a sentence of the texts that they were built from.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSnapshotFile } from '../cli/snapshot-file.ts';
import type { SnapshotTerm } from '../graph/model/index.ts';
import { serialise } from '../graph/snapshot/serialise.ts';
import { verifySnapshot } from '../graph/snapshot/verify/verify.ts';
import { FOLDER, MOST_BYTES } from './build-snapshots.ts';
import { clausesIn, isShippableTerm } from './shippable.ts';

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const file = join(FOLDER, name);
  const snapshot = readSnapshotFile(file);

  test('is as it was written, and balances', () => {
    expect(serialise(snapshot)).toBe(readFileSync(file, 'utf8'));
    expect(verifySnapshot(snapshot).sections.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('holds figures and terms, and no sentence', () => {
    expect(snapshot.passages).toBeNull();
    expect(clausesIn(snapshot)).toEqual([]);
    expect(statSync(file).size).toBeLessThanOrEqual(MOST_BYTES);
  });
});

test('both corpora are there', () => {
  expect(readdirSync(FOLDER)).toEqual(['five-documents.json', 'work-reports.json']);
});

describe('what may not ship', () => {
  const snapshot = readSnapshotFile(join(FOLDER, 'five-documents.json'));
  const [term] = snapshot.terms;
  const named = (label: string, status: SnapshotTerm['status'] = 'curated'): SnapshotTerm => {
    return { ...term!, label, status, variants: [{ surface: label, count: 1 }] };
  };

  test.each<[string, SnapshotTerm, boolean]>([
    ['a term', named('枫桥经验'), true],
    ['an enumeration', named('两不愁、三保障'), true],
    ['a long term of the lexicon', named('巩固拓展脱贫攻坚成果同乡村振兴'), true],
    [
      'a string that was discovered, nearly a sentence',
      named('坚持把好事办好把实事办实到每家每户', 'discovered'),
      false,
    ],
    ['two clauses', named('山更青，水更绿'), false],
    ['a sentence', named('我们要把石桥的路修到每一个村每一户的家门口去'), false],
  ])('%s', (_, each, may) => {
    expect(isShippableTerm(each)).toBe(may);
    expect(clausesIn({ ...snapshot, terms: [each] }).length === 0).toBe(may);
  });
});
