// Cleans and cuts the documents of a run: what is kept from an earlier one is taken over, the rest is done by a crew, batch
// by batch. Whatever the way, the results are the same.
import { alone, type Crew, divided } from '../crew.ts';
import type { CutOptions, DocumentText } from '../passages/cut-document.ts';
import type { CutResult } from '../passages/passages.ts';
import type { RawDocument } from '../raw-document.ts';
import { type CutCache, type Cuts, readCuts, writeCuts } from './cut-cache.ts';

export interface CutRunOptions extends CutOptions {
  /** This thread alone unless told. */
  crew?: Crew;
  /** Null keeps nothing and takes nothing over. */
  cache: CutCache | null;
  /** Told how much is done, from 0 to 1. */
  tick?: (share: number) => void;
}

/** Code units in a batch: enough to make a message worth its while, few enough to keep all threads busy to the end. */
const BATCH = 1 << 18;

/** In the order of `documents`. */
export async function cutDocuments(
  documents: readonly RawDocument[],
  { crew = alone, cache, tick = () => {}, ...options }: CutRunOptions,
): Promise<CutResult[]> {
  const known: Cuts = cache === null ? new Map() : readCuts(cache, options);
  const fresh = documents.filter(({ sha256 }) => !known.has(sha256));
  const all = documents.reduce((sum, { raw }) => sum + raw.length, 0);
  const size = fresh.reduce((sum, { raw }) => sum + raw.length, 0);
  let done = all - size;
  const onDone = (index: number): void => {
    done += (fresh[index] as RawDocument).raw.length;
    tick(done / all);
  };
  const made = await cutAll(fresh, { crew, onDone, way: { unit: options.unit, without: options.without } });
  const results = new Map<string, CutResult>(known);
  fresh.forEach(({ sha256 }, index) => {
    results.set(sha256, made[index] as CutResult);
  });
  const cut = documents.map(({ sha256 }) => results.get(sha256) as CutResult);
  if (cache !== null && fresh.length > 0) {
    const used: Cuts = new Map();
    documents.forEach(({ sha256 }, index) => {
      const result = cut[index] as CutResult;
      if (!('error' in result)) used.set(sha256, result);
    });
    writeCuts(cache, options, { used, known });
  }
  return cut;
}

interface Work {
  crew: Crew;
  way: CutOptions;
  onDone: (index: number) => void;
}

/** In the order of `documents`. One that brings its thread down is an error; the others of its batch are tried again. */
async function cutAll(documents: readonly RawDocument[], { crew, way, onDone }: Work): Promise<CutResult[]> {
  const batches = batchesOf(documents);
  const results: CutResult[] = [];
  const made = await divided(crew, 'cut', {
    inputs: batches.map((batch) => ({ documents: batch.map(textOf), way })),
    onDone: (batch) => {
      for (const { index } of batches[batch] ?? []) onDone(index);
    },
  });
  for (const [at, result] of made.entries()) {
    if (result.status === 'fulfilled') results.push(...result.value);
    else for (const document of batches[at] ?? []) results.push(await cutOne(document, crew, way));
  }
  return results;
}

async function cutOne(document: Numbered, crew: Crew, way: CutOptions): Promise<CutResult> {
  try {
    const [result] = await crew.run('cut', { documents: [textOf(document)], way });
    return result as CutResult;
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

interface Numbered extends DocumentText {
  index: number;
}

/** Documents that go together, in order. */
function batchesOf(documents: readonly RawDocument[]): Numbered[][] {
  const batches: Numbered[][] = [];
  let size = BATCH;
  for (const [index, { raw, bodyStart }] of documents.entries()) {
    if (size >= BATCH) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push({ index, raw, bodyStart });
    size += raw.length;
  }
  return batches;
}

/** Without what else is known of the document: it need not be copied. */
const textOf = ({ raw, bodyStart }: DocumentText): DocumentText => ({ raw, bodyStart });
