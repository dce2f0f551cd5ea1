// The fields of terms and edges that formats with attributes carry, under the names of the contract: one list for
// every writer and every reader, so that what is written is what is read. `json` fields travel as text.
import type { SnapshotEdge, SnapshotTerm } from '../model/index.ts';
import { MEASURES } from '../model/index.ts';
import { canonical } from '../snapshot/serialise.ts';

export type FieldType = 'string' | 'integer' | 'double' | 'boolean' | 'json';

export interface Field<T> {
  name: keyof T & string;
  type: FieldType;
}

/** All but id, label and place, which every format has a home of its own for. */
export const TERM_FIELDS: readonly Field<SnapshotTerm>[] = [
  { name: 'english', type: 'string' },
  { name: 'pinyin', type: 'string' },
  { name: 'category', type: 'string' },
  { name: 'status', type: 'string' },
  { name: 'variants', type: 'json' },
  { name: 'count', type: 'integer' },
  { name: 'standalone', type: 'integer' },
  { name: 'passages', type: 'integer' },
  { name: 'documents', type: 'integer' },
  { name: 'clusters', type: 'integer' },
  { name: 'byYear', type: 'json' },
  { name: 'first', type: 'string' },
  { name: 'last', type: 'string' },
  { name: 'score', type: 'double' },
  { name: 'community', type: 'integer' },
  { name: 'degree', type: 'integer' },
  { name: 'strength', type: 'double' },
  { name: 'pagerank', type: 'double' },
  { name: 'betweenness', type: 'double' },
  { name: 'core', type: 'integer' },
  { name: 'constraint', type: 'double' },
];

/** All but the ends. `count` is the weight too, where a format has one. */
export const EDGE_FIELDS: readonly Field<SnapshotEdge>[] = [
  { name: 'count', type: 'integer' },
  { name: 'documents', type: 'integer' },
  { name: 'clusters', type: 'integer' },
  ...MEASURES.map((name) => ({ name, type: 'double' as const })),
  { name: 'q', type: 'double' },
  { name: 'significant', type: 'boolean' },
  { name: 'byYear', type: 'json' },
];

/** The value of a field as text; null when the record has none. */
export function fieldText<T>({ name, type }: Field<T>, record: T): string | null {
  const value = record[name];
  if (value === null || value === undefined) return null;
  return type === 'json' ? canonical(value) : String(value);
}
