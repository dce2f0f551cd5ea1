// A snapshot as text: equal snapshots are equal bytes. What came out of a file of version 1, a record a line, goes back
// as it was, so that its hash stays true; all others are written in columns, one a line.
import { methodNotation, type Snapshot } from '../model/index.ts';
import { toColumns } from './columns/file.ts';
import type { ColumnVersion } from './columns/order.ts';
import { toFirstVersion } from './first-version.ts';

/** Everything that the hash is taken of. */
export type SnapshotBody = Omit<Snapshot, 'sha256'>;

export function serialise(snapshot: Snapshot): string {
  const hash = `"sha256":${JSON.stringify(snapshot.sha256)}`;
  if (snapshot.version === 1) return write(snapshot, [hash]);
  return write(snapshot, [hash, `"notation":${JSON.stringify(methodNotation(snapshot))}`]);
}

/** The same without the hash: what the hash is taken of. */
export function serialiseBody(body: SnapshotBody): string {
  return write(body, []);
}

function write(body: SnapshotBody, hash: readonly string[]): string {
  const { format, version } = body;
  const head = [`"format":${canonical(format)}`, `"version":${canonical(version)}`, ...hash];
  const tables = version === 1 ? recordTables(body) : columnTables(body, version);
  return `{\n${[...head, ...tables].join(',\n')}\n}\n`;
}

function columnTables(body: SnapshotBody, version: ColumnVersion): string[] {
  const { method, part, years, communities, ...tables } = toColumns(body, version);
  const head = { method, part, years, communities };
  return [
    ...Object.entries(head).flatMap(([key, value]) =>
      value === undefined ? [] : [`"${key}":${canonical(value)}`],
    ),
    ...(['documents', 'terms', 'edges', 'relations', 'passages'] as const).map(
      (key) => `"${key}":${columnsOf(tables[key])}`,
    ),
  ];
}

function columnsOf(table: object | null): string {
  if (table === null) return 'null';
  const columns = Object.entries(table).filter(([, column]) => column !== undefined);
  return `{\n${columns.map(([name, column]) => `"${name}":${JSON.stringify(column)}`).join(',\n')}\n}`;
}

const RECORDS = [
  ...(['method', 'years', 'documents', 'communities', 'terms'] as const),
  ...(['edges', 'relations', 'passages'] as const),
];

function recordTables(body: SnapshotBody): string[] {
  const known = { ...body, edges: body.edges.map(toFirstVersion) };
  return RECORDS.map((key) => {
    const value: unknown = known[key];
    if (!Array.isArray(value) || value.length === 0) return `"${key}":${canonical(value)}`;
    return `"${key}":[\n${value.map(canonical).join(',\n')}\n]`;
  });
}

/** JSON with sorted keys; a key that is undefined is left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`);
  return `{${pairs.join(',')}}`;
}
