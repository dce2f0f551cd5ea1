// Vitest’s global setup: one Neo4j for the whole run, or one line that says why there is none.
// TIFA_REQUIRE=neo4j makes its absence a failure.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort, install, missing, start } from './server.mjs';

const PASSWORD = 'only-for-tests';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const fault = missing();
  if (fault !== null) {
    if (process.env.TIFA_REQUIRE?.includes('neo4j'))
      throw new Error(`TIFA_REQUIRE asks for neo4j, but ${fault}.`);
    console.log(`neo4j: its tests are skipped, ${fault}`);
    project.provide('neo4j', null);
    return async () => {};
  }
  install();
  const home = await mkdtemp(join(tmpdir(), 'tifa-neo4j-'));
  const port = await freePort();
  const server = await start({ home, port, password: PASSWORD, heap: '512m', isShortLived: true });
  console.log(`neo4j: tests run on ${server.uri}`);
  project.provide('neo4j', { uri: server.uri, password: PASSWORD, home });
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}
