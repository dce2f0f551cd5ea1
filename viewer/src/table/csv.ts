// What the table shows as a file for spreadsheets: RFC 4180 with a byte order mark, no cell ever run as a formula.
import { guarded, quoted } from '../../../graph/formats/cells.ts';
import { type Column, writtenValue } from './columns.ts';

export function tableCsv<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  nameOf: (id: string) => string,
): string {
  const lines = [
    columns.map((column) => nameOf(column.id)),
    ...rows.map((row) => columns.map((column) => writtenValue(column, row))),
  ];
  const written = lines.map(
    (line) => `${line.map((cell) => quoted(guarded(cell), /[",\r\n]/)).join(',')}\r\n`,
  );
  return `\ufeff${written.join('')}`;
}
