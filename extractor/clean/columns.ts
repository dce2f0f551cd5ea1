// Rule `columns`: a page that was read straight across prints two columns side by side, with a gap in every line.
// All left parts come first, then all right parts. Tables look alike, but their cells are short or closed.
import { type Draft, type Line, measure, raise, rawRange } from './draft.ts';
import { bits, HAN, SPACE } from './glyphs.ts';

const MIN_LINES = 6;
const MIN_SPLIT = 0.5;
const MIN_IN_BAND = 0.6;
const BAND = 8;
/** Half-width digits and indents move the start of the right side. */
const SLACK = 4;
const MIN_GAP = 2;
const MIN_HAN = 8;
const MIN_OPEN = 0.5;
const MAX_LINE = 400;

/** White space inside a line, and the column (in half-ems) in which the text behind it starts. */
interface Gap {
  start: number;
  end: number;
  column: number;
}

export function splitColumns(draft: Draft): void {
  const lines: Line[] = [];
  for (let index = 0; index < draft.lines.length; ) {
    let end = index + 1;
    while (draft.lines[end]?.gap === false) end++;
    const run = draft.lines.slice(index, end);
    // Without white space in it there is no gap between columns.
    const isCandidate = run.length >= MIN_LINES && run.some((line) => line.spaces > 0);
    for (const line of (isCandidate ? splitRun(draft, run) : null) ?? run) lines.push(line);
    index = end;
  }
  draft.lines = lines;
}

function splitRun(draft: Draft, run: Line[]): Line[] | null {
  const cuts = cutsOf(draft, run);
  if (cuts === null) return null;
  const margin = mostFrequent(cuts.flatMap((gap) => (gap === undefined ? [] : [gap.column])));
  const left: Line[] = [];
  const right: Line[] = [];
  const halves: { left: Line; right: Line }[] = [];
  run.forEach((line, index) => {
    const gap = cuts[index];
    if (gap === undefined) {
      if (line.indent >= margin - SLACK) right.push({ ...line, indent: Math.max(0, line.indent - margin) });
      else left.push(line);
      return;
    }
    const half = {
      left: part(draft, line, { end: gap.start, breakAt: draft.offsets[gap.start] ?? 0 }),
      right: part(draft, line, { start: gap.end, indent: Math.max(0, gap.column - margin), gap: false }),
    };
    halves.push(half);
    left.push(half.left);
    right.push(half.right);
  });
  const lefts = halves.map((half) => half.left);
  const rights = halves.map((half) => half.right);
  if (!isText(draft, lefts) || !isText(draft, rights) || openShare(lefts) < MIN_OPEN) return null;
  const [first, last, split] = [run[0], run.at(-1), right[0]];
  if (first === undefined || last === undefined || split === undefined) return null;
  split.gap = true;
  for (const line of left.slice(1).concat(right)) raise(draft, line.start, 'rethreaded');
  const range = { start: rawRange(draft, first).start, end: rawRange(draft, last).end };
  draft.log.push({ rule: 'columns', ...range, action: 'moved', note: `${run.length} lines of two columns` });
  return [...left, ...right];
}

/** For each line of the run the gap between the columns, if it has one; null when it is not set in columns. */
function cutsOf(draft: Draft, run: Line[]): (Gap | undefined)[] | null {
  const gaps = run.map((line) => gapsOf(draft, line));
  const band = bestBand(gaps.flat().map((gap) => gap.column));
  const inBand = (gap: Gap) => gap.column >= band - SLACK && gap.column < band + BAND + SLACK;
  const withGap = gaps.filter((found) => found.length > 0).length;
  const cuts = gaps.map((found) => found.find(inBand));
  const cut = cuts.filter((gap) => gap !== undefined).length;
  return cut < MIN_SPLIT * run.length || cut < MIN_IN_BAND * withGap ? null : cuts;
}

function gapsOf(draft: Draft, line: Line): Gap[] {
  const gaps: Gap[] = [];
  if (line.end - line.start > MAX_LINE) return gaps;
  let column = line.indent;
  let left = line.spaces;
  for (let at = line.start; left > 0; at++) {
    const from = at;
    const before = column;
    if ((bits(draft.units[at] ?? 0) & SPACE) !== 0) left--;
    for (; at < line.end && (bits(draft.units[at] ?? 0) & SPACE) !== 0; at++) column += cells(draft, at);
    if (column - before >= MIN_GAP) gaps.push({ start: from, end: at, column });
    column += cells(draft, at);
  }
  return gaps;
}

/** Columns of a page of fixed pitch: full-width digits and marks take two like every Han. */
function cells(draft: Draft, at: number): number {
  return draft.raw.charCodeAt(draft.offsets[at] ?? 0) < 0x80 ? 1 : 2;
}

/** Start of the band of columns in which most parts start. */
function bestBand(columns: number[]): number {
  const sorted = columns.sort((a, b) => a - b);
  let best = { start: 0, count: 0 };
  let low = 0;
  sorted.forEach((column, high) => {
    while (column - (sorted[low] ?? 0) >= BAND) low++;
    if (high - low + 1 > best.count) best = { start: sorted[low] ?? 0, count: high - low + 1 };
  });
  return best.start;
}

/** The margin of the right side: where most of its lines start. */
function mostFrequent(columns: number[]): number {
  const times = new Map<number, number>();
  for (const column of columns) times.set(column, (times.get(column) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function part(draft: Draft, line: Line, change: Partial<Line>): Line {
  const copy = { ...line, ...change };
  measure(draft, copy);
  return copy;
}

function isText(draft: Draft, lines: Line[]): boolean {
  let han = 0;
  for (const line of lines) {
    for (let at = line.start; at < line.end; at++) if ((bits(draft.units[at] ?? 0) & HAN) !== 0) han++;
  }
  return lines.length > 0 && han >= MIN_HAN * lines.length;
}

function openShare(lines: Line[]): number {
  return lines.filter((line) => line.ending === 'open').length / lines.length;
}
