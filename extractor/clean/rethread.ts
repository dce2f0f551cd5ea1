// Rule `rethread`: an open line goes on behind the heading, name or page furniture that stands in its way, or at
// the start of a block further down, where an interleaved article left it. Each line is claimed once.
import { type Draft, join, type Line } from './draft.ts';
import { geometryOf } from './line-geometry.ts';
import { FULL, isCutParagraph, isHeadingBlock, isMarked } from './line-shape.ts';
import { runsOn } from './parajoin.ts';
import type { SeamScore } from './seam-score.ts';

const MAX_STEPS = 10;
const MAX_LINES_ON = 80;
const MAX_BLOCKS_ON = 6;
const MIN_SEAM_FAR = 2.5;
const MIN_LEAD_FAR = 2;
/** Over a heading in wrapped text: not plainly against the seam. */
const MIN_SEAM_OVER_HEADING = -0.5;

export function rethread(draft: Draft, seam: SeamScore): void {
  draft.lines.forEach((line, index) => {
    if (line.role !== 'body' || line.next !== null || line.ending !== 'open') return;
    if (!line.taken && isHeadingBlock(draft, index)) return;
    const around = geometryOf(draft, index);
    const isFull = around.wrapped && line.width >= FULL * around.width;
    if (!isFull && !isCutParagraph(draft, line)) return;
    const fits = (next: Line, overHeading: boolean) =>
      isFull
        ? isLoose(draft, next, around.indent) && (!overHeading || seam(line, next) >= MIN_SEAM_OVER_HEADING)
        : runsOn(draft, { line, next, seam });
    const next =
      behindObstacle(draft, index, fits) ?? furtherDown(draft, index, { seam, indent: around.indent });
    if (next !== null) join(line, next, 'rethread');
  });
}

/** Steps over furniture and headings; null when the neighbour is neither, or what follows does not fit. */
function behindObstacle(
  draft: Draft,
  index: number,
  fits: (next: Line, overHeading: boolean) => boolean,
): Line | null {
  let overHeading = false;
  for (let at = index + 1; at <= index + 1 + MAX_STEPS; at++) {
    const next = draft.lines[at];
    if (next === undefined) return null;
    const isHeading = next.role === 'heading' || (next.role === 'body' && isHeadingBlock(draft, at));
    if (next.role !== 'furniture' && !isHeading)
      return at > index + 1 && fits(next, overHeading) ? next : null;
    overHeading ||= isHeading;
  }
  return null;
}

/** The start of a block that goes on far better than the neighbour does. */
export function furtherDown(
  draft: Draft,
  index: number,
  how: { seam: SeamScore; indent: number },
): Line | null {
  const line = draft.lines[index];
  const neighbour = draft.lines[index + 1];
  if (line === undefined || neighbour === undefined) return null;
  const atLeast = Math.max(MIN_SEAM_FAR, how.seam(line, neighbour) + MIN_LEAD_FAR);
  let best: { line: Line; score: number } | null = null;
  let blocks = 0;
  for (let at = index + 1; at <= index + MAX_LINES_ON && blocks < MAX_BLOCKS_ON; at++) {
    const next = draft.lines[at];
    if (next === undefined) break;
    if (!next.gap && draft.lines[at - 1]?.role === next.role) continue;
    blocks++;
    if (!isLoose(draft, next, how.indent) || isHeadingBlock(draft, at)) continue;
    const score = how.seam(line, next);
    if (score >= atLeast && score > (best?.score ?? 0)) best = { line: next, score };
  }
  return best?.line ?? null;
}

/** Body text that nothing runs on into, and that does not start a paragraph or an item of a list. */
function isLoose(draft: Draft, next: Line, indent: number): boolean {
  return next.role === 'body' && !next.taken && next.indent < indent + 2 && !isMarked(draft, next);
}
