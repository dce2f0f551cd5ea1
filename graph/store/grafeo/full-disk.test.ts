// A disk that is full in the middle of a build, as a limit on the size of files that a child process may write.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fixture, fixtureTexts } from '../fixture.ts';
import { grafeoStore } from './grafeo-store.ts';

const script = fileURLToPath(new URL('./one-build.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Loads the fixture with a seed, in a process that may write files of so many KiB. */
function build(home: string, { seed, limit }: { seed: number; limit: number | 'unlimited' }): string {
  const command = `trap '' XFSZ; ulimit -f ${limit}; exec "$0" --import "${tsx}" "$1" "$2" ${seed}`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, script, home], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}

test.skipIf(process.platform === 'win32')(
  'a full disk leaves the old graph, and says so; with room again a build succeeds',
  async () => {
    const home = await mkdtemp(join(tmpdir(), 'tifa-full-'));
    const store = await grafeoStore(home);
    await store.load(fixture(), { texts: fixtureTexts() });
    const seeds: number[] = [];
    for (const limit of [1, 20, 60, 'unlimited'] as const) {
      const said = build(home, { seed: 5, limit });
      expect(said).toMatch(
        limit === 'unlimited'
          ? /^built/
          : /^failed: store .*could not be written to .*too large.*see that there is space/,
      );
      const { terms, method } = await store.read();
      expect(terms).toEqual(fixture().terms);
      expect((await readdir(home)).sort()).toEqual(['CURRENT', 'generations']);
      seeds.push(method.seed);
    }
    expect(seeds).toEqual([1, 1, 1, 5]);
    expect(store.warnings).toEqual([]);
    await store.close();
    await rm(home, { recursive: true });
  },
  60_000,
);
