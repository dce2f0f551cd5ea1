// Rule `parajoin`: joins the halves of a paragraph that is written on one line and was cut by a page break.
// The seam must be likely: without that, dates and the titles of statutes were glued together.
import { type Draft, join, type Line } from './draft.ts';
import { endsInComma, isCutParagraph, isMarked } from './line-shape.ts';
import type { SeamScore } from './seam-score.ts';

const MIN_SEAM = 0.7;
const MAX_INDENT = 2;

export function joinParagraphs(draft: Draft, seam: SeamScore): void {
  draft.lines.forEach((line, index) => {
    const next = draft.lines[index + 1];
    if (next !== undefined && line.next === null && runsOn(draft, { line, next, seam })) {
      join(line, next, 'parajoin');
    }
  });
}

/** Whether `next` may be the other half of the cut paragraph `line`. */
export function runsOn(draft: Draft, halves: { line: Line; next: Line; seam: SeamScore }): boolean {
  const { line, next, seam } = halves;
  if (next.role !== 'body' || next.taken || next.indent >= MAX_INDENT || !isCutParagraph(draft, line))
    return false;
  if (isMarked(draft, next)) return false;
  return endsInComma(draft, line) || seam(line, next) >= MIN_SEAM;
}
