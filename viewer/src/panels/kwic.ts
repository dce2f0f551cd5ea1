// Key words in context: one line a mention, sorted by year, by what stands left, or by what stands right.
import { by, type PassageView, type Span } from '../../../graph/model/index.ts';

export interface KwicLine {
  passage: PassageView;
  span: Span;
}

export const SORTS = ['year', 'left', 'right'] as const;

export function kwicLines(
  passages: readonly PassageView[],
  term: string,
  sort: (typeof SORTS)[number],
): KwicLine[] {
  const lines = passages.flatMap((passage) =>
    passage.spans.filter((span) => span.term === term).map((span) => ({ passage, span })),
  );
  const key = {
    year: (line: KwicLine) => line.passage.document.date ?? '',
    left: ({ passage, span }: KwicLine) => [...passage.text.slice(0, span.offset)].reverse().join(''),
    right: ({ passage, span }: KwicLine) => passage.text.slice(span.offset + span.length),
  }[sort];
  return lines.sort(
    by(
      key,
      (line) => line.passage.id,
      (line) => line.span.offset,
    ),
  );
}

const CHARACTER = 14;
const YEAR = 36;
const AIR = 12;
/** The right side gets more, as in the style sheet: what follows a term says more of it. */
const RIGHT_SHARE = 1.15 / 2.15;

/** How many whole characters fit left and right of a term of `length` characters in `width` px. */
export function contextRoom(width: number, length: number): { left: number; right: number } {
  const free = Math.max(0, width - YEAR - AIR - length * CHARACTER);
  const right = Math.floor((free * RIGHT_SHARE) / CHARACTER);
  return { left: Math.floor((free * (1 - RIGHT_SHARE)) / CHARACTER), right };
}
