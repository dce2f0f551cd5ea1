// Layer 5 of 5: one query process, asked one thing at a time, killed at its deadline. Its heap has a ceiling, and
// `watch.ts` inside it ends it when all of its memory has grown too much; the answer is cut and bounded in `child.ts`.
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TifaError } from '../../model/index.ts';
import type { Reply, Request } from './messages.ts';

export interface QueryProcess {
  /** Rejects with `timeout` at the deadline or above the ceiling, with `query` when the engine broke off; then the process is gone. */
  ask(request: Request, deadline: number): Promise<Reply>;
  isAlive(): boolean;
  kill(): Promise<void>;
}

/** `memory` is the ceiling of the heap, in megabytes. */
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

  return {
    isAlive,
    kill,
    async ask(request, deadline) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(tooLong(deadline)), deadline);
      });
      const gone = ended.then(() => Promise.reject(whyGone(started, memory)));
      try {
        return await Promise.race([exchange(started, request), late, gone]);
      } catch (error) {
        await kill();
        throw error;
      } finally {
        clearTimeout(timer);
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

const tooLong = (deadline: number) =>
  new TifaError(
    'timeout',
    `The query took longer than ${deadline / 1000} s: narrow it down, or add a LIMIT.`,
  );

/** SIGKILL is the watch or the system, SIGABRT (and 134 where there are no signals) the heap. */
function whyGone({ signalCode, exitCode }: ChildProcess, memory: number): TifaError {
  if (signalCode === 'SIGKILL' || signalCode === 'SIGABRT' || exitCode === 134) {
    return new TifaError(
      'timeout',
      `The query took more than ${memory} MB of memory: narrow it down, or add a LIMIT.`,
    );
  }
  return new TifaError(
    'query',
    `The engine broke off (${signalCode ?? exitCode}): put the query another way.`,
  );
}

/** In a checkout the child is TypeScript; the loader is found from the file, not from where the command was run. */
const tsx = (child: URL) => pathToFileURL(createRequire(child).resolve('tsx')).href;
