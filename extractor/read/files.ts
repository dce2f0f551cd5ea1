// Finds the documents below the paths that were given. A folder is walked whole; hidden files are left alone.
import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join, posix, resolve } from 'node:path';
import { by, TifaError } from '../../graph/model/index.ts';

export const EXTENSIONS = ['.txt', '.md'] as const;

export interface InputFile {
  /** Where to read it. */
  file: string;
  /** How the extraction names it: the folder that was given and the way below it, with `/`. */
  path: string;
  /** Whether Tifa reads files of this kind. */
  supported: boolean;
  /** Named by the user, not found in a folder. */
  explicit: boolean;
}

/** In order of `path`, whatever the order of the arguments. Throws a TifaError for a path that is not there. */
export function listFiles(paths: readonly string[]): InputFile[] {
  const files = paths.flatMap((path) => {
    const info = statSync(path, { throwIfNoEntry: false });
    if (info === undefined) {
      throw new TifaError('input', `${path} is not there. Name a folder of documents or a .txt or .md file.`);
    }
    const name = basename(resolve(path));
    return info.isDirectory() ? walk(path, name) : [inputFile(path, { path: name, explicit: true })];
  });
  const distinct = new Map(files.map((file) => [resolve(file.file), file]));
  return [...distinct.values()].sort(
    by(
      (file) => file.path,
      (file) => file.file,
    ),
  );
}

function walk(folder: string, name: string): InputFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const file = join(folder, entry.name);
      const path = posix.join(name, entry.name);
      if (entry.isDirectory()) return walk(file, path);
      return entry.isFile() ? [inputFile(file, { path, explicit: false })] : [];
    });
}

function inputFile(file: string, where: { path: string; explicit: boolean }): InputFile {
  const supported = (EXTENSIONS as readonly string[]).includes(extname(file).toLowerCase());
  return { file, ...where, supported };
}
