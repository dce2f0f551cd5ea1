// The manifest of a generation: the size and checksum of every file, written last. A folder without one was never
// finished; a folder that does not match its own was damaged.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { list, syncFile, syncFolder } from './disk.ts';

const NAME = 'manifest.json';

const Manifest = z.object({
  format: z.literal('tifa-generation'),
  version: z.literal(1),
  files: z.record(z.string(), z.object({ bytes: z.int(), sha256: z.string() })),
});

/** Syncs every file of the folder, lists them, and syncs the list. */
export async function seal(folder: string): Promise<void> {
  const files: z.infer<typeof Manifest>['files'] = {};
  for (const name of await list(folder)) {
    const path = join(folder, name);
    await syncFile(path);
    files[name] = { bytes: (await stat(path)).size, sha256: await sha256(path) };
  }
  const manifest = { format: 'tifa-generation', version: 1, files };
  await writeFile(join(folder, NAME), `${JSON.stringify(manifest, null, 2)}\n`);
  await syncFile(join(folder, NAME));
  await syncFolder(folder);
}

/** Null when the folder is whole, or else what is wrong with it, for a warning. */
export async function damage(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => null);
  if (text === null) return 'it has no manifest';
  const manifest = parse(text);
  if (manifest === null) return 'its manifest is not one of ours';
  for (const [name, { bytes, sha256: sum }] of Object.entries(manifest.files)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found === null) return `${name} is missing`;
    if (found.size !== bytes) return `${name} has ${found.size} bytes instead of ${bytes}`;
    if ((await sha256(path)) !== sum) return `${name} does not match its checksum`;
  }
  return null;
}

function parse(text: string) {
  try {
    return z.parse(Manifest, JSON.parse(text));
  } catch {
    return null;
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
