// Two tables for Gephi and for spreadsheets: RFC 4180, with a byte order mark so that Excel reads the Chinese.
// Their columns stand for the fields of the contract, with capitals.

import type { Snapshot, SnapshotEdge, SnapshotTerm } from '../model/index.ts';
import { MEASURES } from '../model/index.ts';
import { canonical } from '../snapshot/serialise.ts';
import { type Cell, guarded, quoted } from './cells.ts';

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
  ['Clusters', (term) => term.clusters],
  ['ByYear', (term) => canonical(term.byYear)],
  ['First', (term) => term.first],
  ['Last', (term) => term.last],
  ['Score', (term) => term.score],
  ['Community', (term) => term.community],
  ['Degree', (term) => term.degree],
  ['Strength', (term) => term.strength],
  ['PageRank', (term) => term.pagerank],
  ['Betweenness', (term) => term.betweenness ?? null],
  ['Core', (term) => term.core ?? null],
  ['Constraint', (term) => term.constraint ?? null],
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
  ...MEASURES.map((name): Columns<SnapshotEdge>[number] => [capital(name), (edge) => edge[name]]),
  ['Q', (edge) => edge.q],
  ['Significant', (edge) => edge.significant],
  ['ByYear', (edge) => canonical(edge.byYear)],
];

const BYTE_ORDER_MARK = '\ufeff';
const SPECIAL = /[",\r\n]/;

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
  return (
    BYTE_ORDER_MARK +
    rows.map((row) => `${row.map((cell) => quoted(guarded(cell), SPECIAL)).join(',')}\r\n`).join('')
  );
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
