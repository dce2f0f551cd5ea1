// How many of the first strings are terms, and how many of the known terms are found: what Tifa discovers without its
// lexicon, beside three usual methods over the same cleaned text (strict: what the gold does not list is wrong, for all),
// and then on other texts whose first terms were judged by reading. Run: npm run quality
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { by, type Extraction } from '../../graph/model/index.ts';
import { agreementOf } from '../eval/agreement.ts';
import { type Precision, precisionOf } from '../eval/evaluate.ts';
import { Gold, keysOf, type Verdict } from '../eval/gold.ts';
import { parseJudged, readingsOf, type Verdicts } from '../eval/judged.ts';
import { extract } from '../pipeline.ts';
import type { RawDocument } from '../raw-document.ts';
import { readDocuments } from '../read/documents.ts';
import { readGeneralWords } from '../read/general-words.ts';
import { loadSegmenter } from '../read/segmenter.ts';
import { documentId, sha256 } from '../terms/ids.ts';
import { variantKey } from '../variants/variant-key.ts';
import { cValue } from './baselines/c-value.ts';
import { newWords } from './baselines/new-words.ts';
import { tfIdf } from './baselines/tf-idf.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const SHARED = resolve(import.meta.dirname, '../..', process.env.TIFA_SHARED ?? '../shared');
/** Reports that were judged one by one: texts as short as the pages. */
const SINGLE_REPORTS = ['1979', '1987', '1996', '2004', '2012', '2016', '2022', '2025'];
const DECADES = [
  ['1978', '1990'],
  ['1991', '2000'],
  ['2001', '2010'],
  ['2011', '2020'],
] as const;
const PAGES = ['000_69b63bec740f959c', '003_dc8defe49f8db90f', '004_a3e4fef7f9c92b7d'];
const NO_LEXICON = { entries: [], version: 'none', sha256: '0'.repeat(64) };
const segment = loadSegmenter();
const general = readGeneralWords(resolve(DATA, 'general-words.tsv'));

if (!existsSync(SHARED)) console.warn(`skipped: no texts at ${SHARED}; set TIFA_SHARED to their folder`);
else {
  await besideOthers(Gold.parse(JSON.parse(readFileSync(resolve(DATA, 'golden/grass-roots.json'), 'utf8'))));
  await onJudgedTexts();
}

async function besideOthers(gold: Gold): Promise<void> {
  const extraction = await extractionOf(pages(gold.corpus.map(({ file }) => file)), gold.name);
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
    `\n${gold.name}: ${sentences.length} sentences, ${recurring.length} recurring terms in the gold\n`,
  );
}

/** Each share as terms / terms and the acceptable, of those found down to that depth. */
async function onJudgedTexts(): Promise<void> {
  const reports = jsonLines('gwr-1954-2025.jsonl');
  const between = (first: string, last: string) =>
    reports.filter(({ date }) => (date ?? '') >= first && (date ?? '').slice(0, 4) <= last);
  const texts: [name: string, list: string, documents: RawDocument[]][] = [
    ...SINGLE_REPORTS.map((year): [string, string, RawDocument[]] => [
      `Work report of ${year} (tuned on)`,
      'judged-decades',
      between(year, year),
    ]),
    ...DECADES.map(([first, last]): [string, string, RawDocument[]] => [
      `Work reports ${first}–${last} (tuned on)`,
      'judged-decades',
      between(first, last),
    ]),
    ['Work reports 2021–2025 (tuned on)', 'judged-reports', between('2021', '2025')],
    ['Work reports 1954–2025 (tuned on)', 'judged-reports', reports],
    ['Three newspaper pages', 'judged-pages', pages(PAGES.map((name) => `${name}.txt`))],
    ['50 notices of 2019', 'judged-notices', jsonLines('govcn-policy-2019.jsonl').slice(0, 50)],
  ];
  console.log('| texts | found | judge | P@50 | P@100 | P@200 | unjudged |');
  console.log('|---|---|---|---|---|---|---|');
  for (const [name, list, documents] of texts) {
    const { terms } = await extractionOf(documents, name);
    for (const [judge, verdicts] of Object.entries(readingsOf(judged(list)))) {
      const { discovered, precision } = precisionOf(terms, verdicts);
      const unjudged = precision.at(-1)?.unjudged.length ?? 0;
      console.log(`| ${[name, discovered, judge, ...precision.map(shares), unjudged].join(' | ')} |`);
    }
  }
  agreements([...new Set(texts.map(([, list]) => list))]);
}

/** Of each list of two judges, and of all together. */
function agreements(lists: readonly string[]): void {
  const all: [Map<string, Verdict>, Map<string, Verdict>] = [new Map(), new Map()];
  console.log('\n| list | judged by both | same verdict | kappa |\n|---|---|---|---|');
  const row = (name: string, first: Verdicts, second: Verdicts) => {
    const { of, same, kappa } = agreementOf(first, second);
    console.log(`| ${[name, of, (same / of).toFixed(2), kappa?.toFixed(2) ?? '–'].join(' | ')} |`);
  };
  for (const list of lists) {
    const { first, second } = judged(list);
    if (second === null) continue;
    row(list, first, second);
    // A term may stand in two lists: each judgement counts.
    for (const [at, verdicts] of [first, second].entries())
      for (const [key, verdict] of verdicts) all[at]?.set(`${list} ${key}`, verdict);
  }
  row('all', ...all);
}

function judged(list: string) {
  return parseJudged(readFileSync(resolve(DATA, `golden/${list}.tsv`), 'utf8'), list);
}

function shares({ strict, lenient }: Precision): string {
  return `${(strict ?? 0).toFixed(2)} / ${(lenient ?? 0).toFixed(2)}`;
}

function extractionOf(documents: readonly RawDocument[], title: string): Promise<Extraction> {
  return extract(
    { documents, problems: [] },
    {
      ...{ title, version: '0', lexicon: NO_LEXICON, segment, general, unit: 'sentence', without: [] },
      ...{ minEdgeCount: null, q: 0.01, reprints: 'once', seed: 1 },
    },
  );
}

function pages(files: readonly string[]): RawDocument[] {
  return [...readDocuments(files.map((file) => resolve(SHARED, 'seeds', file))).documents];
}

function jsonLines(file: string): RawDocument[] {
  const lines = readFileSync(resolve(SHARED, 'corpora', file), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const { text, title, date } = JSON.parse(line) as { text: string; title: string; date: string };
    const hash = sha256(text);
    return {
      ...{ id: documentId(hash), path: file, title, date, source: null, issuer: null, level: null },
      ...{ characters: text.length, sha256: hash, raw: text, bodyStart: 0 },
    };
  });
}
