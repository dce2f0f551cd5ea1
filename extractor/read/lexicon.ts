// Reads a lexicon from disk: one TSV file, or a folder of them, where a file’s name is the category of its rows.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { by, compare, type Lexicon, TifaError } from '../../graph/model/index.ts';
import { parseLexicon } from '../lexicon/parse.ts';
import { sha256 } from '../terms/ids.ts';

/** The version is the text of a file `VERSION` beside the tables, or the first digits of the hash. */
export function readLexicon(path: string): Lexicon {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined)
    throw new TifaError('lexicon', `Lexicon ${path} is not there. Name a .tsv file or a folder of them.`);
  const files = info.isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.tsv'))
        .sort(compare)
        .map((name) => join(path, name))
    : [path];
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const entries = files.flatMap((file, index) =>
    parseLexicon(texts[index] as string, { name: file, category: basename(file, '.tsv') }),
  );
  if (entries.length === 0)
    throw new TifaError('lexicon', `Lexicon ${path} holds no entry. Name a .tsv file or a folder of them.`);
  const hash = sha256(texts.join('\n'));
  const versionFile = join(path, 'VERSION');
  const version =
    info.isDirectory() && existsSync(versionFile)
      ? readFileSync(versionFile, 'utf8').trim()
      : hash.slice(0, 8);
  return { entries: entries.sort(by((entry) => entry.label)), version, sha256: hash };
}
