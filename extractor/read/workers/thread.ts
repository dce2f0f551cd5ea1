// A thread that does the jobs it is sent, one after the other.
import { parentPort } from 'node:worker_threads';
import { buffersOf, runJob } from '../../jobs.ts';
import type { Reply, Request } from './messages.ts';

parentPort?.on('message', ({ name, input }: Request) => {
  try {
    const output = runJob(name, input);
    parentPort?.postMessage({ output } satisfies Reply, buffersOf(name, output));
  } catch (error) {
    parentPort?.postMessage({
      error: error instanceof Error ? error.message : String(error),
    } satisfies Reply);
  }
});
parentPort?.postMessage('ready' satisfies Reply);
