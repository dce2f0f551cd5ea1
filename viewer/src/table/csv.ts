// What the table shows as a file for spreadsheets: RFC 4180 with a byte order mark, no cell ever run as a formula.
import { type Cell, guarded, quoted } from '../../../graph/formats/cells.ts';
import { mapInSteps, type Steps } from '../../../graph/model/steps.ts';
import { type Column, writtenValue } from './columns.ts';

const MARK = '\ufeff';

/** In lines, which a file takes one after the other. */
export function* tableCsv<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  nameOf: (id: string) => string,
): Steps<string[]> {
  const lines = yield* mapInSteps(rows, (row) => lineOf(columns.map((column) => writtenValue(column, row))));
  lines.unshift(MARK, lineOf(columns.map((column) => nameOf(column.id))));
  return lines;
}

/** Lists and maps become JSON. */
export function csvText(lines: readonly (readonly unknown[])[]): string {
  return MARK + lines.map(lineOf).join('');
}

function lineOf(line: readonly unknown[]): string {
  return `${line.map((cell) => quoted(guarded(toCell(cell)), /[",\r\n]/)).join(',')}\r\n`;
}

function toCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as Cell);
}
