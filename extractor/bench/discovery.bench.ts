// Discovery beside the segmenter of others merely cutting the same sentences, in the same run: on the five seed texts,
// the work reports, and 1, 5, 14 and 60 MB of statutes, with the peak of memory and the exponent of cost.
// Run: npx tsx extractor/bench/discovery.bench.ts (npm run bench runs it, too; add a list of sizes in MB to choose)
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { clean } from '../clean/clean.ts';
import { type DiscoverDocument, discover } from '../discover/discover.ts';
import { loadSegmenter } from '../read/segmenter.ts';
import { splitSentences } from '../sentences/sentences.ts';

const MEGABYTE = 1e6;
const SIZES = process.argv.slice(2).map(Number).filter(Boolean);

const shared = resolve(import.meta.dirname, '../..', process.env.TIFA_SHARED ?? '../shared');
if (!existsSync(shared)) console.warn(`skipped: no texts at ${shared}; set TIFA_SHARED to their folder`);
else {
  const jieba = Jieba.withDict(dict);
  const segmenter = loadSegmenter();
  const points: { size: number; seconds: number }[] = [];
  for (const [name, documents] of corpora()) {
    const sentences = documents.flatMap((document) => document.sentences);
    const size = sentences.reduce((sum, sentence) => sum + Buffer.byteLength(sentence), 0) / MEGABYTE;
    const before = process.memoryUsage().rss / MEGABYTE;
    const cut = await seconds(() => {
      for (const sentence of sentences) jieba.cut(sentence, true);
    });
    let found = 0;
    const whole = await seconds(async () => {
      found = (await discover(documents, segmenter)).candidates.length;
    });
    if (found === 0) throw new Error(`Nothing was discovered in ${name}; its figures mean nothing.`);
    const peak = process.resourceUsage().maxRSS / 1024;
    console.log(
      `${name}: ${size.toFixed(1)} MB, ${found} candidates, ${(size / whole).toFixed(1)} MB/s,`,
      `${(cut / whole).toFixed(2)} × the speed of cutting (${(size / cut).toFixed(1)} MB/s),`,
      `peak ${Math.round(peak)} MB (${Math.round(before)} MB before)`,
    );
    if (name === 'statutes') points.push({ size, seconds: whole });
  }
  const [first, last] = [points[0], points.at(-1)];
  if (first !== undefined && last !== undefined && first !== last) {
    const exponent = Math.log(last.seconds / first.seconds) / Math.log(last.size / first.size);
    console.log(
      `exponent of cost from ${first.size.toFixed(0)} to ${last.size.toFixed(0)} MB: ${exponent.toFixed(2)}`,
    );
  }
}

/** Small ones first: the peak of memory only ever rises. */
function* corpora(): Generator<[name: string, documents: DiscoverDocument[]]> {
  const seeds = resolve(shared, 'seeds');
  if (SIZES.length === 0) {
    yield ['seeds', readdirSync(seeds).map((id) => cleaned(id, readFileSync(resolve(seeds, id), 'utf8')))];
    const reports = readFileSync(resolve(shared, 'corpora/gwr-1954-2025.jsonl'), 'utf8').trim().split('\n');
    yield ['reports', reports.map((line, index) => cleaned(String(index), textOf(line)))];
  }
  for (const size of SIZES.length > 0 ? SIZES : [1, 5, 14, 60]) yield ['statutes', statutes(size * MEGABYTE)];
}

/** Statutes come clean, and cleaning takes longer than what is measured here. */
function statutes(bytes: number): DiscoverDocument[] {
  const lines = gunzipSync(readFileSync(resolve(shared, 'corpora/laws.jsonl.gz')))
    .toString()
    .trim()
    .split('\n');
  const documents: DiscoverDocument[] = [];
  let read = 0;
  for (const [index, line] of lines.entries()) {
    if (read >= bytes) break;
    const text = textOf(line);
    read += Buffer.byteLength(text);
    documents.push({ id: String(index).padStart(6, '0'), sentences: text.split('\n').flatMap(sentencesOf) });
  }
  return documents;
}

function cleaned(id: string, raw: string): DiscoverDocument {
  const pieces = clean(raw).pieces.filter(({ kind }) => kind !== 'furniture');
  return { id, sentences: pieces.flatMap(({ text }) => sentencesOf(text)) };
}

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

function textOf(line: string): string {
  return (JSON.parse(line) as { text: string }).text;
}

/** Seconds of this process on a processor: other work on the machine counts for little. The better of two runs. */
async function seconds(run: () => void | Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 2; turn += 1) {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}
