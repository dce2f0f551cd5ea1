// Reads documents and extracts, with progress: what `build` and `extract` share.
import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { RULES, type RuleName } from '../extractor/clean/clean.ts';
import { alone, type Crew } from '../extractor/crew.ts';
import { type Progress, STAGES, type Stage } from '../extractor/options.ts';
import { type ExtractionStream, extractStream } from '../extractor/pipeline.ts';
import { cutDocuments } from '../extractor/read/cut-documents.ts';
import { readDocuments } from '../extractor/read/documents.ts';
import { readGeneralWords } from '../extractor/read/general-words.ts';
import { readLexicon } from '../extractor/read/lexicon.ts';
import { loadSegmenter } from '../extractor/read/segmenter.ts';
import { startCrew } from '../extractor/read/workers/start-crew.ts';
import { type Config, type Extraction, type Lexicon, TifaError } from '../graph/model/index.ts';
import { cuttingCode } from './cutting-code.ts';
import { EXIT } from './failure.ts';
import { number, plural, progress, say } from './output.ts';
import { GENERAL_WORDS, SHIPPED_LEXICON, VERSION } from './package-root.ts';

const DOING: Record<Stage, string> = {
  clean: 'cleaning',
  discover: 'discovering terms',
  match: 'matching terms',
  'co-occur': 'counting co-occurrences',
};

/** More threads hardly help: some of the work is done in one. */
const MAX_WORKERS = 4;
/** Code units below which threads cost more than they save. */
const WORTH_THREADS = 3_000_000;

export interface IngestOptions {
  /** The folder where cleaned documents are kept for the next run. */
  cache?: string | null;
  /** Who does the work of a large corpus. */
  crew?: Crew;
}

/** With as many threads as the configuration says, or as there are cores. */
export async function withCrew<Result>(
  { workers }: Config,
  work: (crew: Crew) => Promise<Result>,
): Promise<Result> {
  const crew = startCrew((workers ?? Math.min(MAX_WORKERS, availableParallelism())) - 1);
  try {
    return await work(crew);
  } finally {
    crew.end();
  }
}

/** This thread alone where others cost more than they save. */
export const crewFor = (characters: number, hired: Crew): Crew =>
  characters < WORTH_THREADS ? alone : hired;

/** Throws a TifaError when there is nothing to extract from; single broken documents are in `problems`. */
export async function ingest(
  paths: readonly string[],
  config: Config,
  { cache = null, crew: hired = alone }: IngestOptions = {},
): Promise<ExtractionStream> {
  const without = config.without.map(ruleName);
  progress('reading');
  const lexicon = lexiconOf(config);
  const input = readDocuments(paths);
  if (input.documents.length === 0) {
    const first = input.problems[0];
    throw new TifaError(
      'input',
      first === undefined
        ? `There is no document in ${paths.join(', ')}. Name a folder with .txt or .md files.`
        : `No document could be read. ${input.problems
            .slice(0, 5)
            .map((problem) => problem.message)
            .join(' ')}`,
    );
  }
  const { unit } = config;
  const size = input.documents.reduce((sum, { raw }) => sum + raw.length, 0);
  const crew = crewFor(size, hired);
  const onProgress = progressLine(size);
  const cutting = cutDocuments(input.documents, {
    ...{ unit, without, crew },
    cache: cache === null || !config.cache ? null : { folder: cache, code: cuttingCode() },
    tick: (share) => onProgress({ stage: 'clean', share }),
  });
  // While threads start and clean, this one loads.
  const segment = config.discover ? loadSegmenter() : null;
  const general = readGeneralWords(GENERAL_WORDS);
  return extractStream(
    { ...input, cut: await cutting },
    {
      title: config.title ?? basename(resolve(paths[0] as string)),
      version: VERSION,
      lexicon,
      ...{ segment, general, unit, without },
      minEdgeCount: config.minEdgeCount ?? null,
      q: config.q,
      reprints: config.reprints,
      seed: config.seed,
      crew,
      onProgress,
    },
  );
}

/** `2/4 discovering terms · 43 % · 1,200,000 characters a second · 12 s left`, the rate and the rest of the stage. */
function progressLine(characters: number): (at: Progress) => void {
  let started = { stage: '', time: 0 };
  return ({ stage, share }) => {
    const now = performance.now();
    if (stage !== started.stage) started = { stage, time: now };
    const elapsed = (now - started.time) / 1000;
    const parts = [`${STAGES.indexOf(stage) + 1}/${STAGES.length} ${DOING[stage]}`];
    if (share > 0) parts.push(`${Math.floor(100 * share)} %`);
    if (share > 0 && elapsed > 1) {
      parts.push(`${number(Math.round((share * characters) / elapsed))} characters a second`);
      parts.push(`${number(Math.ceil((elapsed * (1 - share)) / share))} s left`);
    }
    progress(parts.join(' · '));
  };
}

/** Shipped and own; says which entries gave way. */
function lexiconOf({ lexicon: own, lexiconMode: mode }: Config): Lexicon {
  const { notices, ...lexicon } = readLexicon(SHIPPED_LEXICON, { own, mode });
  for (const notice of notices.slice(0, 20)) say(`  ${notice}`);
  if (notices.length > 20) say(`  and ${number(notices.length - 20)} more entries gave way`);
  return lexicon;
}

/** What was found, for people. */
export function summarise(
  { method, documents, terms, problems }: Pick<Extraction, 'method' | 'documents' | 'terms' | 'problems'>,
  /** How many edges there are, and how many of them are significant. */
  edges: { size: number; significant: number },
): void {
  const curated = terms.filter((term) => term.status === 'curated').length;
  say(
    `${plural(documents.length, 'document')}, ${number(method.corpus.han)} Han, ${plural(method.corpus.passages, method.unit)}: ` +
      `${plural(terms.length, 'term')} (${number(curated)} from the lexicon, ${number(terms.length - curated)} discovered), ` +
      `${plural(edges.size, 'co-occurrence')} (${number(edges.significant)} significant).`,
  );
  const losses = problems.filter((problem) => problem.severity === 'loss');
  for (const problem of losses.slice(0, 20)) say(`  ! ${problem.message}`);
  if (losses.length > 20) say(`  ! and ${number(losses.length - 20)} more in problems.jsonl`);
  const notices = problems.length - losses.length;
  if (notices > 0) say(`  ${plural(notices, 'notice')} about repairs and skipped files: see problems.jsonl.`);
}

export function exitCode({ problems }: Pick<Extraction, 'problems'>): number {
  return problems.some((problem) => problem.severity === 'loss') ? EXIT.problems : EXIT.done;
}

function ruleName(name: string): RuleName {
  const rule = RULES.find((each) => each === name);
  if (rule === undefined) {
    throw new TifaError('usage', `There is no cleaning rule “${name}”. The rules are ${RULES.join(', ')}.`);
  }
  return rule;
}
