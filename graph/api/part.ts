// The snapshot or a part of it as a file: chosen, sealed, written and packed. Work of seconds for a large graph, so that
// it runs where no answer waits for it.
import { methodNotation, type Snapshot } from '../model/index.ts';
import { filterSnapshot, type SnapshotFilter } from '../snapshot/filter.ts';
import { seal } from '../snapshot/seal.ts';
import { type SnapshotBody, serialise } from '../snapshot/serialise.ts';
import type { Packed } from './route.ts';
import { packed } from './send.ts';

/** Null is everything. */
export type Choice = SnapshotFilter | null;

export function partOf(snapshot: Snapshot, choice: Choice): SnapshotBody {
  return choice === null ? snapshot : filterSnapshot(snapshot, choice);
}

/** The graph itself keeps the hash that it has. */
export function fileOf(snapshot: Snapshot, choice: Choice): Packed {
  const chosen = choice === null ? snapshot : seal(partOf(snapshot, choice));
  return packed(serialise(chosen), `W/"${chosen.sha256}"`, methodNotation(chosen));
}
