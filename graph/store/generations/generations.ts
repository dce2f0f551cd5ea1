// A store as numbered folders of which one is current. A build writes a folder aside, syncs it, renames it and then
// replaces the pointer, so that a reader opens the old graph or the new one, through kill -9 and a full disk.
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { TifaError } from '../../model/index.ts';
import { list, replaceFile, syncFolder } from './disk.ts';
import { acquire } from './lock.ts';
import { type Copied, copySealed, damage, refuseNewerFolder, seal } from './manifest.ts';

const POINTER = 'CURRENT';
const FOLDER = 'generations';
const STAGING = 'staging-';

export interface Generation {
  number: number;
  folder: string;
  /** Why newer ones were passed over. */
  warnings: string[];
}

/** The current generation, or the last good one before it with a warning; null in an empty home. */
export async function currentGeneration(home: string): Promise<Generation | null> {
  const numbers = await stored(home);
  const current = await pointer(home);
  const warnings: string[] = [];
  if (current !== null && !numbers.includes(current))
    warnings.push(`Generation ${current} is missing in ${home}.`);
  for (const number of candidates(numbers, current)) {
    const folder = join(home, FOLDER, String(number));
    const fault = await damage(folder);
    if (fault === null)
      return { number, folder, warnings: warnings.map((each) => `${each} ${served(number)}`) };
    warnings.push(`Generation ${number} in ${home} is damaged (${fault}).`);
  }
  if (warnings.length === 0) return null;
  // A build that finished in between may have removed what this reader was looking at.
  if ((await pointer(home)) !== current) return currentGeneration(home);
  throw new TifaError('store', `${warnings.join(' ')} No good one is left: run \`tifa build PATH…\` again.`);
}

/** The text of the pointer, which changes with every build; empty in an empty home. */
export function pointerText(home: string): Promise<string> {
  return readFile(join(home, POINTER), 'utf8').catch(() => '');
}

/** An empty folder that a build fills. */
export interface Staging {
  folder: string;
  /** Fills it with the current generation; null where there is none. Only on one that turns out to be good is built. */
  copyBase(): Promise<{ isGood: Promise<boolean> } | null>;
}

/** Makes what `build` leaves in the folder the current generation, unless it answers false. */
export async function publish(home: string, build: (staging: Staging) => Promise<boolean>): Promise<boolean> {
  await mkdir(join(home, FOLDER), { recursive: true });
  const lock = await acquire(home);
  try {
    const before = await tidy(home);
    if (before !== null) await refuseNewerFolder(join(home, FOLDER, String(before)));
    const staging = join(home, `${STAGING}${process.pid}`);
    try {
      await mkdir(staging);
      let copied: Copied | null = null;
      const copyBase = async () => {
        if (before === null) return null;
        const base = join(home, FOLDER, String(before));
        copied = await copySealed(base, staging).catch(() => null);
        return copied === null ? null : { isGood: isGood(base) };
      };
      if (!(await build({ folder: staging, copyBase }))) return false;
      await seal(staging, copied ?? {});
      await lock.check();
      await makeCurrent(home, staging, (before ?? 0) + 1);
    } catch (cause) {
      throw unwritten(home, cause);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    await prune(home, before);
    return true;
  } finally {
    await lock.release();
  }
}

function unwritten(home: string, cause: unknown): TifaError {
  if (cause instanceof TifaError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `The graph could not be written to ${home} (${reason}): see that there is space, or name another folder (--home), then do the same again. What was there is still served.`;
  return new TifaError('store', message, { cause });
}

const isGood = async (folder: string) => (await damage(folder).catch(() => 'it cannot be read')) === null;

async function makeCurrent(home: string, staging: string, number: number): Promise<void> {
  await rename(staging, join(home, FOLDER, String(number)));
  await syncFolder(join(home, FOLDER));
  await replaceFile(home, POINTER, `${number}\n`);
}

/** Removes what killed builds left behind: staging folders, pointers half written, generations never made current. */
async function tidy(home: string): Promise<number | null> {
  for (const name of await list(home)) {
    const isLeftover = name.startsWith(STAGING) || name.endsWith('.tmp') || name.startsWith('build.lock.');
    // A process that writes for a killed build may need a moment to notice.
    if (isLeftover) await rm(join(home, name), { recursive: true, force: true, maxRetries: 5 });
  }
  const numbers = await stored(home);
  const current = (await pointer(home)) ?? numbers.at(-1) ?? null;
  for (const number of numbers) {
    if (current !== null && number > current) await remove(home, number);
  }
  return current;
}

/** Keeps the new generation and the one before it, which readers may still have open. */
async function prune(home: string, before: number | null): Promise<void> {
  for (const number of await stored(home)) {
    if (before !== null && number < before) await remove(home, number);
  }
}

async function remove(home: string, number: number): Promise<void> {
  await rm(join(home, FOLDER, String(number)), { recursive: true, force: true });
}

/** The current one, older ones, and only then newer ones, which a killed build finished but did not announce. */
function candidates(numbers: number[], current: number | null): number[] {
  const latestFirst = numbers.toReversed();
  if (current === null) return latestFirst;
  return [...latestFirst.filter((each) => each <= current), ...latestFirst.filter((each) => each > current)];
}

const served = (number: number) =>
  `Generation ${number} is served instead: run \`tifa build PATH…\` to replace it.`;

async function stored(home: string): Promise<number[]> {
  const names = await list(join(home, FOLDER));
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

async function pointer(home: string): Promise<number | null> {
  const text = await pointerText(home);
  return /^\d+\n?$/.test(text) ? Number(text) : null;
}
