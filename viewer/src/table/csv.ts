// What the table shows as a file for spreadsheets: RFC 4180 with a byte order mark, no cell ever run as a formula.
import { type Cell, guarded, quoted } from '../../../graph/formats/cells.ts';
import { type Column, writtenValue } from './columns.ts';

export function tableCsv<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  nameOf: (id: string) => string,
): string {
  return csvText([
    columns.map((column) => nameOf(column.id)),
    ...rows.map((row) => columns.map((column) => writtenValue(column, row))),
  ]);
}

/** Lists and maps become JSON. */
export function csvText(lines: readonly (readonly unknown[])[]): string {
  const written = lines.map(
    (line) => `${line.map((cell) => quoted(guarded(toCell(cell)), /[",\r\n]/)).join(',')}\r\n`,
  );
  return `\ufeff${written.join('')}`;
}

function toCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as Cell);
}
