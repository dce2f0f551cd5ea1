// Cuts a text at the ends of its spans, so that each run lies in one set of spans.
import { by, type Span } from '../../../graph/model/index.ts';

export interface Run {
  from: number;
  to: number;
  spans: Span[];
}

export function cutText(spans: readonly Span[], range: { from: number; to: number }): Run[] {
  const clip = (at: number) => Math.min(range.to, Math.max(range.from, at));
  const ends = new Set([range.from, range.to]);
  for (const span of spans) ends.add(clip(span.offset)).add(clip(span.offset + span.length));
  const places = [...ends].sort(by((place) => place));
  return places.slice(0, -1).flatMap((from, i) => {
    const to = places[i + 1] ?? from;
    const covering = spans.filter((span) => span.offset <= from && span.offset + span.length >= to);
    return to > from ? [{ from, to, spans: covering }] : [];
  });
}
