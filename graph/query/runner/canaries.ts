// What tells whether a statement got out of its cage: a file that nobody else reads in a folder that nobody else writes
// to, a listener on this machine, a variable in the environment of the query process. Set them before a runner starts.
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lures } from '../guard/mutations.ts';

export interface Canaries {
  lures: Lures;
  /** What no answer may hold. */
  secrets: readonly string[];
  /** Whether this file system keeps the time of the last reading; without it a reading shows in answers only. */
  noticesReading: boolean;
  /** What happened since, as sentences. */
  faults(): Promise<string[]>;
  close(): Promise<void>;
}

const VARIABLE = 'TIFA_CANARY';
/** Long ago, and before the last change, so that the next reading is noted (relatime). */
const LAST_READ = new Date(Date.UTC(2001, 0, 1));
const LAST_CHANGED = new Date(Date.UTC(2002, 0, 1));

export async function setCanaries(): Promise<Canaries> {
  const folder = await mkdtemp(join(tmpdir(), 'tifa-canaries-'));
  const secret = folder.slice(-6);
  const [inFile, inVariable] = [`feather-${secret}-file`, `feather-${secret}-variable`];
  const file = join(folder, 'canary.csv');
  const content = `label,note\n${inFile},${inFile}\n`;
  await writeFile(file, content);
  await age(file);
  await readFile(file);
  const noticesReading = await wasRead(file);
  await age(file);
  process.env[VARIABLE] = inVariable;
  let connections = 0;
  const listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  const place = listener.address();
  const port = typeof place === 'object' && place !== null ? place.port : 0;

  return {
    lures: { file, address: `http://127.0.0.1:${port}/`, variable: VARIABLE },
    secrets: [inFile, inVariable],
    noticesReading,
    async faults() {
      const faults: string[] = [];
      if (noticesReading && (await wasRead(file))) faults.push(`${file} was read`);
      if ((await readdir(folder)).length !== 1) faults.push(`something was written to ${folder}`);
      if ((await readFile(file, 'utf8')) !== content) faults.push(`${file} was changed`);
      if (connections > 0) faults.push(`${connections} connections reached the listener`);
      await age(file);
      return faults;
    },
    async close() {
      delete process.env[VARIABLE];
      await new Promise((done) => listener.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const age = (file: string) => utimes(file, LAST_READ, LAST_CHANGED);
const wasRead = async (file: string) => (await stat(file)).atimeMs > LAST_READ.getTime();
