// `tifa eval GOLD EXTRACTION`: how far an extraction is from what a careful reader found in the same documents, or how
// many of its first terms a reader has judged to be terms (`JUDGED.tsv`).
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { agreementOf } from '../extractor/eval/agreement.ts';
import {
  type Deviation,
  type Evaluation,
  type Exactness,
  evaluate,
  type Precision,
  precisionOf,
} from '../extractor/eval/evaluate.ts';
import { Gold } from '../extractor/eval/gold.ts';
import { type Judged, parseJudged, readingsOf, type Verdicts } from '../extractor/eval/judged.ts';
import {
  type Figures,
  figuresOf,
  missed,
  parseThresholds,
  precisionFigures,
} from '../extractor/eval/thresholds.ts';
import { readExtraction } from '../extractor/read/extraction.ts';
import { type Document, type Extraction, type Term, TifaError } from '../graph/model/index.ts';
import { EXIT } from './failure.ts';
import { print, table } from './output.ts';
import { visible } from './visible.ts';

export interface EvalFlags {
  min?: string;
  json?: boolean;
}

const SHOWN = 20;

export async function evalCommand(
  goldFile: string,
  folder: string,
  { min, json }: EvalFlags,
): Promise<number> {
  const thresholds = min === undefined ? [] : parseThresholds(min);
  const extraction = readExtraction(folder);
  const { result, figures, lines } = goldFile.endsWith('.tsv')
    ? againstJudged(goldFile, extraction)
    : againstGold(goldFile, extraction);
  const misses = missed(figures, thresholds);
  if (json) print(JSON.stringify({ ...result, figures, missed: misses }));
  else
    print(shown([...lines, ...misses.map(({ figure, least }) => `✗ ${figure} is below ${percent(least)}`)]));
  return misses.length === 0 ? EXIT.done : EXIT.failed;
}

interface Scored {
  result: object;
  figures: Figures;
  lines: string[];
}

function againstGold(file: string, extraction: Extraction): Scored {
  const gold = readGold(file);
  requireSameDocuments(gold, extraction.documents);
  const result = evaluate(gold, extraction);
  return { result, figures: figuresOf(result), lines: tell(result) };
}

/** A judged list knows no documents: what of them it has not judged is counted apart. */
function againstJudged(file: string, { terms }: Extraction): Scored {
  const judged = parseJudged(readText(file), basename(file));
  const { name, first, second } = judged;
  if (second !== null) return againstTwo(judged, second, terms);
  const { discovered, precision } = precisionOf(terms, first);
  return {
    result: { gold: name, discovered, precision },
    figures: precisionFigures(precision),
    lines: [
      `${name}: ${discovered} discovered terms`,
      table(['figure', 'share', 'right', ''], precision.flatMap(precisionRows)),
      ...judgedListing(precision),
    ],
  };
}

/** Thresholds ask for what both judges grant. */
function againstTwo(judged: Judged, second: Verdicts, terms: readonly Term[]): Scored {
  const readings = Object.entries(readingsOf(judged)).map(([by, verdicts]) => ({
    by,
    ...precisionOf(terms, verdicts),
  }));
  const agreement = agreementOf(judged.first, second);
  const { same, of, kappa } = agreement;
  const { discovered, precision } = readings.find(({ by }) => by === 'both') ?? precisionOf(terms, second);
  const shares = readings.map((each) => each.precision.flatMap(precisionRows));
  const rows = precision
    .flatMap(precisionRows)
    .map(([figure, , , note], at) => [figure, ...shares.map((each) => each[at]?.[1]), note]);
  return {
    result: {
      ...{ gold: judged.name, discovered, agreement },
      precision: Object.fromEntries(readings.map((each) => [each.by, each.precision])),
    },
    figures: { ...precisionFigures(precision), kappa },
    lines: [
      `${judged.name}: ${discovered} discovered terms`,
      table(['figure', ...readings.map(({ by }) => by), ''], rows),
      `Two judges: the same verdict on ${same} of ${of}, kappa ${kappa?.toFixed(2) ?? '–'} (Cohen 1960)`,
      ...judgedListing(precision),
    ],
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new TifaError('input', `${file} cannot be read. Name a judged list, as in data/golden.`, { cause });
  }
}

function readGold(file: string): Gold {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new TifaError('input', `${file} cannot be read as JSON. Name a gold, as in data/golden.`, {
      cause,
    });
  }
  const parsed = Gold.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new TifaError('input', `${file} is no gold: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`);
}

/** Counts of other documents would only look like mistakes. */
function requireSameDocuments({ name, corpus }: Gold, documents: readonly Document[]): void {
  const read = new Set(documents.map((document) => document.sha256));
  const lacking = corpus.filter(({ sha256 }) => !read.has(sha256)).map(({ file }) => file);
  const foreign = documents.length - (corpus.length - lacking.length);
  if (lacking.length === 0 && foreign === 0) return;
  throw new TifaError(
    'input',
    `The extraction is not of the documents of “${name}”: ${[
      ...(lacking.length > 0 ? [`${lacking.join(', ')} lacking`] : []),
      ...(foreign > 0 ? [`${foreign} besides`] : []),
    ].join(', ')}. Extract exactly the files that the gold names.`,
  );
}

function tell(evaluation: Evaluation): string[] {
  const { gold, precision, recall, counts, variants, edges } = evaluation;
  const row = (name: string, { share, right, of }: Exactness<unknown>, note = '') => [
    name,
    percent(share),
    `${right} of ${of}`,
    note,
  ];
  return [
    `${gold}: ${evaluation.discovered} discovered terms`,
    table(
      ['figure', 'share', 'right', ''],
      [
        ...precision.flatMap(precisionRows),
        row('recall', recall, 'gold terms with two mentions or more'),
        row('counts', counts, 'exact, of the terms that were found'),
        row('variants', variants, `united or apart as they should; absent: ${variants.absent}`),
        row('edges', edges, `exact, where both terms were found; absent: ${edges.absent}`),
      ],
    ),
    ...listing('Not found', recall.wrong),
    ...listing('Counts that differ', counts.wrong.map(tellDeviation)),
    ...listing('Variants', variants.wrong),
    ...listing('Edges that differ', edges.wrong.map(tellDeviation)),
    ...judgedListing(precision),
  ];
}

function judgedListing(precision: readonly Precision[]): string[] {
  const { not = [], unjudged = [] } = precision.at(-1) ?? {};
  return [...listing('Discovered, but no terms', not), ...listing('Discovered, not judged', unjudged)];
}

function shown(parts: readonly string[]): string {
  return parts
    .flatMap((part) => part.split('\n'))
    .map(visible)
    .join('\n');
}

function precisionRows({ depth, found, term, acceptable, unjudged, strict, lenient }: Precision) {
  const judged = found - unjudged.length;
  const note = `${found} found, ${unjudged.length} unjudged`;
  return [
    [`precision${depth}`, percent(strict), `${term} of ${judged}`, note],
    [`lenient${depth}`, percent(lenient), `${term + acceptable} of ${judged}`, ''],
  ];
}

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

const tellDeviation = ({ of, gold, found }: Deviation): string => `${of} ${found} for ${gold}`;

function listing(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const rest = items.length > SHOWN ? `; and ${items.length - SHOWN} more (--json lists all)` : '';
  return [`${title}: ${items.slice(0, SHOWN).join('; ')}${rest}`];
}
