// One build at a time: a lock file that names its process. The lock of a process that is gone is taken over.
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { TifaError } from '../../model/index.ts';

export interface Lock {
  /** Throws when the lock is no longer ours: ask before what cannot be undone. */
  check(): Promise<void>;
  release(): Promise<void>;
}

/** Locks of this process, because its own pid in a file proves nothing after a restart in a container. */
const held = new Set<string>();

export async function acquire(home: string): Promise<Lock> {
  const path = join(home, 'build.lock');
  const token = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() });
  if (!(await create(path, token))) {
    const other = await readFile(path, 'utf8').catch(() => '');
    if (isAlive(other)) throw busy(path, other);
    await setAside(path, other);
    if (!(await create(path, token))) throw busy(path, await readFile(path, 'utf8').catch(() => ''));
  }
  held.add(token);
  const isOurs = async () => (await readFile(path, 'utf8').catch(() => '')) === token;
  return {
    async check() {
      if (!(await isOurs())) throw busy(path, await readFile(path, 'utf8').catch(() => ''));
    },
    async release() {
      held.delete(token);
      if (await isOurs()) await rm(path, { force: true });
    },
  };
}

/** The whole text appears at once or not at all: a lock is never seen half written. */
async function create(path: string, token: string): Promise<boolean> {
  const temporary = `${path}.${randomUUID()}`;
  await writeFile(temporary, token);
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Moves a stale lock away. If another build was quicker and it is its lock that moved, it is put back. */
async function setAside(path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, 'utf8').catch(() => stale);
  if (moved !== stale) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

function isAlive(token: string): boolean {
  if (held.has(token)) return true;
  const { pid, host } = parse(token);
  if (pid === null || (host === hostname() && pid === process.pid)) return false;
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function parse(token: string): { pid: number | null; host: string } {
  try {
    const { pid, host } = JSON.parse(token) as { pid: number; host: string };
    return { pid, host };
  } catch {
    return { pid: null, host: '' };
  }
}

function busy(path: string, token: string): TifaError {
  const { pid, host } = parse(token);
  const message = `Another build (process ${pid ?? 'unknown'} on ${host || 'unknown'}) is writing this store: wait for it, or delete ${path} if no build runs.`;
  return new TifaError('store', message);
}
