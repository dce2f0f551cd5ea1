// Threads that do the jobs of an extraction. A job that brings its thread down is its own failure, and another thread
// takes the place; where no thread can be started, this one does the work. Threads end with the process, so that Ctrl-C
// ends them all.
import { Worker } from 'node:worker_threads';
import { alone, type Crew } from '../../crew.ts';
import type { JobInput, JobName, JobOutput } from '../../jobs.ts';
import type { Reply, Request } from './messages.ts';

export interface StartedCrew extends Crew {
  end: () => void;
}

interface Task extends Request {
  resolve: (output: JobOutput<JobName>) => void;
  reject: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  isReady: boolean;
  /** In the order in which they were sent. */
  tasks: Task[];
}

/** In a checkout what starts `thread.ts`, beside this file; in a bundle `extraction-thread.js` beside the bundle. */
function threadScript(): URL {
  const name = import.meta.url.endsWith('.ts') ? './thread.mjs' : './extraction-thread.js';
  return new URL(name, import.meta.url);
}

/** They start with the first job. */
export function startCrew(threads: number, script: URL = threadScript()): StartedCrew {
  const team: Thread[] = [];
  let isOver = false;
  /** No thread can be started here. */
  let isBarren = false;

  function start(): void {
    const thread: Thread = {
      worker: new Worker(script, { execArgv: [] }),
      ...{ isReady: false, tasks: [] },
    };
    team.push(thread);
    let cause: Error | null = null;
    thread.worker.on('message', (reply: Reply) => {
      if (reply === 'ready') {
        thread.isReady = true;
        return;
      }
      const task = thread.tasks.shift();
      if ('error' in reply) task?.reject(new Error(reply.error));
      else task?.resolve(reply.output);
      if (thread.tasks.length === 0) thread.worker.unref();
    });
    thread.worker.once('error', (error) => {
      cause = error;
    });
    thread.worker.once('exit', () => {
      team.splice(team.indexOf(thread), 1);
      if (isOver) return;
      if (thread.isReady) thread.tasks.shift()?.reject(cause ?? new Error('its thread ended'));
      else isBarren = true;
      // What it had not begun is begun anew.
      for (const { name, input, resolve, reject } of thread.tasks) run(name, input).then(resolve, reject);
    });
    // Waiting threads do not keep the process.
    thread.worker.unref();
  }

  function run<Name extends JobName>(name: Name, input: JobInput<Name>): Promise<JobOutput<Name>> {
    if (isBarren || isOver || threads === 0) return alone.run(name, input);
    while (team.length < threads) start();
    const thread = team.reduce((least, each) => (each.tasks.length < least.tasks.length ? each : least));
    return new Promise((resolve, reject) => {
      thread.tasks.push({ name, input, resolve: resolve as Task['resolve'], reject });
      thread.worker.ref();
      thread.worker.postMessage({ name, input } satisfies Request);
    });
  }

  return {
    threads,
    run,
    end() {
      isOver = true;
      for (const { worker } of team) void worker.terminate();
    },
  };
}
