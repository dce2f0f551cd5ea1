// Brings a copy of the graph before up to a later one. The engine keeps what it commits in a log beside its file and
// writes the file anew when it is closed, which costs as much as all the rest: so another process opens the copy, commits
// the difference, and is killed instead of closing. Every reader opens the file with its log.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { TifaError } from '../../model/index.ts';
import type { Plan } from '../cypher-store.ts';
import type { Step } from '../difference/steps.ts';
import type { Staging } from '../generations/generations.ts';
import { REAL_PROPERTIES, type Row } from '../records.ts';
import { READ } from '../statements.ts';
import { readDigestRows, writeDigestRows } from './digests-file.ts';
import { fileIn } from './engine.ts';

/** False when there is no good base or too little of it stays, or the engine does not take the steps. */
export async function amendDatabase({ folder, copyBase }: Staging, plan: Plan): Promise<boolean> {
  const base = await copyBase();
  if (base === null) return false;
  // The engine opens the copy while this process finds out whether the base is whole, and what changed.
  const writer = startWriter(folder);
  try {
    const steps = await plan((statement, parameters) =>
      statement === READ.digests ? readDigestRows(folder) : writer.ask({ statement, parameters }),
    );
    if (steps === null || !(await base.isGood)) return false;
    const digests: object[] = [];
    for (const step of steps) {
      const { kind, rows } = step;
      if (kind === 'Digest') digests.push(...(rows ?? []));
      else await writer.ask({ statement: withReals(step), parameters: rows === undefined ? {} : { rows } });
    }
    await writeDigestRows(folder, digests as Row[]);
    await writer.ask('settle');
    return true;
  } catch (cause) {
    if (cause instanceof TifaError) throw cause;
    // Whatever the engine has against it: the whole graph can still be built, and says what is wrong if that is more.
    return false;
  } finally {
    await writer.kill();
  }
}

/** The engine keeps 2.0 as the integer 2: what is real is said to be so, where a row has such a figure. */
function withReals({ statement, kind, rows = [] }: Step): string {
  if (kind !== 'Term' && kind !== 'CO_OCCURS') return statement;
  const name = kind === 'Term' ? 'n' : 'e';
  const figures = rows.map((row) => ('properties' in row ? row.properties : row) as Row);
  const whole = REAL_PROPERTIES[kind].filter((key) => figures.some((row) => Number.isInteger(row[key])));
  const casts = whole.map((key) => `${name}.${key} = toFloat(${name}.${key})`);
  return casts.length === 0 ? statement : `${statement} SET ${casts.join(', ')}`;
}

/**
 * Opening takes hundreds of megabytes in small parts and gives most of them back: glibc spends a quarter less of the
 * system's time on that when it keeps them in one place. The engine opens no connection, so certificates can wait.
 */
function environment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...others } = process.env;
  const limits = [
    'arena_max=1',
    'top_pad=67108864',
    'trim_threshold=4000000000',
    'mmap_threshold=1000000000',
  ];
  return { ...others, GLIBC_TUNABLES: limits.map((limit) => `glibc.malloc.${limit}`).join(':') };
}

type Request = { statement: string; parameters: Row } | 'settle';
type Reply = { rows: Row[] } | { fault: string };

interface Writer {
  ask(request: Request): Promise<Row[]>;
  kill(): Promise<void>;
}

/** In a checkout `writer.mjs` beside this file; in a bundle `store-writer.js` beside the bundle. */
function startWriter(folder: string): Writer {
  const name = import.meta.url.endsWith('.ts') ? './writer.mjs' : './store-writer.js';
  const child = fork(fileURLToPath(new URL(name, import.meta.url)), [fileIn(folder)], {
    execArgv: [],
    env: environment(),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.on('error', () => resolve());
  });
  return {
    async ask(request) {
      const reply = await new Promise<Reply>((resolve, reject) => {
        child.once('message', (message) => resolve(message as Reply));
        child.send(request, (error) => error !== null && reject(error));
        ended.then(() => reject(new Error('The process that writes ended.')));
      });
      if ('fault' in reply) throw new Error(reply.fault);
      return reply.rows;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
