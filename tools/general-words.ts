// Builds data/general-words.tsv: how widely words and pairs of words are used in the laws, which say what any official
// text says. A pair that stands in many of them is a fixed expression, wherever else it is found.
// The laws are read from ../shared, or the folder that TIFA_SHARED names. Run: npx tsx tools/general-words.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { GENERAL_WORDS } from '../cli/package-root.ts';
import { type Segmenter, tokensOf } from '../extractor/discover/tokens.ts';
import { loadSegmenter } from '../extractor/read/segmenter.ts';
import { by } from '../graph/model/index.ts';

/** A string in fewer than one of a hundred laws is of a subject, not of the language. */
const LEAST_SHARE = 0.01;
const LONGEST = 8;

/** Words of two characters and more, and pairs of them side by side, at most eight characters long. */
export function phrasesIn(text: string, segmenter: Segmenter): Set<string> {
  const phrases = new Set<string>();
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
    let before = '';
    for (const { text: word } of tokensOf(segmenter, run)) {
      if (word.length >= 2) {
        phrases.add(word);
        if (before.length >= 2 && before.length + word.length <= LONGEST) phrases.add(before + word);
      }
      before = word;
    }
  }
  return phrases;
}

function build(laws: readonly string[], segmenter: Segmenter): string {
  const documents = new Map<string, number>();
  for (const law of laws) {
    for (const phrase of phrasesIn(law, segmenter)) documents.set(phrase, (documents.get(phrase) ?? 0) + 1);
  }
  const rows = [...documents]
    .filter(([, count]) => count / laws.length >= LEAST_SHARE)
    .sort(
      by(
        ([, count]) => -count,
        ([phrase]) => phrase,
      ),
    );
  return [`# documents\t${laws.length}`, ...rows.map((row) => row.join('\t')), ''].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.env.TIFA_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const lines = gunzipSync(readFileSync(join(shared, 'corpora', 'laws.jsonl.gz')))
    .toString('utf8')
    .trim();
  const laws = lines.split('\n').map((line) => (JSON.parse(line) as { text: string }).text);
  const table = build(laws, loadSegmenter());
  writeFileSync(GENERAL_WORDS, table);
  console.log(`${table.split('\n').length - 2} words and phrases of ${laws.length} laws: ${GENERAL_WORDS}`);
}
