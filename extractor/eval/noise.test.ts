// The noise set against the cleaner: one or two invented pairs a failure mode, raw text and what is to be read.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { clean } from '../clean/clean.ts';

const Pair = z.strictObject({
  mode: z.string(),
  raw: z.string(),
  /** Pieces of running text and headings in reading order; furniture is left out. */
  clean: z.array(z.string()),
  /** Not yet cleaned as it should be, or beyond any cleaner. */
  known: z.optional(z.literal(true)),
});

const pairs = readFileSync('data/golden/noise.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => Pair.parse(JSON.parse(line)));

const read = (raw: string): string[] =>
  clean(raw)
    .pieces.filter((piece) => piece.kind !== 'furniture')
    .map((piece) => piece.text);

describe('noise set', () => {
  test('covers the failure modes', () => {
    const exact = pairs.filter(({ raw, clean }) => JSON.stringify(read(raw)) === JSON.stringify(clean));
    console.info(`${exact.length} of ${pairs.length} pairs are cleaned exactly`);
    expect(new Set(pairs.map(({ mode }) => mode)).size).toBeGreaterThanOrEqual(26);
    expect(new Set(pairs.map(({ raw }) => raw)).size).toBe(pairs.length);
    expect(exact.length / pairs.length).toBeGreaterThan(0.75);
  });

  test.each(pairs.filter(({ known }) => !known).map((pair, at) => [`${at} ${pair.mode}`, pair] as const))(
    '%s',
    (_, pair) => {
      expect(read(pair.raw)).toEqual(pair.clean);
    },
  );

  // A known miss that is mended fails here: remove its flag.
  test.each(pairs.filter(({ known }) => known).map((pair, at) => [`${at} ${pair.mode}`, pair] as const))(
    'known miss: %s',
    (_, pair) => {
      expect(read(pair.raw)).not.toEqual(pair.clean);
    },
  );
});
