// Values between JavaScript and Neo4j: whole numbers go out as integers, answers come back as plain values.
import { int, isNode, isPath, isRelationship } from 'neo4j-driver';
import { type EdgeRow, type EdgeType, type NodeLabel, REAL_PROPERTIES, type Row } from '../records.ts';

type Kind = NodeLabel | EdgeType;

/** Records as one list a property, null where one has none. */
export function typedColumns(kind: Kind, records: readonly Row[]): Record<string, unknown[]> {
  const names = new Set<string>();
  for (const record of records) for (const name of Object.keys(record)) names.add(name);
  const reals = realsOf(kind);
  const column = (name: string) => {
    const isReal = reals.includes(name);
    return records.map((record) => (isReal ? record[name] : typedValue(record[name])));
  };
  return Object.fromEntries(Array.from(names, (name) => [name, column(name)]));
}

/** A JavaScript number arrives as a FLOAT, so what the contract calls an integer goes out as one of the driver’s. */
export const typedNode = (kind: Kind | null, row: object): Row => typed(row as Row, realsOf(kind));

export function typedEdge(kind: Kind | null, row: object): EdgeRow {
  const { source, target, properties } = row as EdgeRow;
  return {
    source: integers(source) as EdgeRow['source'],
    target: integers(target) as EdgeRow['target'],
    properties: typed(properties, realsOf(kind)),
  };
}

const NONE: readonly string[] = [];
const realsOf = (kind: Kind | null): readonly string[] =>
  kind === 'Term' || kind === 'CO_OCCURS' ? REAL_PROPERTIES[kind] : NONE;

function typed(record: Row, reals: readonly string[]): Row {
  const result: Row = {};
  for (const key of Object.keys(record)) {
    result[key] = reals.includes(key) ? record[key] : typedValue(record[key]);
  }
  return result;
}

/** A list of the contract is of one kind: one of names has nothing to convert. */
function typedValue(value: unknown): unknown {
  const isText = typeof (Array.isArray(value) ? value[0] : value) === 'string';
  return isText ? value : integers(value);
}

/** Parameters of a query: 3 is an integer there as here, 3.5 is not. */
export function integers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value;
  if (Array.isArray(value)) return value.map(integers);
  if (value === null || typeof value !== 'object' || value.constructor !== Object) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, integers(each)]));
}

export function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value === null || typeof value !== 'object') return value ?? null;
  if (Array.isArray(value)) return value.map(plain);
  if (isNode(value)) return sorted({ _labels: value.labels, ...value.properties });
  if (isRelationship(value)) return sorted({ _type: value.type, ...value.properties });
  if (isPath(value)) {
    const nodes = [value.start, ...value.segments.map((segment) => segment.end)];
    return {
      nodes: plain(nodes),
      relationships: plain(value.segments.map((segment) => segment.relationship)),
    };
  }
  // Dates, durations and points are classes of the driver with a readable form.
  return value.constructor === Object ? sorted(value as Row) : String(value);
}

function sorted(record: Row): Row {
  const keys = Object.keys(record).sort();
  return Object.fromEntries(keys.map((key) => [key, plain(record[key])]));
}
