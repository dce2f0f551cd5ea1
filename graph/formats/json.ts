// The snapshot itself: what the viewer and the embed open.
import type { Snapshot } from '../model/index.ts';
import { serialise } from '../snapshot/serialise.ts';

export function writeJson(snapshot: Snapshot): string {
  return serialise(snapshot);
}
