// Cleans and cuts the documents of a run: what is kept from an earlier one is taken over, the rest is done here or, where
// there is much of it, in threads. Whatever the way, the results are the same.
import type { CutOptions } from '../passages/cut-document.ts';
import { type CutResult, cutResult } from '../passages/passages.ts';
import type { RawDocument } from '../raw-document.ts';
import { type CutCache, type Cuts, readCuts, writeCuts } from './cut-cache.ts';
import { cutInThreads } from './workers/pool.ts';

export interface CutRunOptions extends CutOptions {
  /** Threads at most; 1 is this one. */
  workers: number;
  /** Null keeps nothing and takes nothing over. */
  cache: CutCache | null;
  /** Told how much is done, from 0 to 1. */
  tick?: (share: number) => void;
}

/** Code units below which threads cost more than they save. */
const WORTH_THREADS = 12_000_000;

/** In the order of `documents`. */
export async function cutDocuments(
  documents: readonly RawDocument[],
  { workers, cache, tick = () => {}, ...options }: CutRunOptions,
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
  const cutHere = (): CutResult[] => {
    done = all - size;
    return fresh.map((document, index) => {
      const result = cutResult(document, options);
      onDone(index);
      return result;
    });
  };
  const made =
    workers > 1 && size >= WORTH_THREADS
      ? // Where no thread can be started, this one can.
        await cutInThreads(fresh, { ...options, workers, onDone }).catch(cutHere)
      : cutHere();
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
