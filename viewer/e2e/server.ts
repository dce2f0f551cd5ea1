// The real command, serving a graph of the shipped sample from a folder of its own, and exporting pages.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { BIN, ENGINE, environment, ROOT, SAMPLE, storeFlags, tifa } from './command.ts';

export interface Server {
  /** `http://127.0.0.1:PORT/` */
  address: string;
  folder: string;
  /** Writes a page that carries the graph, and gives its path. */
  exportPage(name: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startServer(neo4j = ENGINE): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-viewer-'));
  const home = join(folder, 'home');
  // `npm run pictures` starts one outside of the tests, where nobody has built the sample before.
  const isBuilt = process.env.VITEST !== undefined && neo4j === ENGINE;
  if (isBuilt) cpSync(inject('sampleHome'), home, { recursive: true });
  else await tifa(['build', SAMPLE, '--home', home], neo4j);
  const child = spawn('node', [BIN, 'serve', '--port', '0', '--home', home, ...storeFlags(neo4j)], {
    cwd: ROOT,
    env: environment(neo4j),
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
      await tifa(['snapshot', '-o', path, '--home', home], neo4j);
      return path;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
