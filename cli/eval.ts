// `tifa eval GOLD EXTRACTION`: how far an extraction is from what a careful reader found in the same documents.
import { readFileSync } from 'node:fs';
import { type Deviation, type Evaluation, type Exactness, evaluate } from '../extractor/eval/evaluate.ts';
import { Gold } from '../extractor/eval/gold.ts';
import { figuresOf, missed, parseThresholds, type Threshold } from '../extractor/eval/thresholds.ts';
import { readExtraction } from '../extractor/read/extraction.ts';
import { type Document, TifaError } from '../graph/model/index.ts';
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
  const gold = readGold(goldFile);
  const extraction = readExtraction(folder);
  requireSameDocuments(gold, extraction.documents);
  const evaluation = evaluate(gold, extraction);
  const misses = missed(evaluation, thresholds);
  if (json) print(JSON.stringify({ ...evaluation, figures: figuresOf(evaluation), missed: misses }));
  else print(tell(evaluation, misses));
  return misses.length === 0 ? EXIT.done : EXIT.failed;
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

function tell(evaluation: Evaluation, misses: readonly Threshold[]): string {
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
    ...listing('Discovered, but no terms', precision.at(-1)?.not ?? []),
    ...listing('Discovered, not judged', precision.at(-1)?.unjudged ?? []),
    ...misses.map(({ figure, least }) => `✗ ${figure} is below ${percent(least)}`),
  ]
    .flatMap((part) => part.split('\n'))
    .map(visible)
    .join('\n');
}

function precisionRows({
  depth,
  found,
  term,
  acceptable,
  unjudged,
  strict,
  lenient,
}: Evaluation['precision'][number]) {
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
