// Writing so that a crash or a power cut leaves the old or the new, never half: sync the file, then its folder.
import { open, readdir, rename, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the names in a folder durable. Not every system lets a folder be opened; there the rename has to do. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  try {
    await handle?.sync().catch(() => {});
  } finally {
    await handle?.close();
  }
}

/** Writes a small file so that a reader finds the old text or the new one. */
export async function replaceFile(folder: string, name: string, text: string): Promise<void> {
  const temporary = join(folder, `${name}.${process.pid}.tmp`);
  await writeFile(temporary, text);
  await syncFile(temporary);
  await rename(temporary, join(folder, name));
  await syncFolder(folder);
}

/** Names in a folder, none when there is no such folder. */
export async function list(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.sort();
}

/** Every file in a folder and in the folders below, as `name` or `folder/name`. */
export async function files(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
