// Graphs of a store, each read and kept open in a thread of its own, so that no answer waits for a reading: the thread
// of the new graph makes its figures while the one of the old graph still answers for its texts.
import { Worker } from 'node:worker_threads';
import { TifaError } from '../../model/index.ts';
import { openStore, type StoreOptions } from '../../store/open.ts';
import { ApiError } from '../problems.ts';
import type { Figures, OpenGraph, Source } from '../source.ts';
import { type Call, type Calls, type Reply, type Request, SLICED, type SlicedTable } from './messages.ts';

/** Rows that are unpacked in one piece: a few milliseconds. */
const AT_ONCE = 500;

/** In a checkout what starts `reader.ts`, beside this file; in a bundle `graph-reader.js` beside the bundle. */
function script(): URL {
  const name = import.meta.url.endsWith('.ts') ? './reader.mjs' : './graph-reader.js';
  return new URL(name, import.meta.url);
}

export async function threadSource(options: StoreOptions): Promise<Source> {
  // Only asked which graph it holds, for which it opens none.
  const store = await openStore(options);
  return {
    engine: store.engine,
    stamp: () => store.stamp(),
    open: () => openInThread(options),
    close: () => store.close(),
  };
}

async function openInThread(options: StoreOptions): Promise<OpenGraph> {
  const thread = startThread({ ...options, isPinned: true });
  try {
    return {
      ...(await thread.ask('open', null)),
      figures: () => figuresOf(thread),
      passages: (ids) => thread.ask('passages', ids),
      text: (document) => thread.ask('text', document),
      file: (choice, passages) => thread.ask('file', { choice, passages }),
      isHeld: () => thread.ask('isHeld', null),
      isOpen: thread.isAlive,
      close: thread.close,
    };
  } catch (error) {
    await thread.close();
    throw error;
  }
}

async function figuresOf({ ask }: Thread): Promise<Figures> {
  const { figures, lengths } = await ask('outline', null);
  const whole = async (table: SlicedTable): Promise<unknown[]> => {
    const rows: unknown[] = [];
    for (let from = 0; from < lengths[table]; from += AT_ONCE) {
      for (const row of await ask('slice', { table, from, to: from + AT_ONCE })) rows.push(row);
    }
    return rows;
  };
  const { snapshot, evidence } = figures;
  for (const name of SLICED.snapshot) Object.assign(snapshot, { [name]: await whole(name) });
  for (const name of SLICED.evidence) Object.assign(evidence, { [name]: await whole(name) });
  return figures;
}

interface Thread {
  ask<C extends Call>(call: C, given: Calls[C]['given']): Promise<Calls[C]['answer']>;
  isAlive(): boolean;
  close(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

function startThread(options: StoreOptions): Thread {
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
      await ended;
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
