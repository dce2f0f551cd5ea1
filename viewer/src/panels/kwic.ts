// Key words in context: one line a mention, sorted by year, by what stands left or right, or by document.
import { by, type PassageView, type Span } from '../../../graph/model/index.ts';

export interface KwicLine {
  passage: PassageView;
  span: Span;
}

export const SORTS = ['year', 'left', 'right', 'document'] as const;
export type Sort = (typeof SORTS)[number];

export function kwicLines(passages: readonly PassageView[], term: string, sort: Sort): KwicLine[] {
  const lines = passages.flatMap((passage) =>
    passage.spans.filter((span) => span.term === term).map((span) => ({ passage, span })),
  );
  const key = KEYS[sort];
  // Each key is made once: turning a context round in every comparison would take most of the time.
  return lines
    .map((line) => ({ line, key: key(line) }))
    .sort(
      by(
        (each) => each.key,
        ({ line }) => line.passage.id,
        ({ line }) => line.span.offset,
      ),
    )
    .map(({ line }) => line);
}

const KEYS: Record<Sort, (line: KwicLine) => string> = {
  year: ({ passage }) => passage.document.date ?? '~',
  left: ({ passage, span }) => [...passage.text.slice(0, span.offset)].reverse().join(''),
  right: ({ passage, span }) => passage.text.slice(span.offset + span.length),
  document: ({ passage }) => `${passage.document.title} ${passage.id}`,
};

/** The first line of each passage: what an edge counts. */
export function oneAPassage(lines: readonly KwicLine[]): KwicLine[] {
  const seen = new Set<string>();
  return lines.filter(({ passage }) => !seen.has(passage.id) && seen.add(passage.id));
}

export interface FoldedLine extends KwicLine {
  /** Lines of near-identical passages that it stands for, besides itself. */
  repeats: number;
}

/** One line for near-identical passages: the n-th mention in one stands for the n-th in the others. */
export function foldLines(lines: readonly KwicLine[]): FoldedLine[] {
  const folded = new Map<string, FoldedLine>();
  const turns = new Map<string, number>();
  for (const line of lines) {
    const turn = turns.get(line.passage.id) ?? 0;
    turns.set(line.passage.id, turn + 1);
    const key = `${line.passage.cluster} ${turn}`;
    const first = folded.get(key);
    if (first === undefined) folded.set(key, { ...line, repeats: 0 });
    else first.repeats++;
  }
  return [...folded.values()];
}

/** The right side gets more, as in the style sheet: what follows a term says more of it. */
const RIGHT_SHARE = 1.15 / 2.15;
const AIR = 12;

export interface LineMeasures {
  /** px of the line, of what stands before the contexts, and of one character. */
  width: number;
  before: number;
  character: number;
}

/** How many whole characters fit left and right of a term of `length` characters. */
export function contextRoom(
  length: number,
  { width, before, character }: LineMeasures,
): { left: number; right: number } {
  const free = Math.max(0, width - before - AIR - length * character);
  const right = Math.floor((free * RIGHT_SHARE) / character);
  return { left: Math.floor((free * (1 - RIGHT_SHARE)) / character), right };
}
