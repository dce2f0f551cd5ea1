// How many of the first strings are terms, and how many of the known terms are found: what Tifa discovers without its
// lexicon, beside three usual methods over the same cleaned text. Strict: what the gold does not list is wrong, for all.
// Run: npm run quality
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { by } from '../../graph/model/index.ts';
import { Gold, keysOf } from '../eval/gold.ts';
import { extract } from '../pipeline.ts';
import { readDocuments } from '../read/documents.ts';
import { readGeneralWords } from '../read/general-words.ts';
import { loadSegmenter } from '../read/segmenter.ts';
import { variantKey } from '../variants/variant-key.ts';
import { cValue } from './baselines/c-value.ts';
import { newWords } from './baselines/new-words.ts';
import { tfIdf } from './baselines/tf-idf.ts';

const GOLD = resolve(import.meta.dirname, '../../data/golden/grass-roots.json');
const texts = resolve(import.meta.dirname, '../..', process.env.TIFA_SHARED ?? '../shared', 'seeds');
if (!existsSync(texts))
  console.warn(`skipped: no seed texts at ${texts}; set TIFA_SHARED to their parent folder`);
else run(Gold.parse(JSON.parse(readFileSync(GOLD, 'utf8'))));

function run(gold: Gold): void {
  const segment = loadSegmenter();
  const extraction = extract(readDocuments(gold.corpus.map(({ file }) => resolve(texts, file))), {
    ...{ title: gold.name, version: '0', lexicon: { entries: [], version: 'none', sha256: '0'.repeat(64) } },
    ...{
      segment,
      general: readGeneralWords(resolve(import.meta.dirname, '../../data/general-words.tsv')),
      unit: 'sentence',
      without: [],
      minEdgeCount: null,
      q: 0.01,
      reprints: 'once',
      seed: 1,
    },
  });
  const sentences = extraction.passages.map((passage) => passage.text);
  const own = extraction.terms.sort(
    by(
      (term) => -(term.score ?? 0),
      (term) => term.label,
    ),
  );
  const lists: Record<string, string[]> = {
    'jieba TF-IDF': tfIdf(sentences, 1000),
    'PMI × branching entropy': newWords(sentences),
    'C-value over noun phrases': cValue(sentences, segment),
    'Tifa, without its lexicon': own.map((term) => term.label),
  };
  const verdicts = new Map(gold.terms.flatMap((term) => keysOf(term).map((key) => [key, term.verdict])));
  const recurring = gold.terms.filter((term) => term.verdict === 'term' && (term.count ?? 0) >= 2);
  console.log('| method | P@50 | P@100 | P@200 | recall in 200 | recall in 1,000 |');
  console.log('|---|---|---|---|---|---|');
  for (const [method, list] of Object.entries(lists)) {
    const precision = [50, 100, 200].map((depth) => {
      const top = list.slice(0, depth);
      return top.filter((text) => verdicts.get(variantKey(text)) === 'term').length / depth;
    });
    const recall = [200, 1000].map((depth) => {
      const top = new Set(list.slice(0, depth).map(variantKey));
      return recurring.filter((term) => keysOf(term).some((key) => top.has(key))).length / recurring.length;
    });
    console.log(`| ${[method, ...[...precision, ...recall].map((share) => share.toFixed(2))].join(' | ')} |`);
  }
  console.log(
    `\n${gold.name}: ${sentences.length} sentences, ${recurring.length} recurring terms in the gold`,
  );
}
