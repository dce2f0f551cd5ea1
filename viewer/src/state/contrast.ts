// Two periods held against each other, as the map and the lists need it: the kind of change of every term and edge.
import type { EdgeChange, TermChange } from '../../../graph/difference/compare.ts';
import type { Span } from './years.ts';

/** From gone to new; `absent` is in neither period. */
export const CHANGES = ['appeared', 'stronger', 'steady', 'weaker', 'vanished', 'absent'] as const;
export type ChangeKind = (typeof CHANGES)[number];

export interface Contrast {
  periods: readonly [Span, Span];
  /** Documents of each period. */
  documents: readonly [number, number];
  q: number;
  terms: ReadonlyMap<string, TermChange & { change: ChangeKind }>;
  /** By the key of the pair; only pairs that meet in either period. */
  edges: ReadonlyMap<string, EdgeChange & { change: ChangeKind }>;
}
