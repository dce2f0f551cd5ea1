// The manifest of a generation: the size and checksum of every file, written last. A folder without one was never
// finished; a folder that does not match its own was damaged.
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { TifaError } from '../../model/index.ts';
import { LAYOUT } from '../records.ts';
import { files, syncFile, syncFolder } from './disk.ts';

const NAME = 'manifest.json';
/** Bytes that are read at once. */
const CHUNK = 2 ** 20;

const Manifest = z.object({
  format: z.literal('tifa-generation'),
  version: z.int(),
  files: z.record(z.string(), z.object({ bytes: z.int(), sha256: z.string() })),
});

type Sums = z.infer<typeof Manifest>['files'];

/** What a folder was filled with, by name: the sum that stands for a file as long as nobody writes to it. */
export type Copied = Record<string, Sums[string] & { mtimeMs: number }>;

/** Syncs every file of the folder, lists them, and syncs the list. What was copied and not touched is not read again. */
export async function seal(folder: string, copied: Copied = {}): Promise<void> {
  const sums: Sums = {};
  const folders = new Set<string>();
  for (const name of await files(folder)) {
    const path = join(folder, name);
    await syncFile(path);
    folders.add(dirname(path));
    const { size: bytes, mtimeMs } = await stat(path);
    const before = copied[name];
    const isAsCopied = before?.bytes === bytes && before.mtimeMs === mtimeMs;
    sums[name] = { bytes, sha256: isAsCopied ? before.sha256 : await sha256(path) };
  }
  for (const each of folders) await syncFolder(each);
  const manifest = { format: 'tifa-generation', version: LAYOUT, files: sums };
  await writeFile(join(folder, NAME), `${JSON.stringify(manifest, null, 2)}\n`);
  await syncFile(join(folder, NAME));
  await syncFolder(folder);
}

/**
 * Copies what the list of a folder names, by reference where the file system can. The copies keep the time of the
 * originals, so that whatever is written to them later shows.
 */
export async function copySealed(from: string, to: string): Promise<Copied> {
  const manifest = await read(from);
  if (typeof manifest === 'string') throw new Error(`${from}: ${manifest}`);
  const copied: Copied = {};
  for (const [name, sum] of Object.entries(manifest.files)) {
    const [path, copy] = [join(from, name), join(to, name)];
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(path, copy, constants.COPYFILE_FICLONE);
    const { atime, mtime } = await stat(path);
    await utimes(copy, atime, mtime);
    copied[name] = { ...sum, mtimeMs: (await stat(copy)).mtimeMs };
  }
  return copied;
}

/** Null when the folder is whole, or else what is wrong with it, for a warning. */
export async function damage(folder: string): Promise<string | null> {
  const manifest = await read(folder);
  if (typeof manifest === 'string') return manifest;
  refuseNewer(folder, manifest.version);
  if (manifest.version < LAYOUT)
    return `it has layout ${manifest.version}, and this Tifa reads layout ${LAYOUT}`;
  for (const [name, { bytes, sha256: sum }] of Object.entries(manifest.files)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found === null) return `${name} is missing`;
    if (found.size !== bytes) return `${name} has ${found.size} bytes instead of ${bytes}`;
    if ((await sha256(path)) !== sum) return `${name} does not match its checksum`;
  }
  return null;
}

/** Throws when a newer Tifa wrote the folder: it is neither read nor built over. */
export async function refuseNewerFolder(folder: string): Promise<void> {
  const manifest = await read(folder);
  if (typeof manifest !== 'string') refuseNewer(folder, manifest.version);
}

function refuseNewer(folder: string, version: number): void {
  if (version <= LAYOUT) return;
  const message = `${folder} has layout ${version}, and this Tifa reads layout ${LAYOUT}: use the newer Tifa that wrote it, or another folder (--home or TIFA_HOME).`;
  throw new TifaError('schema-version', message);
}

/** The manifest, or what is wrong with it. */
async function read(folder: string): Promise<z.infer<typeof Manifest> | string> {
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => null);
  if (text === null) return 'it has no manifest';
  try {
    return z.parse(Manifest, JSON.parse(text));
  } catch {
    return 'its manifest is not one of ours';
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
