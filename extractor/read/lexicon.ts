// Reads lexicons from disk: a file, or a folder of them, where a file’s name is the category of its rows.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import {
  by,
  compare,
  type Lexicon,
  type LexiconEntry,
  type LexiconMode,
  TifaError,
} from '../../graph/model/index.ts';
import { conflictFindings } from '../lexicon/check.ts';
import { mergeRows } from '../lexicon/merge.ts';
import { parseLexicon } from '../lexicon/parse.ts';
import { display, type Finding, type Row, type Table } from '../lexicon/rows.ts';
import { sha256 } from '../terms/ids.ts';

/** Counts about a lexicon, written beside its tables: not a table of concepts. */
export const ATTESTATION = 'attestation.tsv';

/** One lexicon: a Table a file, findings and all. */
export function readTables(path: string): Table[] {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined)
    throw new TifaError('lexicon', `Lexicon ${path} is not there. Name a .tsv file or a folder of them.`);
  const files = info.isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.tsv') && name !== ATTESTATION)
        .sort(compare)
        .map((name) => join(path, name))
    : [path];
  return files.map((file) =>
    parseLexicon(readFileSync(file, 'utf8'), { name: file, category: basename(file, extname(file)) }),
  );
}

/**
 * The shipped lexicon with those of the user: later ones over earlier ones (`override`), under them (`add`),
 * without the shipped one (`replace`), or none at all (`none`). Throws a TifaError that names file and line.
 */
export function readLexicon(
  shipped: string,
  { own = [], mode = 'override' }: { own?: readonly string[]; mode?: LexiconMode } = {},
): Lexicon & { notices: string[] } {
  if (mode === 'none') return { entries: [], version: 'none', sha256: hashOf([]), notices: [] };
  const paths = mode === 'replace' && own.length > 0 ? own : [shipped, ...own];
  const notices: string[] = [];
  const versions: string[] = [];
  let rows: Row[] = [];
  for (const path of paths) {
    const layer = readRows(path);
    versions.push(versionOf(path, layer));
    const merged = mode === 'add' ? mergeRows(rows, layer) : mergeRows(layer, rows);
    rows = merged.rows;
    notices.push(...merged.notices);
  }
  refuse(conflictFindings(rows));
  const entries = entriesOf(rows);
  return { entries, version: versions.join('+'), sha256: hashOf(entries), notices };
}

function readRows(path: string): Row[] {
  const tables = readTables(path);
  refuse(tables.flatMap((table) => table.findings));
  const rows = tables.flatMap((table) => table.rows);
  if (rows.length === 0)
    throw new TifaError('lexicon', `Lexicon ${path} holds no entry. Name a .tsv file or a folder of them.`);
  return rows;
}

/** The text of a file `VERSION` beside the tables, or the first digits of the hash. */
function versionOf(path: string, rows: readonly Row[]): string {
  const file = join(path, 'VERSION');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : hashOf(entriesOf(rows)).slice(0, 8);
}

const entriesOf = (rows: readonly Row[]): LexiconEntry[] =>
  rows.map((row) => row.entry).sort(by((entry) => entry.label));

/** Of what is used, wherever it was written. */
const hashOf = (entries: readonly LexiconEntry[]): string => sha256(JSON.stringify(entries));

function refuse(findings: readonly Finding[]): void {
  const [first] = findings;
  if (first === undefined) return;
  const more = findings.length === 1 ? '' : ` and ${findings.length - 1} more`;
  throw new TifaError(
    'lexicon',
    `${display(first)}${more}. Mend the line and run again; tifa lexicon check shows every finding.`,
  );
}
