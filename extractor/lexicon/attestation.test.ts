import { expect, test } from 'vitest';
import type { LexiconEntry } from '../../graph/model/index.ts';
import { attest, type CorpusDocument, writeAttestation } from './attestation.ts';

const entry = (label: string, rest: Partial<LexiconEntry> = {}): LexiconEntry => ({
  ...{ label, category: 'party', english: null, variants: [], parts: [], shortFor: [], succeeds: [] },
  ...{ not: [], note: null, ...rest },
});
const document = (corpus: string, date: string | null, raw: string): CorpusDocument => ({
  corpus,
  document: {
    ...{ id: 'd000000000000', path: 'x.txt', title: 'x', date, source: null, issuer: null, level: null },
    ...{ characters: raw.length, sha256: '0'.repeat(64), raw, bodyStart: 0 },
  },
});

const ENTRIES = [
  entry('两不愁三保障', { parts: ['义务教育有保障'] }),
  entry('三保', { not: ['三保障'] }),
  entry('枫桥经验'),
  entry('普九'),
];
const DOCUMENTS = [
  document('reports', '2019-03', '我们落实“两不愁、三保障”，守住三保底线。坚持三保优先。'),
  document('laws', '2012', '学习“枫桥经验”，坚持枫桥经验。\n义务教育有保障。'),
  document('laws', null, '发展“枫桥经验”，做到两不愁、三保障。'),
];

test('mentions, documents, first and last date, corpora; no mention is 0; contexts hold back', () => {
  const figures = attest(ENTRIES, DOCUMENTS).map((each) => Object.values(each));
  expect(figures).toEqual([
    ['三保', 2, 1, '2019-03', '2019-03', ['reports']],
    ['两不愁三保障', 2, 2, '2019-03', '2019-03', ['laws', 'reports']],
    ['普九', 0, 0, null, null, []],
    ['枫桥经验', 3, 2, '2012', '2012', ['laws']],
  ]);
});

test('the order of documents and entries changes nothing', () => {
  expect(attest(ENTRIES.toReversed(), DOCUMENTS.toReversed())).toEqual(attest(ENTRIES, DOCUMENTS));
});

test('is written as a table', () => {
  expect(writeAttestation(attest(ENTRIES, DOCUMENTS)).split('\n').slice(0, 4)).toEqual([
    'label\tmentions\tdocuments\tfirst\tlast\tcorpora',
    '三保\t2\t1\t2019-03\t2019-03\treports',
    '两不愁三保障\t2\t2\t2019-03\t2019-03\tlaws|reports',
    '普九\t0\t0\t\t\t',
  ]);
});
