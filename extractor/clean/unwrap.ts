// Rules `unwrap` and `blankjoin`: undo hard line wraps, judged by the geometry of the lines around.
import { type Draft, join, type Line } from './draft.ts';
import { type Geometry, wrappedAround } from './line-geometry.ts';
import { FULL, isHeadingBlock, isMarked, startsInside } from './line-shape.ts';
import { furtherDown } from './rethread.ts';
import type { SeamScore } from './seam-score.ts';

/** Full to the edge, so that even a full stop does not end the paragraph. */
const BRIM = 0.93;
const MIN_SEAM_OF_SHORT = 2.2;
const MAX_DOUBTFUL = 0;
const MIN_INDENT = 2;
/** A line much wider than its column belongs to something else. */
const FOREIGN = 1.4;

/** Two lines in a row, and how the lines around them are set. */
interface Neighbours {
  line: Line;
  next: Line;
  index: number;
  around: Geometry;
}

/** Joins a full line with the next one, unless that is indented. */
export function unwrap(draft: Draft, seam: SeamScore): void {
  joinNeighbours(draft, 'unwrap', ({ line, next, around }) => {
    if (line.ending === 'closed') return line.width >= BRIM * around.width;
    if (line.width >= FULL * around.width) return true;
    return line.ending === 'open' && (startsInside(draft, next) || seam(line, next) >= MIN_SEAM_OF_SHORT);
  });
}

/** Joins a full open line with the one behind a blank, which a page or column break left there. */
export function joinOverBlank(draft: Draft, seam: SeamScore): void {
  joinNeighbours(draft, 'blankjoin', ({ line, next, index, around }) => {
    if (line.ending !== 'open' || line.width < FULL * around.width || isMarked(draft, next)) return false;
    if (!around.spaced) {
      // An unlikely seam beside a far better one is a page of articles in turn: left to `rethread`.
      const isDoubtful =
        seam(line, next) < MAX_DOUBTFUL && furtherDown(draft, index, { seam, indent: around.indent });
      return !isHeadingBlock(draft, index + 1) && !isDoubtful;
    }
    // With a blank behind every line headings show by their width, or by the lack of commas.
    if (next.width < around.width / 2) return next.ending === 'closed';
    return line.commas + next.commas > 0 || seam(line, next) >= 0;
  });
}

function joinNeighbours(
  draft: Draft,
  rule: 'unwrap' | 'blankjoin',
  accept: (neighbours: Neighbours) => boolean,
): void {
  for (let index = 0; index + 1 < draft.lines.length; index++) {
    const line = draft.lines[index];
    const next = draft.lines[index + 1];
    if (line === undefined || next === undefined || line.next !== null || next.taken) continue;
    if (line.role !== 'body' || next.role !== 'body' || next.gap !== (rule === 'blankjoin')) continue;
    const around = wrappedAround(draft, index);
    if (around === null || next.indent >= around.indent + MIN_INDENT) continue;
    if (next.width <= FOREIGN * around.width && accept({ line, next, index, around })) join(line, next, rule);
  }
}
