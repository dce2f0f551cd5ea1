// The text as the search for repeats sees it: Han, letters and digits of all lines in a row, so that neither line
// breaks nor punctuation hide a copy; with the way back from keys to units and lines.
import { type Draft, type Line, raise } from './draft.ts';
import { bits, isKey, OPENER, SPACE, STOP } from './glyphs.ts';

export interface KeyStream {
  keys: Uint16Array;
  /** Unit of each key. */
  places: Int32Array;
  /** First key of each line, and one more for the end. */
  lineStarts: Int32Array;
  /** 1 for each key that is the first of a line. */
  startsLine: Uint8Array;
}

/** A half-open range of keys. */
export interface KeyRange {
  start: number;
  end: number;
}

export function keyStream(draft: Draft): KeyStream {
  const keys = new Uint16Array(draft.size);
  const places = new Int32Array(draft.size);
  const lineStarts = new Int32Array(draft.lines.length + 1);
  const startsLine = new Uint8Array(draft.size + 1);
  const { units, drop, lines } = draft;
  let size = 0;
  for (let index = 0; index < lines.length; index++) {
    const { start, end } = lines[index] as Line;
    lineStarts[index] = size;
    startsLine[size] = 1;
    for (let at = start; at < end; at++) {
      const unit = units[at] as number;
      if (drop[at] === 1 || !isKey(unit)) continue;
      keys[size] = unit;
      places[size++] = at;
    }
  }
  lineStarts[draft.lines.length] = size;
  return { keys: keys.subarray(0, size), places: places.subarray(0, size), lineStarts, startsLine };
}

/** The line that holds a key: the last one that starts at or before it. */
export function lineAt(stream: KeyStream, key: number): number {
  let low = 0;
  let high = stream.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stream.lineStarts[middle] ?? 0) <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first line that starts at or behind a key. */
export function lineFrom(stream: KeyStream, key: number): number {
  return key <= 0 ? 0 : lineAt(stream, key - 1) + 1;
}

export function isLineStart(stream: KeyStream, key: number): boolean {
  return key <= 0 || key >= stream.keys.length || stream.startsLine[key] === 1;
}

/** A sentence ends between this key and the one before. */
export function isSentenceStart(draft: Draft, stream: KeyStream, key: number): boolean {
  let at = (stream.places[key - 1] ?? -1) + 1;
  while (at < draft.size && !isKey(draft.units[at] ?? 0)) {
    if ((bits(draft.units[at] ?? 0) & STOP) !== 0) return true;
    at++;
  }
  return false;
}

/** Takes a range of keys out, with the marks behind them, line by line. */
export function dropKeys(draft: Draft, stream: KeyStream, range: KeyRange): void {
  for (let index = lineAt(stream, range.start); index < draft.lines.length; index++) {
    const line = draft.lines[index];
    const lineStart = stream.lineStarts[index] ?? 0;
    const lineEnd = stream.lineStarts[index + 1] ?? 0;
    if (line === undefined || lineStart >= range.end) return;
    const start = Math.max(range.start, lineStart);
    const end = Math.min(range.end, lineEnd);
    if (end < start || (end === start && lineStart !== lineEnd)) continue;
    const from = start === lineStart ? line.start : beforeOpeners(draft, line, stream.places[start] ?? 0);
    const to = end === lineEnd ? line.end : beforeOpeners(draft, line, stream.places[end] ?? 0);
    draft.drop.fill(1, from, to);
    if (to < line.end) raise(draft, to, 'seam');
  }
}

function beforeOpeners(draft: Draft, line: Line, place: number): number {
  let at = place;
  while (at > line.start && (bits(draft.units[at - 1] ?? 0) & (OPENER | SPACE)) !== 0) at--;
  return at;
}
