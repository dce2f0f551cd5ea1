// The real command on the shipped sample: builds a graph into a folder of its own, serves it, and exports pages.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../..');
const BIN = join(ROOT, 'cli/bin.mjs');
const run = promisify(execFile);

export interface Server {
  /** `http://127.0.0.1:PORT/` */
  address: string;
  folder: string;
  /** Writes a page that carries the graph, and gives its path. */
  exportPage(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** A running Neo4j in place of the embedded engine. */
export interface Neo4jStore {
  uri: string;
  password: string;
}

export async function startServer(neo4j?: Neo4jStore): Promise<Server> {
  const store = neo4j === undefined ? [] : ['--store', neo4j.uri];
  const env = neo4j === undefined ? environment() : { ...environment(), NEO4J_PASSWORD: neo4j.password };
  const folder = mkdtempSync(join(tmpdir(), 'tifa-viewer-'));
  const home = join(folder, 'home');
  await tifa(env, 'build', join(ROOT, 'data/sample'), '--home', home, ...store);
  const child = spawn('node', [BIN, 'serve', '--port', '0', '--home', home, ...store], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const match = /^http:\/\/127\.0\.0\.1:\d+\/$/m.exec(said);
      if (match !== null) found(match[0]);
    });
    child.once('exit', (code) => failed(new Error(`tifa serve ended with ${code} and said: ${said}`)));
  });
  return {
    address,
    folder,
    exportPage: async (name) => {
      const path = join(folder, name);
      await tifa(env, 'snapshot', '-o', path, '--home', home, ...store);
      return path;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function tifa(env: NodeJS.ProcessEnv, ...args: string[]): Promise<void> {
  await run('node', [BIN, ...args], { cwd: ROOT, env });
}

/** Nothing of the reader’s own configuration, and the viewer as it ships: vitest’s NODE_ENV would build another. */
function environment(): NodeJS.ProcessEnv {
  const { NEO4J_URI: _, NEO4J_PASSWORD: __, TIFA_HOME: ___, NODE_ENV: ____, ...rest } = process.env;
  return rest;
}
