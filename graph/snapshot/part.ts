// What a snapshot says of the graph that it is a part of.
import type { SnapshotPart } from '../model/index.ts';
import type { SnapshotBody } from './serialise.ts';

/** Of the whole graph, if nothing was left out so far. */
export function partOf({ part, terms, edges }: SnapshotBody): SnapshotPart {
  return (
    part ?? { terms: terms.length, edges: edges.length, filters: [], passagesEach: null, quoteChars: null }
  );
}

/** Whether a figure that has fewer passages inside than it says was cut, and not told wrong. */
export const isCut = ({ part }: Pick<SnapshotBody, 'part'>): boolean => (part?.passagesEach ?? null) !== null;
