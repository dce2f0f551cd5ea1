// One query process: started with a ceiling on its memory, asked one thing at a time, killed at its deadline.
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TifaError } from '../../model/index.ts';
import type { Reply, Request } from './messages.ts';

export interface QueryProcess {
  /** Rejects with `timeout` at the deadline or above the ceiling, and then the process is gone. */
  ask(request: Request, deadline: number): Promise<Reply>;
  isAlive(): boolean;
  kill(): Promise<void>;
}

const POLL = 25;
const PAGE = 4096;

/** `memory` is in megabytes, above what the process takes once its store is open. */
export function startProcess(child: URL, { memory }: { memory: number }): QueryProcess {
  const started = fork(fileURLToPath(child), [], {
    execArgv: [
      `--max-old-space-size=${memory}`,
      ...(child.pathname.endsWith('.ts') ? ['--import', tsx(child)] : []),
    ],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = new Promise<void>((done) => {
    started.once('exit', () => done());
    started.once('error', () => done());
  });
  const isAlive = () => started.exitCode === null && started.signalCode === null && started.connected;
  const kill = async () => {
    started.kill('SIGKILL');
    await ended;
  };

  let base = 0;

  return {
    isAlive,
    kill,
    async ask(request, deadline) {
      // A store may be large: the ceiling is for what a query takes on top of it.
      const ceiling = 'open' in request ? Number.POSITIVE_INFINITY : base + memory * 1e6;
      let stop = () => {};
      const limits = new Promise<never>((_, reject) => {
        const late = setTimeout(() => reject(tooLong(deadline)), deadline);
        const poll = setInterval(() => resident(started) > ceiling && reject(tooMuch(memory)), POLL);
        stop = () => {
          clearTimeout(late);
          clearInterval(poll);
        };
      });
      try {
        const gone = ended.then(() => Promise.reject(tooMuch(memory)));
        const reply = await Promise.race([exchange(started, request), limits, gone]);
        if ('opened' in reply) base = resident(started);
        return reply;
      } catch (error) {
        await kill();
        throw error;
      } finally {
        stop();
      }
    },
  };
}

function exchange(child: ChildProcess, request: Request): Promise<Reply> {
  return new Promise((resolve, reject) => {
    child.once('message', (reply) => resolve(reply as Reply));
    child.send(request, (error) => error !== null && reject(error));
  });
}

/** Bytes that the process holds in memory; 0 where the system does not tell, and then only the heap is bounded. */
function resident({ pid }: ChildProcess): number {
  const path = `/proc/${pid}/statm`;
  if (!existsSync(path)) return 0;
  try {
    return Number(readFileSync(path, 'utf8').split(' ')[1]) * PAGE;
  } catch {
    return 0;
  }
}

const tooLong = (deadline: number) =>
  new TifaError(
    'timeout',
    `The query took longer than ${deadline / 1000} s: narrow it down, or add a LIMIT.`,
  );
const tooMuch = (memory: number) =>
  new TifaError(
    'timeout',
    `The query took more than ${memory} MB of memory: narrow it down, or add a LIMIT.`,
  );

/** In a checkout the child is TypeScript; the loader is found from the file, not from where the command was run. */
const tsx = (child: URL) => pathToFileURL(createRequire(child).resolve('tsx')).href;
