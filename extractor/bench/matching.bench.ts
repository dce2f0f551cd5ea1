// How fast are ten thousand known terms found? `npm run bench`. Beside it: jieba merely cutting the same text. What is found
// is held against `indexOf`, a term at a time. The terms are those of the lexicon and long words of a dictionary.
// Reads the work reports of ../shared (or $TIFA_SHARED) where they are, the sample corpus otherwise.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { bench, run, summary } from 'mitata';
import { conceptsOf } from '../lexicon/concepts.ts';
import { buildAutomaton } from '../match/automaton.ts';
import { emptyHits, findTerms } from '../match/find-terms.ts';
import { readLexicon } from '../read/lexicon.ts';

const SHARED = join(process.env.TIFA_SHARED ?? '../shared', 'corpora', 'gwr-1954-2025.jsonl');
const lines = readLines();
const megabytes = Buffer.byteLength(lines.join('')) / 1e6;
const forms = tenThousand(
  conceptsOf(readLexicon('data/lexicon').entries).concepts.flatMap((concept) => concept.forms),
);
const automaton = buildAutomaton(forms);
const hits = emptyHits();
const jieba = Jieba.withDict(dict);

// Text without quotes, where both ways must find the same.
const plain = lines.slice(0, 500).map((line) => line.replace(/[“”‘’「」『』"'·•・]/g, ''));
const found = countMatches(plain);
const expected = countNaively(plain);
if (found !== expected) throw new Error(`the automaton found ${found} mentions, indexOf ${expected}`);
console.log(`${megabytes.toFixed(1)} MB, ${forms.length} forms, ${found} mentions in 500 lines by both ways`);

summary(() => {
  bench('find terms', () => countMatches(lines)).baseline(true);
  bench('jieba cut', () => lines.reduce((sum, line) => sum + jieba.cut(line, true).length, 0));
});
const { benchmarks } = await run();
const [own = Number.NaN, rival = Number.NaN] = benchmarks.map(({ runs }) => runs[0]?.stats?.p50);
const speed = (nanoseconds: number): string => `${((megabytes * 1e9) / nanoseconds).toFixed(1)} MB/s`;
console.log(`find terms ${speed(own)}, jieba ${speed(rival)}: ${(rival / own).toFixed(1)} times as fast`);

/** Words of three and more characters, from all over the dictionary. */
function tenThousand(known: readonly string[]): string[] {
  const all = new Set(known);
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = ''] = line.split(' ');
    if (all.size < 10_000 && word.length >= 3 && word.charCodeAt(0) % 7 === 0) all.add(word);
  }
  return [...all];
}

function countMatches(texts: readonly string[]): number {
  let count = 0;
  for (const text of texts) {
    findTerms(automaton, text, hits);
    count += hits.size;
  }
  return count;
}

function countNaively(texts: readonly string[]): number {
  let count = 0;
  for (const text of texts) {
    for (const form of forms) {
      for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) count += 1;
    }
  }
  return count;
}

function readLines(): string[] {
  const texts = existsSync(SHARED)
    ? readFileSync(SHARED, 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : readdirSync('data/sample').map((name) => readFileSync(join('data/sample', name), 'utf8'));
  return texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
}
