// Playing through the years: the years grow from the first one, or a chosen span slides along. Years without a
// document are passed over, so that every step shows something.
import type { Session } from '../state/session.ts';
import { filterBy } from '../state/view.ts';
import { movedBy, type Span, spanOf } from '../state/years.ts';

export type PlayMode = 'grow' | 'slide';

/** What stands before the first step: all years grow from the first, a span slides on, and from the end it starts anew. */
export function beginPlay(span: Span | null, documented: readonly number[]): { mode: PlayMode; span: Span } {
  const [first = 0, last = 0] = [documented[0], documented.at(-1)];
  if (span === null || (span.from <= first && span.to >= last))
    return { mode: 'grow', span: { from: first, to: first } };
  return { mode: 'slide', span: span.to >= last ? { from: first, to: first + span.to - span.from } : span };
}

/** The next step; null at the end. */
export function nextSpan(mode: PlayMode, span: Span, documented: readonly number[]): Span | null {
  const next = documented.find((year) => year > span.to);
  if (next === undefined) return null;
  return mode === 'grow' ? { from: span.from, to: next } : { from: span.from + next - span.to, to: next };
}

export function documentedYears(session: Session): number[] {
  return Object.entries(session.atlas.snapshot.years)
    .filter(([, { documents }]) => documents > 0)
    .map(([year]) => Number(year))
    .sort((a, b) => a - b);
}

/** The span that is shown, moved by a year; from all years it begins at the last one, or the first. */
export function stepYears(session: Session, step: 1 | -1): void {
  const whole = spanOf(session.atlas.snapshot.years);
  if (whole === null) return;
  const { years } = session.view.peek().filters;
  const edge = step === 1 ? whole.from : whole.to;
  const next = years === null ? { from: edge, to: edge } : movedBy(years, step, whole);
  session.adjust(filterBy({ years: next }));
}
