// Reads a lexicon file in whichever of three formats its header names: ours, a VOSviewer thesaurus, a CorTexT term list.
// Rows that cannot be read become findings, so that a check can name all of them at once.
import { LexiconEntry } from '../../graph/model/index.ts';
import type { Finding, Row, Table } from './rows.ts';
import { readForms, readThesaurus } from './thesaurus.ts';

export const COLUMNS = [
  'label',
  'english',
  'variants',
  'parts',
  'short_for',
  'succeeds',
  'not',
  'note',
  'category',
] as const;

/** One line of a file, cut at its tabs. */
export interface Line {
  number: number;
  cell: (column: string) => string;
}

/** What a format makes of one line or several: an entry still to be validated. */
export interface RawEntry extends Partial<Record<keyof LexiconEntry, unknown>> {
  line: number;
}

/** `category` is what rows without a column `category` belong to. */
export function parseLexicon(text: string, { name, category }: { name: string; category: string }): Table {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = (lines[0] ?? '').split('\t').map((column) => column.trim());
  const findings: Finding[] = [];
  const find = (line: number, message: string) => findings.push({ file: name, line, message });
  const format = formatOf(header);
  if (format === null) {
    find(
      1,
      'the header must name a column “label”, or “label” and “replace by”, or “main form” and “forms”, between tabs',
    );
    return { rows: [], findings };
  }
  if (format === readOurs) {
    for (const column of header.filter((each) => !(COLUMNS as readonly string[]).includes(each))) {
      find(1, `no column is called “${column}” (known: ${COLUMNS.join(', ')})`);
    }
  }
  const cut = lines.flatMap((line, index): Line[] => {
    if (index === 0 || line.trim() === '' || line.startsWith('#')) return [];
    const cells = line.split('\t');
    if (cells.length > header.length) {
      find(index + 1, `${cells.length} cells under ${header.length} columns`);
      return [];
    }
    return [{ number: index + 1, cell: (column) => cells[header.indexOf(column)]?.trim() ?? '' }];
  });
  const rows = format(cut).flatMap(({ line, ...raw }): Row[] => {
    const parsed = LexiconEntry.safeParse({ ...EMPTY, ...raw, category: raw.category || category });
    if (parsed.success) return [{ file: name, line, entry: parsed.data }];
    for (const issue of parsed.error.issues) find(line, `${issue.path.join('.')}: ${issue.message}`);
    return [];
  });
  return { rows, findings: findings.sort((a, b) => a.line - b.line) };
}

const EMPTY = { english: null, variants: [], parts: [], shortFor: [], succeeds: [], not: [], note: null };

function formatOf(header: readonly string[]): ((lines: readonly Line[]) => RawEntry[]) | null {
  const has = (column: string): boolean => header.includes(column);
  if (has('label') && has('replace by')) return readThesaurus;
  if (has('main form') && has('forms')) return readForms;
  return has('label') ? readOurs : null;
}

function readOurs(lines: readonly Line[]): RawEntry[] {
  return lines.map(({ number, cell }) => {
    const list = (column: string): string[] => split(cell(column), '|');
    return {
      line: number,
      label: cell('label'),
      category: cell('category'),
      english: cell('english') || null,
      variants: list('variants'),
      parts: list('parts'),
      shortFor: list('short_for'),
      succeeds: list('succeeds'),
      not: list('not'),
      note: cell('note') || null,
    };
  });
}

const split = (cell: string, mark: string): string[] => cell.split(mark).filter((item) => item !== '');
