// The rows of the two tables: what passes the filters of the map, narrowed by a text and put in an order.
import type { Measure, SnapshotEdge } from '../../../graph/model/index.ts';
import { type SearchIndex, search } from '../../../graph/snapshot/search.ts';
import { type Atlas, otherEnd } from '../state/atlas.ts';
import type { Shown } from '../state/shown.ts';
import type { Column, EdgeRow, TermRow } from './columns.ts';

export function termRows(
  atlas: Atlas,
  shown: Shown,
  { measure, nameOf }: { measure: Measure; nameOf: (community: number | null) => string },
): TermRow[] {
  const partners = new Map<string, number>();
  const strongest = new Map<string, SnapshotEdge>();
  for (const edge of shown.edges) {
    for (const id of [edge.source, edge.target]) {
      partners.set(id, (partners.get(id) ?? 0) + 1);
      const best = strongest.get(id);
      if (best === undefined || isStronger(edge, best, { id, measure })) strongest.set(id, edge);
    }
  }
  return atlas.snapshot.terms
    .filter((term) => shown.terms.has(term.id))
    .map((term) => {
      const best = strongest.get(term.id);
      const partner = best === undefined ? undefined : atlas.terms.get(otherEnd(best, term.id));
      return {
        term,
        community: nameOf(term.community),
        partners: partners.get(term.id) ?? 0,
        strongest:
          best === undefined || partner === undefined ? null : { label: partner.label, value: best[measure] },
      };
    });
}

/** The more frequent term of a pair comes first, so that a column of terms reads as one. */
export function edgeRows(atlas: Atlas, shown: Shown): EdgeRow[] {
  return shown.edges.flatMap((edge) => {
    const [a, b] = [atlas.terms.get(edge.source), atlas.terms.get(edge.target)];
    if (a === undefined || b === undefined) return [];
    return [a.count >= b.count ? { edge, term: a, partner: b } : { edge, term: b, partner: a }];
  });
}

/** Ids of the terms that a text finds, as the find palette would; null for no text. */
export function found(index: SearchIndex, text: string | null): ReadonlySet<string> | null {
  if (text === null || text.trim() === '') return null;
  return new Set(search(index, text).map((hit) => hit.term.id));
}

export interface Order {
  column: string;
  descending: boolean;
}

/** `-count` → the largest counts first. */
export function readOrder(sort: string): Order {
  return sort.startsWith('-')
    ? { column: sort.slice(1), descending: true }
    : { column: sort, descending: false };
}

/** The next order when the head of a column is pressed: numbers begin with the largest, text with the first. */
export function pressed<Row>(column: Column<Row>, sort: string): string {
  const { column: current, descending } = readOrder(sort);
  const large = column.kind === 'number' || column.kind === 'flag';
  const down = current === column.id ? !descending : large;
  return down ? `-${column.id}` : column.id;
}

/** Rows without a value come last in either direction; equal ones keep the order that they came in. */
export function sortRows<Row>(rows: readonly Row[], column: Column<Row>, descending: boolean): Row[] {
  const keyed = rows.map((row, at) => ({ row, at, key: keyOf(column, row) }));
  const turn = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === b.key) return a.at - b.at;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    return a.key < b.key ? -turn : turn;
  });
  return keyed.map(({ row }) => row);
}

function keyOf<Row>(column: Column<Row>, row: Row): string | number | null {
  const value = column.order === undefined ? column.value(row) : column.order(row);
  return typeof value === 'boolean' ? Number(value) : value;
}

function isStronger(
  edge: SnapshotEdge,
  than: SnapshotEdge,
  { id, measure }: { id: string; measure: Measure },
): boolean {
  if (edge[measure] !== than[measure]) return edge[measure] > than[measure];
  if (edge.count !== than.count) return edge.count > than.count;
  return otherEnd(edge, id) < otherEnd(than, id);
}
