// The rows of the difference: the surest change first, as far as the filters show it; and the same as CSV.
import { edgeKey } from '../state/atlas.ts';
import type { ChangeKind, Contrast } from '../state/contrast.ts';
import type { Shown } from '../state/shown.ts';
import { spanText } from '../state/years.ts';

export interface DifferenceRow {
  key: string;
  labels: [term: string, partner?: string];
  change: ChangeKind;
  a: number;
  b: number;
  documents: readonly [number, number];
  q: number;
}

/** Terms that lost every edge are listed all the same: only a filter of terms keeps one out, not a lack of company. */
export function differenceRows(contrast: Contrast, what: 'terms' | 'edges', shown: Shown): DifferenceRow[] {
  if (what === 'terms') {
    return [...contrast.terms.values()]
      .filter((each) => shown.passing.has(each.id))
      .map((each) => rowOf(each.id, [each.label], each));
  }
  const kept = new Set(shown.edges.map((edge) => edgeKey(edge.source, edge.target)));
  const rows: DifferenceRow[] = [];
  for (const [key, each] of contrast.edges) if (kept.has(key)) rows.push(rowOf(key, each.labels, each));
  return rows;
}

type Changed = Pick<DifferenceRow, 'change' | 'q'> & Record<'a' | 'b', { count: number; documents: number }>;

/** Written out: there are twenty thousand of them. */
function rowOf(key: string, labels: DifferenceRow['labels'], { change, a, b, q }: Changed): DifferenceRow {
  return { key, labels, change, a: a.count, b: b.count, documents: [a.documents, b.documents], q };
}

export function differenceCsv({ periods }: Contrast, rows: readonly DifferenceRow[]): string {
  const [earlier, later] = periods.map(spanText);
  const head = ['change', 'term', 'partner', `count ${earlier}`, `count ${later}`];
  const lines = rows
    .filter((row) => row.change !== 'absent')
    .map((row) => [
      ...[row.change, row.labels[0], row.labels[1] ?? '', row.a, row.b],
      ...[row.documents[0], row.documents[1], row.q],
    ]);
  const all = [[...head, `documents ${earlier}`, `documents ${later}`, 'q'], ...lines];
  // A byte order mark, because spreadsheets take a file without one for another encoding.
  return `\uFEFF${all.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would run gets an apostrophe. */
function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
