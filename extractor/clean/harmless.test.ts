// Clean official text must come through whole. Runs over public corpora when they are there, and prints figures.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from './clean.ts';

const FOLDER = join(process.env.TIFA_SHARED ?? '../shared', 'corpora');
const ZERO_WIDTH = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]|[\ufe00-\ufe0f]/g;

interface Figures {
  documents: number;
  characters: number;
  zeroWidth: number;
  /** Documents that lost more than white space and zero-width characters, with how many. */
  lost: [string, number][];
  firings: Record<string, number>;
}

function figuresOf(file: string): Figures {
  const figures: Figures = { documents: 0, characters: 0, zeroWidth: 0, lost: [], firings: {} };
  for (const row of readFileSync(file, 'utf8').split('\n')) {
    if (row === '') continue;
    const { id, text } = JSON.parse(row) as { id: string; text: string };
    const { pieces, log } = clean(text);
    const zeroWidth = text.match(ZERO_WIDTH)?.length ?? 0;
    const before = visible(text) - zeroWidth;
    const after = pieces.reduce((sum, piece) => sum + visible(piece.text), 0);
    figures.documents++;
    figures.characters += text.length;
    figures.zeroWidth += zeroWidth;
    if (before !== after) figures.lost.push([id, before - after]);
    for (const { rule } of log) figures.firings[rule] = (figures.firings[rule] ?? 0) + 1;
  }
  console.log(file, JSON.stringify(figures));
  return figures;
}

function visible(text: string): number {
  return text.replaceAll(/\s/g, '').length;
}

/** The figures of a corpus, or null with a printed reason. */
function corpus(name: string): string | null {
  const file = join(FOLDER, name);
  if (existsSync(file)) return file;
  console.log(`skipped: no corpus at ${file} (set TIFA_SHARED)`);
  return null;
}

const REPORTS = corpus('gwr-1954-2025.jsonl');
const POLICIES = corpus('govcn-policy-2019.jsonl');

describe('clean on clean text', () => {
  it.skipIf(REPORTS === null)(
    'takes out one true copy in 57 work reports and nothing else',
    () => {
      const figures = figuresOf(REPORTS ?? '');
      expect(figures.documents).toBe(57);
      // The report of 1991 really holds its text twice.
      expect(figures.lost).toEqual([['gwr-1991', 12966]]);
      expect(figures.zeroWidth).toBe(85);
      expect(Object.keys(figures.firings).sort()).toEqual(['chars', 'repeats', 'script', 'spaces']);
    },
    20_000,
  );

  it.skipIf(POLICIES === null)(
    'takes nothing out of 60 policy documents',
    () => {
      const figures = figuresOf(POLICIES ?? '');
      expect(figures.lost).toEqual([]);
      for (const rule of ['repeats', 'undouble', 'columns', 'interleave', 'markdown', 'furniture']) {
        expect(figures.firings[rule] ?? 0, rule).toBe(0);
      }
      expect(figures.firings.unwrap ?? 0).toBeLessThanOrEqual(5);
    },
    20_000,
  );
});
