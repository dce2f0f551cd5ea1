// Values between JavaScript and Neo4j: whole numbers go out as integers, answers come back as plain values.
import neo4j, { type Integer, isNode, isPath, isRelationship } from 'neo4j-driver';
import type { Row } from '../records.ts';

/** A JavaScript number arrives as a FLOAT, so what the contract calls an integer is wrapped. */
export function wrapped(record: Row, real: readonly string[]): Row {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, real.includes(key) ? value : integers(value)]),
  );
}

/** Parameters of a query: 3 is an integer there as here, 3.5 is not. */
export function integers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? whole(value) : value;
  if (Array.isArray(value)) return value.map(integers);
  if (value === null || typeof value !== 'object' || value.constructor !== Object) return value;
  return wrapped(value as Row, []);
}

const whole = (value: number): Integer => neo4j.int(value);

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
