// The package as it would be published: packed, unpacked elsewhere, and run from its bundle without the sources.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
let unpacked = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-package-'));
  // As it is published: the NODE_ENV of the test runner would build another viewer.
  const { NODE_ENV: _, ...env } = process.env;
  // The viewer is built by now, and others are looking at it: only the command is built here.
  execFileSync('npx', ['vite', 'build', '-c', 'cli/vite.config.ts'], { env, stdio: 'ignore' });
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    env,
    stdio: 'ignore',
  });
  execFileSync('sh', ['-c', 'tar -xzf *.tgz'], { cwd: folder });
  unpacked = join(folder, 'package');
  symlinkSync(join(process.cwd(), 'node_modules'), join(unpacked, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Sigma's licence asks to be kept wherever Sigma goes. */
const SIGMA = 'Alexis Jacomy, Guillaume Plique';
const read = (path: string): string => readFileSync(join(unpacked, path), 'utf8');

const tifa = (...args: string[]): string =>
  execFileSync('node', [join(unpacked, 'cli/bin.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

test('holds the bundle and no sources', () => {
  expect(existsSync(join(unpacked, 'cli/tifa.ts'))).toBe(false);
  for (const script of ['query-child', 'graph-reader', 'extraction-thread', 'store-writer'])
    expect(existsSync(join(unpacked, `dist/command/${script}.js`))).toBe(true);
  for (const part of ['viewer', 'page', 'embed']) expect(read(`dist/${part}/licenses.md`)).toContain(SIGMA);
  // The element is passed on by itself.
  expect(read('dist/embed/tifa-graph.js')).toMatch(/^\/\*! .*licenses\.md/);
});

test('builds, answers Cypher in its query process, and writes a page', () => {
  tifa('build', join(unpacked, 'data/sample'));
  const { rows } = JSON.parse(tifa('query', 'MATCH (d:Document) RETURN count(d) AS n', '--format', 'json'));
  expect(rows).toEqual([[66]]);
  tifa('snapshot', '-o', 'graph.html');
  expect(readFileSync(join(folder, 'graph.html'), 'utf8')).toContain(SIGMA);
});

test('serves the graph, read in its thread', async () => {
  const server = spawn('node', [join(unpacked, 'cli/bin.mjs'), 'serve', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (line) => resolve(String(line).trim()));
    server.once('exit', () => reject(new Error('The server ended.')));
  });
  const health = await (await fetch(`${address}api/v1/health`)).json();
  expect(health).toMatchObject({ status: 'ok', engine: 'grafeo' });
  server.kill();
});
