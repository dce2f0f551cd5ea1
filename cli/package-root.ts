// Where the project’s own files are: one folder above both the sources of the command and its bundle.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const PACKAGE_ROOT = fileURLToPath(new URL('..', import.meta.url));

export const SHIPPED_LEXICON = fileURLToPath(new URL('../data/lexicon', import.meta.url));

export const GENERAL_WORDS = fileURLToPath(new URL('../data/general-words.tsv', import.meta.url));

/** Sources are there, so the viewer can be built from them. */
export const IS_CHECKOUT = existsSync(new URL('../cli/tifa.ts', import.meta.url));

const manifest: { version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);
export const VERSION = manifest.version;
