// The way back: which part of the raw text a span of a cleaned text stands for, and whether a repair lies in it.
import { REPAIRS, type Repair } from '../../graph/model/scalars.ts';
import { rawOffset, type Way } from './pieces.ts';

/**
 * Raw half-open span of `text.slice(start, end)`. `repair` is null exactly when the raw slice is the same text;
 * otherwise it names the deepest repair inside the span.
 */
export function rawSpan(
  { text, way }: { text: string; way: Way },
  raw: string,
  start: number,
  end: number,
): { start: number; end: number; repair: Repair | null } {
  if (typeof way === 'number') return { start: way + start, end: way + end, repair: null };
  let low = rawOffset(way, start);
  if (end <= start) return { start: low, end: low, repair: null };
  let high = low;
  // The seam before the first unit lies outside of the span; only a change of the unit itself counts there.
  let deepest = 0;
  for (let at = start; at < end; at++) {
    const offset = way.map[at] ?? 0;
    if (offset < low) low = offset;
    if (offset > high) high = offset;
    if (at > start) deepest = Math.max(deepest, way.repairs[at] ?? 0);
  }
  const span = { start: low, end: high + 1 };
  if (raw.slice(span.start, span.end) === text.slice(start, end)) return { ...span, repair: null };
  return { ...span, repair: REPAIRS[deepest - 1] ?? 'characters' };
}
