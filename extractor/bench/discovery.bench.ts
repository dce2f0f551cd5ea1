// Letters per second of discovery on the five seed texts and on seventy years of work reports, beside the segmenter
// merely cutting the same sentences. Run: npm run bench
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { clean } from '../clean/clean.ts';
import { type DiscoverDocument, discover } from '../discover/discover.ts';
import { loadSegmenter } from '../read/segmenter.ts';
import { splitSentences } from '../sentences/sentences.ts';

const shared = resolve(import.meta.dirname, '../..', process.env.TIFA_SHARED ?? '../shared');
const reports = resolve(shared, 'corpora/gwr-1954-2025.jsonl');
if (!existsSync(reports)) console.warn(`skipped: no texts at ${shared}; set TIFA_SHARED to their folder`);
else {
  const segment = loadSegmenter();
  const seeds = resolve(shared, 'seeds');
  const texts = readFileSync(reports, 'utf8').trim().split('\n');
  const corpora = {
    seeds: readdirSync(seeds).map((id) => sentencesOf(id, readFileSync(resolve(seeds, id), 'utf8'))),
    reports: texts.map((line, index) =>
      sentencesOf(String(index), (JSON.parse(line) as { text: string }).text),
    ),
  };
  for (const [name, documents] of Object.entries(corpora)) {
    const sentences = documents.flatMap((document) => document.sentences);
    const characters = sentences.join('').length;
    const cut = seconds(() => {
      for (const sentence of sentences) segment(sentence);
    });
    let found = 0;
    const whole = seconds(() => {
      found = discover(documents, segment).candidates.length;
    });
    if (found === 0) throw new Error(`Nothing was discovered in ${name}; its figures mean nothing.`);
    const speed = (time: number) => `${Math.round(characters / time)} characters/s`;
    console.log(
      `${name}: ${characters} characters, ${found} candidates, ${speed(whole)}; cut: ${speed(cut)}`,
    );
  }
}

function sentencesOf(id: string, raw: string): DiscoverDocument {
  const pieces = clean(raw).pieces.filter(({ kind }) => kind !== 'furniture');
  const sentences = pieces.flatMap(({ text }) =>
    splitSentences(text).map(({ start, end }) => text.slice(start, end)),
  );
  return { id, sentences };
}

/** The best of three: other work on the machine only ever adds. */
function seconds(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}
