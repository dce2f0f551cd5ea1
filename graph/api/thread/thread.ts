// A thread that opens one graph, as who asks it sees it: questions and answers as promises, until it is closed.
import { Worker } from 'node:worker_threads';
import { TifaError } from '../../model/index.ts';
import type { StoreOptions } from '../../store/open.ts';
import { ApiError } from '../problems.ts';
import type { Call, Calls, Reply, Request } from './messages.ts';

export interface Thread {
  ask<C extends Call>(call: C, given: Calls[C]['given']): Promise<Calls[C]['answer']>;
  isAlive(): boolean;
  close(): Promise<void>;
}

/** Milliseconds until a thread that has closed its graph, and does not end by itself, is ended. */
const PARTING = 2000;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export function startThread(options: StoreOptions): Thread {
  const worker = new Worker(script(), { workerData: options, execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isAlive = true;

  function end(error: Error): void {
    isAlive = false;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      end(gone());
      resolve();
    });
  });
  worker.once('error', (cause) => end(broken(cause)));
  worker.on('message', (reply: Reply) => {
    const { resolve, reject } = waiting.get(reply.id) ?? {};
    waiting.delete(reply.id);
    if ('value' in reply) resolve?.(reply.value);
    else reject?.(toError(reply.error));
  });

  function post<C extends Call>(call: C, given: Calls[C]['given']): Promise<Calls[C]['answer']> {
    return new Promise<unknown>((resolve, reject) => {
      const id = asked++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, call, given } satisfies Request<C>);
    }) as Promise<Calls[C]['answer']>;
  }

  return {
    ask: async (call, given) => {
      if (!isAlive) throw gone();
      return post(call, given);
    },
    isAlive: () => isAlive,
    async close() {
      if (isAlive) await post('close', null).catch(() => {});
      isAlive = false;
      // A connection that hangs would keep the thread, and whoever waits for its end.
      const last = setTimeout(() => worker.terminate(), PARTING);
      await ended;
      clearTimeout(last);
    },
  };
}

/** Who asks again is answered from the graph that took its place, or from this one once it is read anew. */
function gone(): ApiError {
  return new ApiError('replaced', 'The graph was closed meanwhile.');
}

function broken(cause: unknown): TifaError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new TifaError('store', `The thread that reads the graph broke off (${reason}).`, { cause });
}

function toError({ code, message }: Extract<Reply, { error: unknown }>['error']): Error {
  return code === null ? new Error(message) : new TifaError(code, message);
}

/** In a checkout what starts `reader.ts`, beside this file; in a bundle `graph-reader.js` beside the bundle. */
function script(): URL {
  const name = import.meta.url.endsWith('.ts') ? './reader.mjs' : './graph-reader.js';
  return new URL(name, import.meta.url);
}
