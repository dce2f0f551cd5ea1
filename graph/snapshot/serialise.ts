// A snapshot as text: canonical JSON, one record a line, so that equal snapshots are equal bytes and a diff is read
// record by record. Keys inside a record are sorted by code unit.
import type { Snapshot } from '../model/index.ts';

/** Everything that the hash is taken of. */
export type SnapshotBody = Omit<Snapshot, 'sha256'>;

const BODY_KEYS = [
  'method',
  'years',
  'documents',
  'communities',
  'terms',
  'edges',
  'relations',
  'passages',
] as const satisfies (keyof SnapshotBody)[];

export function serialise(snapshot: Snapshot): string {
  return write(snapshot, [`"sha256":${JSON.stringify(snapshot.sha256)}`]);
}

/** The same without the hash: what the hash is taken of. */
export function serialiseBody(body: SnapshotBody): string {
  return write(body, []);
}

function write(body: SnapshotBody, hash: readonly string[]): string {
  const head = [`"format":${canonical(body.format)}`, `"version":${canonical(body.version)}`, ...hash];
  const tables = BODY_KEYS.map((key) => `"${key}":${records(body[key])}`);
  return `{\n${[...head, ...tables].join(',\n')}\n}\n`;
}

function records(value: SnapshotBody[(typeof BODY_KEYS)[number]]): string {
  if (!Array.isArray(value) || value.length === 0) return canonical(value);
  return `[\n${value.map(canonical).join(',\n')}\n]`;
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
