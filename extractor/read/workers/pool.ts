// Cleans and cuts documents in threads. A document that brings its thread down is an error of its own: the batch it was in
// is tried again one by one, each in a thread that is still whole. Threads end with the process, so Ctrl-C ends them all.
import { Worker } from 'node:worker_threads';
import type { CutOptions, DocumentText } from '../../passages/cut-document.ts';
import type { CutResult } from '../../passages/passages.ts';
import type { Batch, Reply, WorkerData } from './messages.ts';

export interface PoolOptions extends CutOptions {
  workers: number;
  /** Told of each document that is done, by its number. */
  onDone?: (index: number) => void;
  /** What a thread runs. */
  script?: URL;
}

/** Code units in a batch: enough to make a message worth its while, few enough to keep all threads busy to the end. */
const BATCH = 1 << 18;

/** In a checkout what starts `cutter.ts`, beside this file; in a bundle `cutter.js` beside the bundle. */
function cutterScript(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './cutter.mjs' : './cutter.js', import.meta.url);
}

/** Results in the order of `documents`, the same for any number of threads. Rejects when no thread can be started. */
export function cutInThreads(
  documents: readonly DocumentText[],
  { workers, onDone, script = cutterScript(), unit, without }: PoolOptions,
): Promise<CutResult[]> {
  const results = new Array<CutResult>(documents.length);
  const waiting = batchesOf(documents);
  const threads = new Set<Worker>();
  let left = documents.length;

  return new Promise((resolve, reject) => {
    const finish = (end: () => void): void => {
      for (const thread of threads) void thread.terminate();
      end();
    };
    const settle = (index: number, result: CutResult): void => {
      results[index] = result;
      left -= 1;
      onDone?.(index);
    };

    function start(): void {
      const batch = waiting.shift();
      if (batch === undefined) return;
      const thread = new Worker(script, { workerData: { unit, without } satisfies WorkerData, execArgv: [] });
      threads.add(thread);
      let current = batch;
      let isReady = false;
      let cause: Error | null = null;
      const send = (): void => {
        const texts: Batch = current.map((index) => textOf(documents[index] as DocumentText));
        thread.postMessage(texts);
      };
      thread.on('message', (reply: Reply) => {
        if (reply === 'ready') {
          isReady = true;
          send();
          return;
        }
        for (const [at, index] of current.entries()) settle(index, reply[at] as CutResult);
        current = waiting.shift() ?? [];
        if (left === 0) finish(() => resolve(results));
        else if (current.length > 0) send();
        else void thread.terminate();
      });
      thread.once('error', (error) => {
        cause = error;
      });
      thread.once('exit', () => {
        threads.delete(thread);
        if (current.length === 0 || left === 0) return;
        if (isReady) fall(current, cause);
        else finish(() => reject(cause ?? new Error('the thread ended')));
      });
    }

    /** A thread is gone with a batch in its hands. */
    function fall(batch: readonly number[], cause: Error | null): void {
      const [only, ...others] = batch;
      if (only !== undefined && others.length === 0) {
        settle(only, { error: cause?.message ?? 'its thread ended' });
        if (left === 0) {
          finish(() => resolve(results));
          return;
        }
      } else waiting.unshift(...batch.map((index) => [index]));
      start();
    }

    if (left === 0) resolve(results);
    for (let thread = 0; thread < workers; thread += 1) start();
  });
}

/** Numbers of documents that go together, in order. */
function batchesOf(documents: readonly DocumentText[]): number[][] {
  const batches: number[][] = [];
  let size = BATCH;
  documents.forEach(({ raw }, index) => {
    if (size >= BATCH) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(index);
    size += raw.length;
  });
  return batches;
}

/** Without what else is known of the document: it need not be copied. */
const textOf = ({ raw, bodyStart }: DocumentText): DocumentText => ({ raw, bodyStart });
