// Builds that are killed with -9, at moments spread over a build: what is served is always one whole graph.
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fixture } from '../fixture.ts';
import { openStore } from '../open.ts';

test('kill -9 at any moment of a build leaves a whole graph', async () => {
  const home = await mkdtemp(join(tmpdir(), 'tifa-kills-'));
  const options = { store: 'grafeo', home, neo4j: { username: '', password: '', database: '' } };
  const first = await openStore(options);
  await first.load(fixture());
  await first.close();
  const moments = Array.from({ length: 6 }, (_, i) => i * 40);
  for (const moment of moments) {
    const builds = await killedAfter(moment, home);
    expect(builds).toBeGreaterThan(1);
    const store = await openStore(options);
    const { terms, method } = await store.read();
    expect(terms.length).toBe(fixture().terms.length);
    expect(method.seed).toBeGreaterThanOrEqual(1);
    expect(store.warnings).toEqual([]);
    await store.close();
  }
  await rm(home, { recursive: true });
});

/** Starts a process that builds again and again, kills it so long after its second build, and says how many it reported. */
async function killedAfter(milliseconds: number, home: string): Promise<number> {
  const script = fileURLToPath(new URL('./endless-build.ts', import.meta.url));
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = fork(script, [home], { execArgv: ['--import', tsx] });
  let builds = 0;
  const started = new Promise<void>((resolve) => {
    child.on('message', () => {
      builds += 1;
      if (builds > 1) resolve();
    });
  });
  await started;
  await sleep(milliseconds);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  return builds;
}
