// Quotations of at most so many characters: their terms stay whole, and what is left of the budget goes to the text
// around them, evenly. Nothing is put in the place of what is left out; `gaps` say where it stood and how long it was.
import type { Gap, SnapshotPassage } from '../model/index.ts';
import { partOf } from './part.ts';
import type { SnapshotBody } from './serialise.ts';

interface Range {
  from: number;
  to: number;
}

/** In UTF-16 code units. A body comes back: `seal` it. */
export function clipQuotations(snapshot: SnapshotBody, most: number): SnapshotBody {
  if (snapshot.passages === null) return snapshot;
  return {
    ...snapshot,
    part: { ...partOf(snapshot), quoteChars: most },
    passages: snapshot.passages.map((passage) => clip(passage, most)),
  };
}

/** Only a text of its terms alone may stay longer than `most`. One that was clipped before is left as it is. */
export function clip(passage: SnapshotPassage, most: number): SnapshotPassage {
  const { text, spans } = passage;
  if (text.length <= most || passage.gaps !== undefined) return passage;
  const kept = around(
    text,
    merged(spans.map((span) => ({ from: span.offset, to: span.offset + span.length }))),
    most,
  );
  const gaps: Gap[] = [];
  const moves: { from: number; by: number }[] = [];
  let clipped = '';
  let last = 0;
  for (const { from, to } of kept) {
    if (from > last) gaps.push({ offset: clipped.length, length: from - last });
    moves.push({ from, by: clipped.length - from });
    clipped += text.slice(from, to);
    last = to;
  }
  if (text.length > last) gaps.push({ offset: clipped.length, length: text.length - last });
  const moved = (offset: number): number => offset + (moves.findLast((move) => move.from <= offset)?.by ?? 0);
  return {
    ...passage,
    text: clipped,
    spans: spans.map((span) => ({ ...span, offset: moved(span.offset) })),
    gaps,
  };
}

/** Ranges with text around them, the same length on every side as far as there is any, `most` characters in all. */
function around(text: string, ranges: readonly Range[], most: number): Range[] {
  const widened = (air: number): Range[] =>
    merged(
      ranges.map(({ from, to }) => ({ from: Math.max(0, from - air), to: Math.min(text.length, to + air) })),
    );
  const lengthOf = (list: readonly Range[]): number => list.reduce((sum, { from, to }) => sum + to - from, 0);
  let [low, high] = [0, text.length];
  while (low < high) {
    const air = Math.ceil((low + high) / 2);
    if (lengthOf(widened(air)) <= most) low = air;
    else high = air - 1;
  }
  return widened(low).map(({ from, to }) => ({
    from: isHalf(text, from) ? from + 1 : from,
    to: isHalf(text, to) ? to - 1 : to,
  }));
}

/** Whether a character of two code units would be cut here. */
const isHalf = (text: string, at: number): boolean => /^[\udc00-\udfff]/.test(text.charAt(at));

/** Nearer than this, two terms stay together: quotes or dots between them may make them touch. */
const NEAR = 4;

/** In order, those that nearly touch joined. */
function merged(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last !== undefined && range.from <= last.to + NEAR) last.to = Math.max(last.to, range.to);
    else joined.push({ ...range });
  }
  return joined;
}
