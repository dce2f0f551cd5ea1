// Noise put into clean texts on purpose, thirty kinds of it: the counts of the most frequent known terms must come out
// of the spoiled text as they come out of the clean one.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean } from '../clean/clean.ts';
import { conceptsOf } from '../lexicon/concepts.ts';
import { buildMatcher, mentionsIn } from '../match/matcher.ts';
import { readLexicon } from '../read/lexicon.ts';
import { splitSentences } from '../sentences/sentences.ts';
import { NOISE_KINDS, type Noise } from './injected/noise-kinds.ts';

const TOP = 200;
const LEAST_EXACT = 0.98;
/** Documents whose text is cut below this, so that a kind takes well under a second. */
const LONGEST = 6_000;

const corpus = resolve(
  import.meta.dirname,
  '../..',
  process.env.TIFA_SHARED ?? '../shared',
  'corpora/gwr-1954-2025.jsonl',
);
const present = existsSync(corpus);
if (!present)
  console.warn(`skipped: no work reports at ${corpus}; set TIFA_SHARED to the parent of their folder`);

const { concepts } = conceptsOf(readLexicon('data/lexicon').entries);
const matcher = buildMatcher(concepts);

/** Every seventh report, from its first paragraph on. */
const documents = present
  ? readFileSync(corpus, 'utf8')
      .trim()
      .split('\n')
      .filter((_, at) => at % 7 === 6)
      .map((line) => paragraphsOf((JSON.parse(line) as { text: string }).text))
  : [];

function paragraphsOf(text: string): string[] {
  const paragraphs = text
    .split(/\n+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const kept: string[] = [];
  for (const paragraph of paragraphs) if (kept.join('').length < LONGEST) kept.push(paragraph);
  return kept;
}

function counts(raw: string): Map<number, number> {
  const found = new Map<number, number>();
  for (const { kind, text } of clean(raw).pieces) {
    if (kind === 'furniture') continue;
    for (const { start, end } of splitSentences(text)) {
      for (const { term } of mentionsIn(matcher, text.slice(start, end)))
        found.set(term, (found.get(term) ?? 0) + 1);
    }
  }
  return found;
}

/** Share of the most frequent terms of each document that are counted as in the clean text. */
function exactShare(noise: Noise): number {
  let right = 0;
  let all = 0;
  documents.forEach((paragraphs, at) => {
    const truth = [...counts(paragraphs.join('\n'))].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, TOP);
    const spoiled = counts(noise(paragraphs, at + 1));
    right += truth.filter(([term, count]) => spoiled.get(term) === count).length;
    all += truth.length;
  });
  return right / all;
}

describe.skipIf(!present)('noise put into work reports', () => {
  test('there are thirty kinds', () => {
    expect(Object.keys(NOISE_KINDS)).toHaveLength(30);
  });

  test.each(Object.entries(NOISE_KINDS))('%s', (_, noise) => {
    expect(exactShare(noise)).toBeGreaterThanOrEqual(LEAST_EXACT);
  });
});
