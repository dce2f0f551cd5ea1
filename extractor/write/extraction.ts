// Writes the extraction directory: JSON lines that a person can read and any store can be rebuilt from.
import {
  closeSync,
  existsSync,
  fsync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type MethodCard, type TableName, TifaError } from '../../graph/model/index.ts';
import type { Cooccurrences } from '../cooccur/weigh-pairs.ts';
import { alone, begun, type Crew } from '../crew.ts';
import type { Told } from '../rows/fields.ts';
import { JsonLines } from '../rows/json-lines.ts';

type Table = Iterable<unknown> | Told<unknown> | Cooccurrences;

/** An extraction, or one whose tables are told a row at a time. */
export type Written = { method: MethodCard } & Record<TableName, Table>;

/**
 * The folder appears whole or not at all: it is written beside its place, synced and renamed.
 * An older extraction is replaced; a folder that holds anything else is left alone and refused.
 */
export async function writeExtraction(
  folder: string,
  extraction: Written,
  crew: Crew = alone,
): Promise<void> {
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
    await writeTables(staging, extraction, crew);
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

async function writeTables(folder: string, { method, ...tables }: Written, crew: Crew): Promise<void> {
  const files: OpenFile[] = [];
  const open = (name: string): OpenFile => {
    const file = openFile(join(folder, name));
    files.push(file);
    return file;
  };
  try {
    const { cooccurrences, ...others } = tables;
    const edges = open('cooccurrences.jsonl');
    // First, so that other threads make its lines while this one writes the rest.
    const weighing = isDivided(cooccurrences, crew) ? beginTable(edges, cooccurrences, crew) : null;
    const card = open('method.json');
    card.write(Buffer.from(`${JSON.stringify(method, null, 2)}\n`));
    card.sync();
    for (const [name, table] of Object.entries(others)) await writeTable(open(`${name}.jsonl`), table);
    if (weighing === null) await writeTable(edges, cooccurrences);
    else {
      await weighing.rest();
      edges.sync();
    }
    for (const file of files) await file.synced();
  } finally {
    for (const file of files) await file.close();
  }
}

function isDivided(table: Table, { threads }: Crew): table is Cooccurrences {
  return threads > 0 && 'parts' in table;
}

function beginTable(file: OpenFile, table: Cooccurrences, crew: Crew): { rest: () => Promise<void> } {
  return begun(crew, 'weigh', {
    inputs: table.parts(),
    onOutput: (chunks) => chunks.forEach(file.write),
  });
}

async function writeTable(file: OpenFile, table: Table): Promise<void> {
  let isDue = false;
  const lines = new JsonLines((bytes) => {
    file.write(bytes);
    isDue = true;
  });
  if ('tell' in table) {
    for (const _ of table.tell(lines)) {
      lines.endRecord();
      if (!isDue) continue;
      // What other threads have done is taken in between.
      await new Promise(setImmediate);
      isDue = false;
    }
  } else for (const record of table) lines.add(record);
  lines.end();
  file.sync();
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

interface OpenFile {
  write: (bytes: Uint8Array) => void;
  /** Begins to bring all to the disk, so that it is there when the folder gets its name; the system does it meanwhile. */
  sync: () => void;
  synced: () => Promise<void>;
  close: () => Promise<void>;
}

function openFile(path: string): OpenFile {
  const handle = openSync(path, 'w');
  let isOpen = true;
  let syncing = Promise.resolve();
  return {
    write(bytes) {
      // Its number may be that of another file by now.
      if (!isOpen) throw new Error(`${path} is closed`);
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    },
    sync() {
      syncing = promisify(fsync)(handle);
      // Whoever waits for it is told.
      syncing.catch(() => {});
    },
    synced: () => syncing,
    async close() {
      isOpen = false;
      await Promise.allSettled([syncing]);
      closeSync(handle);
    },
  };
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
