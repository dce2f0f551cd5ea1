// The parts of an extraction that threads can take. A job is a function from plain data to plain data: typed arrays over
// shared buffers are seen from every thread, all else is copied on its way.
import { weighPart } from './cooccur/weigh-pairs.ts';
import { siftColumns, siftedBuffers } from './discover/sift-nominees.ts';
import { sortedBuffers, sortPlaces } from './discover/sort-places.ts';
import { clusterPassages } from './duplicates/clusters.ts';
import type { CutOptions, DocumentText } from './passages/cut-document.ts';
import { type CutResult, cutResult } from './passages/passages.ts';

/** What a job is and, where its output holds large buffers, which of them are handed over instead of copied. */
interface Job<Input, Output> {
  run: (input: Input) => Output;
  buffers?: (output: Output) => ArrayBuffer[];
}

export const JOBS = {
  cut: job(cutBatch, spansOf),
  group: job(clusterPassages),
  sift: job(siftColumns, siftedBuffers),
  sort: job(sortPlaces, sortedBuffers),
  weigh: job(weighPart, (chunks) => chunks.map(({ buffer }) => buffer)),
};

export type JobName = keyof typeof JOBS;
export type JobInput<Name extends JobName> = Parameters<(typeof JOBS)[Name]['run']>[0];
export type JobOutput<Name extends JobName> = ReturnType<(typeof JOBS)[Name]['run']>;

/** The one place that runs a job by its name. */
export function runJob<Name extends JobName>(name: Name, input: JobInput<Name>): JobOutput<Name> {
  const { run } = JOBS[name] as unknown as Job<JobInput<Name>, JobOutput<Name>>;
  return run(input);
}

export function buffersOf<Name extends JobName>(name: Name, output: JobOutput<Name>): ArrayBuffer[] {
  const { buffers } = JOBS[name] as unknown as Job<JobInput<Name>, JobOutput<Name>>;
  return buffers?.(output) ?? [];
}

function job<Input, Output>(
  run: (input: Input) => Output,
  buffers?: (output: Output) => ArrayBuffer[],
): Job<Input, Output> {
  return buffers === undefined ? { run } : { run, buffers };
}

function cutBatch({ documents, way }: { documents: readonly DocumentText[]; way: CutOptions }): CutResult[] {
  return documents.map((document) => cutResult(document, way));
}

function spansOf(results: readonly CutResult[]): ArrayBuffer[] {
  return results.flatMap((result) => ('error' in result ? [] : [result.spans.buffer as ArrayBuffer]));
}
