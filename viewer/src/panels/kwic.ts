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
