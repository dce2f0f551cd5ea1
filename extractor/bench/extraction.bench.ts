// How long a whole extraction takes, stage by stage, as a multiple of the time that jieba needs to cut the same text in the
// same run, with the peak of its memory. Each run is a process of its own. Run:
//   npx tsx extractor/bench/extraction.bench.ts [MB of laws, 14] [repeats, 1]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { extractStream } from '../pipeline.ts';
import { cutDocuments } from '../read/cut-documents.ts';
import { readDocuments } from '../read/documents.ts';
import { readGeneralWords } from '../read/general-words.ts';
import { readLexicon } from '../read/lexicon.ts';
import { loadSegmenter } from '../read/segmenter.ts';
import { startCrew } from '../read/workers/start-crew.ts';
import { writeExtraction } from '../write/extraction.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LAWS = resolve(ROOT, process.env.TIFA_SHARED ?? '../shared', 'corpora/laws.jsonl.gz');

/** What a run prints: seconds by the clock, of each stage too, and megabytes. */
interface Figures {
  stages: Record<string, number>;
  seconds: number;
  memory: number;
  terms: number;
}

const [first = '14', second = '1', third = '1'] = process.argv.slice(2);
if (first === 'cut') console.log(JSON.stringify(cut(second)));
else if (first === 'extract') console.log(JSON.stringify(await extraction(second, Number(third))));
else if (!existsSync(LAWS)) console.warn(`skipped: no texts at ${LAWS}; set TIFA_SHARED to their folder`);
else compare(Number(first), Number(second));

function compare(megabytes: number, repeats: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-bench-'));
  try {
    const bytes = writeLaws(folder, megabytes * 1e6);
    console.log(
      `${(bytes / 1e6).toFixed(1)} MB of laws; load ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}`,
    );
    for (let turn = 0; turn < repeats; turn += 1) {
      const { seconds: rival } = run(['cut', folder]);
      console.log(`jieba cuts it in ${rival.toFixed(1)} s`);
      for (const workers of ['1', '2']) {
        const { seconds, stages, memory, terms } = run(['extract', folder, workers]);
        if (terms === 0) throw new Error('No term was found; the figures mean nothing.');
        const parts = Object.entries(stages).map(([stage, time]) => `${stage} ${(time / rival).toFixed(2)}`);
        console.log(
          `${workers} thread: ${(seconds / rival).toFixed(2)} times as long (${parts.join(' · ')}), peak ${Math.round(memory)} MB`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(parameters: readonly string[]): Figures {
  const script = import.meta.filename;
  const printed = execFileSync(process.execPath, ['--import', 'tsx', script, ...parameters], { cwd: ROOT });
  return JSON.parse(printed.toString()) as Figures;
}

/** Whole documents of about so many bytes; how many it were. */
function writeLaws(folder: string, bytes: number): number {
  let size = 0;
  for (const line of gunzipSync(readFileSync(LAWS)).toString('utf8').split('\n')) {
    if (line === '' || size >= bytes) break;
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    writeFileSync(join(folder, `${id}.txt`), text);
    size += Buffer.byteLength(text);
  }
  return size;
}

/** A paragraph at a time, as the segmenter is used; without reading. */
function cut(folder: string): Figures {
  const jieba = Jieba.withDict(dict);
  const lines = readDocuments([folder]).documents.flatMap(({ raw }) => raw.split('\n'));
  jieba.cut('提法', true);
  const start = performance.now();
  const terms = lines.reduce((sum, line) => sum + jieba.cut(line, true).length, 0);
  return figures({ start, stages: {}, terms });
}

async function extraction(folder: string, workers: number): Promise<Figures> {
  const stages: Record<string, number> = {};
  const start = performance.now();
  let [stage, begun] = ['read', start];
  const next = (name: string): void => {
    const now = performance.now();
    stages[stage] = (stages[stage] ?? 0) + (now - begun) / 1000;
    [stage, begun] = [name, now];
  };
  const input = readDocuments([folder]);
  next('clean');
  const way = { unit: 'sentence', without: [] } as const;
  const crew = startCrew(workers - 1);
  const cutting = cutDocuments(input.documents, { ...way, crew, cache: null });
  // While threads start and clean, this one loads.
  next('load');
  const segment = loadSegmenter();
  const lexicon = readLexicon(join(ROOT, 'data/lexicon'));
  const general = readGeneralWords(join(ROOT, 'data/general-words.tsv'));
  next('clean');
  const cuts = await cutting;
  const stream = await extractStream(
    { ...input, cut: cuts },
    {
      ...{ ...way, title: 'laws', version: '0', lexicon, segment, general, minEdgeCount: null, q: 0.01 },
      ...{ reprints: 'once', seed: 1, crew },
      onProgress: ({ stage: name }) => {
        const own = name === 'clean' ? 'gather' : name;
        if (own !== stage) next(own);
      },
    },
  );
  next('write');
  await writeExtraction(join(folder, 'extraction'), stream, crew);
  next('');
  crew.end();
  rmSync(join(folder, 'extraction'), { recursive: true });
  return figures({ start, stages, terms: stream.terms.length });
}

function figures({ start, ...rest }: { start: number } & Pick<Figures, 'stages' | 'terms'>): Figures {
  const { maxRSS } = process.resourceUsage();
  return { ...rest, seconds: (performance.now() - start) / 1000, memory: maxRSS / 1024 };
}
