// Two tables for Gephi and for spreadsheets: RFC 4180, with a byte order mark so that Excel reads the Chinese.
// Text that a spreadsheet would run as a formula gets an apostrophe before it, which Excel itself uses to say “text”.
import type { Snapshot, SnapshotEdge, SnapshotTerm } from '../model/index.ts';

type Cell = string | number | boolean | null;
type Columns<T> = [name: string, value: (record: T) => Cell][];

const NODE_COLUMNS: Columns<SnapshotTerm> = [
  ['Id', (term) => term.id],
  ['Label', (term) => term.label],
  ['English', (term) => term.english],
  ['Pinyin', (term) => term.pinyin],
  ['Category', (term) => term.category],
  ['Status', (term) => term.status],
  ['Variants', (term) => term.variants.map((variant) => variant.surface).join(' | ')],
  ['Count', (term) => term.count],
  ['Standalone', (term) => term.standalone],
  ['Passages', (term) => term.passages],
  ['Documents', (term) => term.documents],
  ['First', (term) => term.first],
  ['Last', (term) => term.last],
  ['Community', (term) => term.community],
  ['Degree', (term) => term.degree],
  ['Strength', (term) => term.strength],
  ['PageRank', (term) => term.pagerank],
  ['X', (term) => term.x],
  ['Y', (term) => term.y],
];

const EDGE_COLUMNS: Columns<SnapshotEdge> = [
  ['Source', (edge) => edge.source],
  ['Target', (edge) => edge.target],
  ['Type', () => 'Undirected'],
  ['Weight', (edge) => edge.count],
  ['Documents', (edge) => edge.documents],
  ['Clusters', (edge) => edge.clusters],
  ['LogDice', (edge) => edge.logDice],
  ['NPMI', (edge) => edge.npmi],
  ['G2', (edge) => edge.g2],
  ['Q', (edge) => edge.q],
  ['Significant', (edge) => edge.significant],
];

const BYTE_ORDER_MARK = '\ufeff';
/** Also full-width signs and the whitespace that spreadsheets skip before looking for one. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/** `Weight` is the count of passages, as in the other formats. */
export function writeCsv(snapshot: Snapshot): { nodes: string; edges: string } {
  const labels = new Map(snapshot.terms.map((term) => [term.id, term.label]));
  const named: Columns<SnapshotEdge> = [
    ...EDGE_COLUMNS,
    ['Source label', (edge) => labels.get(edge.source) ?? null],
    ['Target label', (edge) => labels.get(edge.target) ?? null],
  ];
  return { nodes: table(NODE_COLUMNS, snapshot.terms), edges: table(named, snapshot.edges) };
}

function table<T>(columns: Columns<T>, records: readonly T[]): string {
  const rows = [
    columns.map(([name]) => name),
    ...records.map((record) => columns.map(([, value]) => value(record))),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
