// Priorities as the system tells them, of processes and threads of their own: they cannot be raised again.
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const PRIORITY = JSON.stringify(new URL('./priority.ts', import.meta.url).href);
const run = (script: string): number[] =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    }),
  );

test('a process that gives way is lowered with the threads that it has, and with those that come after', () => {
  const nice = run(`
    import { readdirSync, readFileSync } from 'node:fs';
    import { getPriority } from 'node:os';
    import { Worker } from 'node:worker_threads';
    import { lowerProcess } from ${PRIORITY};
    lowerProcess();
    lowerProcess();
    const worker = new Worker('setInterval(() => {}, 1000)', { eval: true });
    worker.once('online', () => {
      const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0];
      console.log(JSON.stringify(threads.map((thread) => getPriority(thread))));
      process.exit();
    });
  `);
  expect(nice.length).toBeGreaterThan(0);
  expect(new Set(nice)).toEqual(new Set([10]));
});

test('a thread that gives way leaves the others as they are', () => {
  const [before, own, after] = run(`
    import { getPriority } from 'node:os';
    import { Worker } from 'node:worker_threads';
    const before = getPriority();
    const worker = new Worker(
      \`import('tsx/esm/api').then(async ({ register }) => {
        register();
        const { lowerThread } = await import(${PRIORITY});
        lowerThread();
        require('node:worker_threads').parentPort.postMessage(require('node:os').getPriority());
      })\`,
      { eval: true, execArgv: [] },
    );
    worker.once('message', (own) => {
      console.log(JSON.stringify([before, own, getPriority()]));
      process.exit();
    });
  `);
  expect(after).toBe(before);
  expect(own).toBe(process.platform === 'linux' ? 5 : before);
});
