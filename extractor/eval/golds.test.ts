// The golds that come with Tifa: that they hold no text, and what the extractor reaches on those whose texts are there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Lexicon } from '../../graph/model/index.ts';
import { extract } from '../pipeline.ts';
import { readDocuments } from '../read/documents.ts';
import { readGeneralWords } from '../read/general-words.ts';
import { readLexicon } from '../read/lexicon.ts';
import { loadSegmenter } from '../read/segmenter.ts';
import { evaluate } from './evaluate.ts';
import { Gold } from './gold.ts';
import { figuresOf } from './thresholds.ts';

const FOLDER = 'data/golden';
const golds = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && name !== 'variants.json')
  .map((name) => [name, Gold.parse(JSON.parse(readFileSync(resolve(FOLDER, name), 'utf8')))] as const);

const texts = resolve(import.meta.dirname, '../..', process.env.TIFA_SHARED ?? '../shared', 'seeds');
const present = existsSync(texts);
if (!present) console.warn(`skipped: no seed texts at ${texts}; set TIFA_SHARED to their parent folder`);

test.each(golds)('%s holds terms, no sentences', (_, gold) => {
  const forms = [
    ...gold.terms.flatMap(({ label, forms = [] }) => [label, ...forms]),
    ...gold.variants.flatMap((pair) => pair.forms),
  ];
  for (const form of forms) expect(form).toMatch(/^[^。，！？；\n]{2,24}$/u);
});

test.each(golds)('%s: an edge counts at most the mentions of either term', (_, gold) => {
  const counts = new Map(gold.terms.map(({ label, count }) => [label, count]));
  for (const { a, b, count } of gold.edges) {
    expect([a, b, counts.has(a), counts.has(b)]).toEqual([a, b, true, true]);
    expect(count).toBeLessThanOrEqual(Math.min(counts.get(a) ?? count, counts.get(b) ?? count));
  }
});

describe.skipIf(!present)('grass-roots.json', () => {
  const [, gold] = golds.find(([name]) => name === 'grass-roots.json')!;
  const score = async (lexicon: Lexicon) => {
    const input = readDocuments(gold.corpus.map(({ file }) => resolve(texts, file)));
    const extraction = await extract(input, {
      title: gold.name,
      version: '0',
      lexicon,
      segment: loadSegmenter(),
      general: readGeneralWords('data/general-words.tsv'),
      unit: 'sentence',
      without: [],
      minEdgeCount: null,
      q: 0.01,
      reprints: 'once',
      seed: 1,
    });
    return figuresOf(evaluate(gold, extraction));
  };

  // Floors a little below what is reached: a change that costs more than a term or two shows.
  test('with the lexicon', async () => {
    const figures = await score(readLexicon('data/lexicon'));
    expect(figures.recall).toBe(1);
    expect(figures.counts).toBeGreaterThanOrEqual(0.985);
    expect(figures.variants).toBe(1);
    expect(figures.edges).toBe(1);
  });

  test('with the lexicon hidden', async () => {
    const figures = await score({ entries: [], version: '0', sha256: '0'.repeat(64) });
    expect(figures.precision50).toBeGreaterThanOrEqual(0.84);
    expect(figures.precision100).toBeGreaterThanOrEqual(0.68);
    expect(figures.lenient50).toBeGreaterThanOrEqual(0.98);
    expect(figures.recall).toBeGreaterThanOrEqual(0.8);
    expect(figures.counts).toBeGreaterThanOrEqual(0.96);
  });
});
