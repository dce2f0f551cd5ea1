// The passages of one document as they are kept, handed between threads and stored: where each lies in the raw text, and
// the few that no raw slice spells out. Most passages are slices, so that a corpus is held in memory once.
import type { Unit } from '../../graph/model/index.ts';
import { clean, type Mapped, type Notice, type Piece, type RuleName } from '../clean/clean.ts';
import { rawSpan } from '../clean/spans.ts';
import { hasHan } from '../sentences/han.ts';
import { splitSentences } from '../sentences/sentences.ts';

/** The part of a document that cleaning and cutting need. */
export interface DocumentText {
  raw: string;
  bodyStart: number;
}

export interface CutOptions {
  unit: Unit;
  without: readonly RuleName[];
}

export interface CutDocument {
  /** Raw half-open span of each passage in reading order: start, end, start, end … */
  spans: Int32Array;
  /** Passages that differ from the raw slice of their span, in order of index. */
  repaired: Repaired[];
  notices: Notice[];
}

export interface Repaired {
  /** Number of the passage in its document. */
  index: number;
  text: string;
  way: Mapped;
}

/** Page furniture and passages without a Han character are left out. */
export function cutDocument({ raw, bodyStart }: DocumentText, { unit, without }: CutOptions): CutDocument {
  const { pieces, notices } = clean(raw, { start: bodyStart, without });
  const spans: number[] = [];
  const repaired: Repaired[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'furniture') continue;
    const cuts = unit === 'sentence' ? splitSentences(piece.text) : [{ start: 0, end: piece.text.length }];
    for (const cut of cuts) {
      const text = piece.text.slice(cut.start, cut.end);
      if (!hasHan(text)) continue;
      const { start, end } = rawSpan(piece, raw, cut.start, cut.end);
      const way = wayOf(piece, cut);
      if (way !== null) repaired.push({ index: spans.length / 2, text, way });
      spans.push(start, end);
    }
  }
  return { spans: Int32Array.from(spans), repaired, notices };
}

/** Null where the passage is a slice of the raw text, unit by unit. */
function wayOf({ way }: Piece, { start, end }: { start: number; end: number }): Mapped | null {
  if (typeof way === 'number') return null;
  let isSlice = true;
  for (let at = start + 1; at < end && isSlice; at++) {
    isSlice = way.repairs[at] === 0 && (way.map[at] as number) === (way.map[at - 1] as number) + 1;
  }
  // The repair before the first unit lies outside of the passage, unless the unit itself was changed.
  if (isSlice && way.repairs[start] === 0) return null;
  return { map: way.map.slice(start, end + 1), repairs: way.repairs.slice(start, end) };
}
