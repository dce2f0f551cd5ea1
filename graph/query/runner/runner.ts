// Runs strangers’ statements: guards them, and hands them to a process that can be killed, because no engine’s own
// time-out bounds a hostile query. The process is kept warm, and started again after it had to go.
import { TifaError } from '../../model/index.ts';
import type { StoreOptions } from '../../store/open.ts';
import type { QueryOptions, QueryResult } from '../../store/store.ts';
import { guard } from '../guard/guard.ts';
import type { Reply } from './messages.ts';
import { type QueryProcess, startProcess } from './process.ts';

export interface RunnerOptions {
  store: StoreOptions;
  /** The script of the query process. */
  child?: URL;
  /** Megabytes that a query may take. */
  memory?: number;
}

export interface QueryRunner {
  /** One statement at a time; the deadline counts from its turn. */
  run(statement: string, options?: QueryOptions): Promise<QueryResult>;
  close(): Promise<void>;
}

/** Milliseconds for a process to start and open its store. */
const START_DEADLINE = 15_000;
/** Statements that may wait for their turn. */
const MAX_WAITING = 16;

/** In a checkout `child.ts` beside this file; in a bundle `query-child.js` beside the bundle. */
export function childUrl(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './query-child.js', import.meta.url);
}

export function queryRunner({ store, child: script = childUrl(), memory = 512 }: RunnerOptions): QueryRunner {
  let current: QueryProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let isClosed = false;

  async function warm(): Promise<QueryProcess> {
    if (current?.isAlive()) return current;
    current = startProcess(script, { memory });
    try {
      value(await current.ask({ open: store, memory }, START_DEADLINE));
    } catch (error) {
      await current.kill();
      throw error;
    }
    return current;
  }

  async function answer(
    statement: string,
    options: QueryOptions & { timeout: number },
  ): Promise<QueryResult> {
    if (isClosed) throw new TifaError('store', 'The store was closed.');
    const child = await warm();
    return JSON.parse(value(await child.ask({ statement, options }, options.timeout))) as QueryResult;
  }

  return {
    async run(statement, { parameters = {}, limit = 500, timeout = 3000 } = {}) {
      const guarded = guard(statement, parameters);
      if (waiting >= MAX_WAITING)
        throw new TifaError('timeout', 'Too many queries are waiting: try again in a moment.');
      waiting += 1;
      const turn = last.then(() => answer(guarded.statement, { parameters, limit, timeout }));
      last = turn.catch(() => {});
      try {
        return await turn;
      } finally {
        waiting -= 1;
      }
    },
    async close() {
      isClosed = true;
      await current?.kill();
      await last;
    },
  };
}

function value(reply: Reply): string {
  if ('error' in reply) throw new TifaError(reply.error.code, reply.error.message);
  return 'answer' in reply ? reply.answer : '';
}
