// The hash that says whether a snapshot is the one that was cited. Node only; a page does not compute it.
import { createHash } from 'node:crypto';
import type { Snapshot } from '../model/index.ts';
import { type SnapshotBody, serialiseBody } from './serialise.ts';

/** The body with its hash; a hash that it already has is replaced. */
export function seal(body: SnapshotBody): Snapshot {
  return { ...body, sha256: bodyHash(body) };
}

/** True when nothing was changed since the snapshot was sealed. */
export function isSealed(snapshot: Snapshot): boolean {
  return snapshot.sha256 === bodyHash(snapshot);
}

function bodyHash(body: SnapshotBody): string {
  return createHash('sha256').update(serialiseBody(body)).digest('hex');
}
