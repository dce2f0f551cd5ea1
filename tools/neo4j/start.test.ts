// The runner’s command: what it refuses, and that a started server answers and ends cleanly.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../graph/store/open.ts';
import { missing } from './server.mjs';

const script = fileURLToPath(new URL('./start.mjs', import.meta.url));
const command = (args: string[], env: NodeJS.ProcessEnv) =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env });
const PATH = process.env.PATH;

test.each([
  [['--port', 'x', '--password', 'eight-or-more'], { PATH }, '--port takes a number'],
  [['--port', '65536', '--password', 'eight-or-more'], { PATH }, '--port takes a number'],
  [[], { PATH }, 'NEO4J_PASSWORD'],
  [['--password', 'short'], { PATH }, '8 characters'],
  [['--password', 'eight-or-more'], { PATH: '/nonexistent' }, 'Java 17'],
])('%j says what is wrong', (args, env, words) => {
  const { status, stderr } = command(args, env);
  expect(status).toBe(1);
  expect(stderr).toContain(missing() === null || env.PATH !== PATH ? words : '');
  expect(stderr).not.toContain('    at ');
});

test.each([
  [['--hepl'], "Unknown option '--hepl': `npm run neo4j -- --help` lists the options.\n"],
  [['--port'], "Option '--port <value>' argument missing: `npm run neo4j -- --help` lists the options.\n"],
  [['7688'], "Unexpected argument '7688': `npm run neo4j -- --help` lists the options.\n"],
])('%j is refused in one line', (args, line) => {
  expect(command(args, { PATH })).toMatchObject({ status: 1, stdout: '', stderr: line });
});

test.each(['--help', '-h'])('%s lists every option with an example, and starts nothing', (option) => {
  const { status, stdout, stderr } = command([option], { PATH: '/nonexistent' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const each of ['--home', '--port', '--password', '--heap', 'Example', 'NEO4J_PASSWORD='])
    expect(stdout).toContain(each);
});

const fault = missing();
if (fault !== null) test.skip(`a started server: ${fault}`, () => {});
else
  test('starts, answers, and ends cleanly on SIGTERM', async () => {
    const home = mkdtempSync(join(tmpdir(), 'tifa-neo4j-start-'));
    const port = 20_000 + (process.pid % 20_000);
    const args = ['--home', home, '--port', String(port), '--password', 'eight-or-more', '--heap', '512m'];
    const server = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    // A test that fails, too, leaves no server and no folder.
    onTestFinished(async () => {
      server.kill('SIGKILL');
      await ended;
      rmSync(home, { recursive: true, force: true, maxRetries: 20 });
    });
    const ready = await new Promise<string>((resolve) =>
      server.stdout.once('data', (line) => resolve(String(line))),
    );
    expect(ready).toContain(`READY bolt://127.0.0.1:${port}`);
    const neo4j = { username: 'neo4j', password: 'eight-or-more', database: 'neo4j' };
    const store = await openStore({ store: `bolt://127.0.0.1:${port}`, home: '', neo4j });
    await expect(store.method()).rejects.toMatchObject({ code: 'store-empty' });
    await store.close();
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
  }, 120_000);
