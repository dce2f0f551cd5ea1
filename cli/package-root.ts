// Where the project’s own files are: one folder above the sources of the command, two above its bundle (dist/command).
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL(import.meta.url.endsWith('.ts') ? '..' : '../..', import.meta.url);

export const PACKAGE_ROOT = fileURLToPath(ROOT);

export const SHIPPED_LEXICON = fileURLToPath(new URL('data/lexicon', ROOT));

export const GENERAL_WORDS = fileURLToPath(new URL('data/general-words.tsv', ROOT));

/** Sources are there, so the viewer can be built from them. */
export const IS_CHECKOUT = existsSync(new URL('cli/tifa.ts', ROOT));

const manifest: { version: string } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
export const VERSION = manifest.version;
