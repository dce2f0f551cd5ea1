// RFC 4180 with commas, or with the semicolons and tabs that spreadsheets write elsewhere in the world: the header says.
import { TifaError } from '../../model/index.ts';
import { AT_ONCE, mapInSteps, type Steps } from '../../model/steps.ts';
import { unguarded } from '../cells.ts';
import { foldName, type Values } from './values.ts';

export interface TableRow {
  values: Values;
  /** From 1, the header being row 1. */
  row: number;
}
export interface Table {
  /** Folded names of the columns. */
  columns: string[];
  rows: TableRow[];
}

/** Empty rows are passed over, and so are cells beyond the header. `name` opens every message. */
export function* readTable(source: string, name: string): Steps<Table> {
  const text = source.replace(/^\ufeff/, '');
  const cells = yield* readCells(text, delimiterOf(text), name);
  const [head = [], ...rest] = cells;
  const columns = head.map(foldName);
  const rows = yield* mapInSteps(rest, (row, index): TableRow | null => {
    if (row.every((cell) => cell === '')) return null;
    const values: Values = new Map();
    for (const [column, cell] of row.entries()) {
      const key = columns[column];
      if (key !== undefined && cell !== '') values.set(key, unguarded(cell));
    }
    return { values, row: index + 2 };
  });
  return { columns, rows: rows.filter((row) => row !== null) };
}

function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const [most = ','] = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length);
  return most;
}

function* readCells(text: string, delimiter: string, name: string): Steps<string[][]> {
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell in quotes, or one without, and what ends it.
  const token = new RegExp(
    `(?:"((?:[^"]|"")*)"|((?!")[^${delimiter}\\r\\n]*))(${delimiter}|\\r\\n|\\r|\\n|$)`,
    'y',
  );
  while (token.lastIndex < text.length || row.length > 0) {
    const match = token.exec(text);
    if (match === null) {
      throw new TifaError(
        'input',
        `${name}, row ${rows.length + 1}: a quoted cell does not end where it should.`,
      );
    }
    const [, inQuotes, plain = '', end = ''] = match;
    row.push(inQuotes?.replaceAll('""', '"') ?? plain);
    if (end === delimiter) continue;
    rows.push(row);
    if (rows.length % AT_ONCE === 0) yield;
    row = [];
    if (end === '') break;
  }
  return rows;
}
