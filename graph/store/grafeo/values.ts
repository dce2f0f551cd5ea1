// Answers of the embedded engine as plain values: nodes and relationships as maps without engine ids, keys in order.
import type { Row } from '../records.ts';

export function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value === null || typeof value !== 'object') return value ?? null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  return entity(value as Row);
}

/** The engine gives `{ _id, _labels, … }`, `{ _id, _source, _target, _type, … }` and `{ nodes, edges }`. */
function entity(record: Row): Row {
  if ('_id' in record && ('_labels' in record || '_type' in record)) {
    const { _id, _source, _target, ...rest } = record;
    return sorted(rest);
  }
  const { nodes, edges, ...others } = record;
  const isPath = Array.isArray(nodes) && Array.isArray(edges) && Object.keys(others).length === 0;
  return isPath ? { nodes: plain(nodes), relationships: plain(edges) } : sorted(record);
}

function sorted(record: Row): Row {
  const keys = Object.keys(record).sort();
  return Object.fromEntries(keys.map((key) => [key, plain(record[key])]));
}
