// What the server and the thread that reads a graph for it say to each other. Tables go over in slices, because a message
// is unpacked in one piece, and no answer leaves meanwhile.
import type { ErrorCode, PassageView } from '../../model/index.ts';
import type { Choice } from '../part.ts';
import type { Packed } from '../route.ts';
import type { Figures, OpenGraph } from '../source.ts';

/** Of the snapshot and of the evidence: what grows with the graph. */
export const SLICED = {
  snapshot: ['documents', 'terms', 'edges', 'relations'],
  evidence: ['ids', 'owners'],
} as const;
export type SlicedTable = (typeof SLICED)['snapshot' | 'evidence'][number];

export type Opened = Pick<OpenGraph, 'stamp' | 'notation' | 'warnings'>;
/** The figures with these tables empty, and how long they are. */
export interface Outline {
  figures: Figures;
  lengths: Record<SlicedTable, number>;
}

/** Lower while another graph is served; for good, so that texts are then asked of another thread. */
export type Priority = 'same' | 'lower';

/** What can be asked, and what comes back. */
export interface Calls {
  /** Opens the store, but no graph yet: that is then a moment’s work. */
  prepare: { given: null; answer: null };
  open: { given: null; answer: Opened };
  outline: { given: Priority; answer: Outline };
  slice: { given: { table: SlicedTable; from: number; to: number }; answer: unknown[] };
  passages: { given: readonly string[]; answer: PassageView[] };
  text: { given: string; answer: string | null };
  file: { given: { choice: Choice; passages: 'none' | 'all' }; answer: Packed };
  isHeld: { given: null; answer: boolean };
  close: { given: null; answer: null };
}
export type Call = keyof Calls;

export interface Request<C extends Call = Call> {
  id: number;
  call: C;
  given: Calls[C]['given'];
}
/** A failure without a code is one that nobody foresaw. */
export type Reply =
  | { id: number; value: unknown }
  | { id: number; error: { code: ErrorCode | null; message: string } };
