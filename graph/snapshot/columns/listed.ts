// The passages that edges list, as columns: as many as the edge counts unless said otherwise, by their places.
import type { SnapshotEdge, SnapshotFile } from '../../model/index.ts';
import { broken, readDifferences, readSized, writeDifferences, writeSparse } from './digits.ts';

type Columns = Pick<SnapshotFile['edges'], 'unlisted' | 'passages'>;

/** `inside` are the ids of the passages of the snapshot, or null. */
export function writeListed(edges: readonly SnapshotEdge[], inside: readonly string[] | null): Columns {
  if (inside === null) return {};
  const places = new Map(inside.map((id, place) => [id, place]));
  const unlisted: number[] = [];
  const gaps: number[] = [];
  for (const { count, passages = [] } of edges) {
    unlisted.push(count - passages.length);
    let last = 0;
    for (const id of passages) {
      const place = places.get(id) ?? inside.length;
      gaps.push(place - last);
      last = place;
    }
  }
  return {
    unlisted: writeSparse(unlisted, writeDifferences),
    passages: writeDifferences(gaps),
  };
}

/** A list for each edge; null where the snapshot carries no passages. */
export function readListed(
  columns: Columns,
  { counts, passages }: { counts: readonly number[]; passages: readonly string[] | null },
): string[][] | null {
  if (passages === null) return null;
  const unlisted = readSized(columns.unlisted, {
    column: 'edges.unlisted',
    size: counts.length,
    read: readDifferences,
  });
  const gaps = readDifferences(columns.passages ?? '', 'edges.passages');
  let at = 0;
  const listed = counts.map((count, edge) => {
    const end = at + count - (unlisted[edge] as number);
    if (end < at || end > gaps.length) throw broken('edges.passages', `does not reach to edge ${edge}`);
    const ids: string[] = [];
    for (let place = 0; at < end; at++) {
      place += gaps[at] as number;
      const id = passages[place];
      if (id === undefined)
        throw broken('edges.passages', `names a passage for edge ${edge} that is not inside`);
      ids.push(id);
    }
    return ids;
  });
  if (at !== gaps.length) throw broken('edges.passages', `has ${gaps.length} entries where ${at} belong`);
  return listed;
}
