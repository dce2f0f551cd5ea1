// Layer 5 of 5, the ceiling on memory: a thread beside the query looks at what the process holds and ends it above the
// ceiling. A thread of its own, because an engine may block the one that asked; inside the process, because then it
// works on every system, where reading another process’s memory does not.
import { Worker } from 'node:worker_threads';

const POLL = 20;

/** Runs in the thread: nothing but Node’s own modules is there. */
const LOOK = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.memoryUsage.rss() > workerData.ceiling) process.kill(process.pid, 'SIGKILL');
}, workerData.poll);`;

/** `memory` is in bytes, on top of what the process holds now. */
export function watchMemory(memory: number): Worker {
  const ceiling = process.memoryUsage.rss() + memory;
  const watch = new Worker(LOOK, { eval: true, execArgv: [], workerData: { ceiling, poll: POLL } });
  // Without its watch the process must not go on.
  watch.once('error', () => process.kill(process.pid, 'SIGKILL'));
  watch.unref();
  return watch;
}
