// Writes the extraction directory: JSON lines that a person can read and any store can be rebuilt from.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EXTRACTION_TABLES, type MethodCard, type TableName, TifaError } from '../../graph/model/index.ts';
import { jsonLines } from './json-lines.ts';

/** An extraction, or one whose tables come a record at a time. */
export type Written = { method: MethodCard } & Record<TableName, Iterable<unknown>>;

/**
 * The folder appears whole or not at all: it is written beside its place, synced and renamed.
 * An older extraction is replaced; a folder that holds anything else is left alone and refused.
 */
export function writeExtraction(folder: string, extraction: Written): void {
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(join(target, 'method.json'))) {
    throw new TifaError(
      'input',
      `${folder} holds something that is not an extraction. Name another folder with -o.`,
    );
  }
  mkdirSync(dirname(target), { recursive: true });
  const staging = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  for (const left of leftovers(target)) rmSync(left, { recursive: true, force: true });
  mkdirSync(staging);
  try {
    const method = Buffer.from(`${JSON.stringify(extraction.method, null, 2)}\n`);
    writeFile(join(staging, 'method.json'), (write) => write(method));
    for (const table of Object.keys(EXTRACTION_TABLES) as TableName[]) {
      writeTable(join(staging, `${table}.jsonl`), extraction[table]);
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(staging, target);
  } catch (cause) {
    rmSync(staging, { recursive: true, force: true });
    throw new TifaError(
      'input',
      `The extraction cannot be written to ${folder}: ${reasonOf(cause)}. Free space or name another folder.`,
      { cause },
    );
  }
}

/** Stagings of processes that were stopped while they wrote, and one of this process. */
function leftovers(target: string): string[] {
  const [before, after] = [`.${basename(target)}.`, '.tmp'];
  return readdirSync(dirname(target))
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .filter((name) => !isRunning(Number(name.slice(before.length, -after.length))))
    .map((name) => join(dirname(target), name));
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function writeTable(file: string, records: Iterable<unknown>): void {
  writeFile(file, (write) => {
    const lines = jsonLines(write);
    for (const record of records) lines.add(record);
    lines.end();
  });
}

/** Synced, so that it is there when the folder gets its name. */
function writeFile(file: string, fill: (write: (bytes: Uint8Array) => void) => void): void {
  const handle = openSync(file, 'w');
  try {
    fill((bytes) => {
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    });
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
