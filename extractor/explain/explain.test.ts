import { expect, test } from 'vitest';
import type { LexiconEntry } from '../../graph/model/index.ts';
import { extract } from '../pipeline.ts';
import { explain } from './explain.ts';

const NOTE = 'elsewhere the registration of boats';
const entry: LexiconEntry = {
  ...{ label: '河湖报到', category: 'governance', english: null, note: NOTE },
  ...{ variants: [], parts: [], shortFor: [], succeeds: [], not: [] },
};
const raw = '推行河湖报到，抓河湖治理。';
const extraction = await extract(
  {
    documents: [
      {
        ...{ id: 'd1', path: 'a.txt', title: 'a', date: null, source: null, issuer: null, level: null },
        ...{ characters: raw.length, sha256: '0'.repeat(64), raw, bodyStart: 0 },
      },
    ],
    problems: [],
  },
  {
    ...{ title: 'test', version: '0', segment: null, general: new Map(), unit: 'sentence', without: [] },
    ...{ lexicon: { entries: [entry], version: '0', sha256: '0'.repeat(64) } },
    ...{ minEdgeCount: null, q: 0.01, reprints: 'once', seed: 1 },
  },
);
const notes = new Map([['河湖报到', NOTE]]);

test('the note of an entry stands under its origin', () => {
  const { lines } = explain(extraction, '河湖报到', notes);
  const at = lines.findIndex((line) => line.startsWith('origin'));
  expect(lines[at + 1]).toBe(`note        ${NOTE}`);
});

test('without a note there is no such line', () => {
  expect(explain(extraction, '河湖报到').lines.join('\n')).not.toContain('note ');
});
