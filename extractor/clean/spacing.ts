// Rules `markdown`, `letterspaced` and `spaces`: what typesetting put between the characters of a line.
// All scan units, not strings, since a line may be the whole document.

import { type Draft, dropUnits, type Line, measure } from './draft.ts';
import { bits, HAN, MARKUP, PUNCTUATION, SPACE } from './glyphs.ts';

const STAR = '*'.charCodeAt(0);
const HASH = '#'.charCodeAt(0);
const MAX_HEADING_DEPTH = 6;
const DASH = '—'.charCodeAt(0);
const MIN_LETTERSPACED = 4;
/** Wider gaps between single characters are columns of a table. */
const MAX_LETTER_GAP = 2;

/** Takes out the `#` of a heading, and `**` where a line has an even number of them; a single one means something else. */
export function dropMarkdown(draft: Draft): void {
  for (const line of draft.lines) {
    if ((line.glyphs & MARKUP) === 0) continue;
    dropHeadingMark(draft, line);
    const marks: number[] = [];
    for (let at = line.start; at + 1 < line.end; at++) {
      if (draft.units[at] === STAR && draft.units[at + 1] === STAR) marks.push(at++);
    }
    if (marks.length === 0 || marks.length % 2 === 1) continue;
    for (const at of marks) dropUnits(draft, { start: at, end: at + 2 }, 'characters');
    draft.log.push({
      rule: 'markdown',
      start: draft.offsets[marks[0] ?? 0] ?? 0,
      end: (draft.offsets[marks.at(-1) ?? 0] ?? 0) + 2,
      action: 'removed',
      note: `${marks.length} marks of bold print`,
    });
    measure(draft, line);
  }
}

function dropHeadingMark(draft: Draft, line: Line): void {
  let end = line.start;
  while (end < line.end && draft.units[end] === HASH) end++;
  const depth = end - line.start;
  const spaced = (bits(draft.units[end] ?? 0) & SPACE) !== 0 && end < line.end;
  if (depth === 0 || depth > MAX_HEADING_DEPTH || !spaced) return;
  const range = { start: draft.offsets[line.start] ?? 0, end: draft.offsets[end] ?? 0 };
  dropUnits(draft, { start: line.start, end: end + 1 }, 'characters');
  draft.log.push({ rule: 'markdown', ...range, action: 'removed', note: 'mark of a heading' });
  measure(draft, line);
}

/** 基 层 治 理 → 基层治理: four single Han or more, each apart. */
export function closeLetterspaced(draft: Draft): void {
  for (const line of draft.lines) {
    if (line.spaces < MIN_LETTERSPACED - 1) continue;
    let at = line.start;
    let changed = false;
    while (at < line.end) {
      if (!holds(draft, line, at + 1, SPACE)) {
        at++;
        continue;
      }
      const gaps = letterGaps(draft, line, at);
      if (gaps.length < MIN_LETTERSPACED - 1) {
        at = (gaps.at(-1)?.end ?? at) + 1;
        continue;
      }
      for (const gap of gaps) dropUnits(draft, gap, 'characters');
      const last = gaps.at(-1)?.end ?? at;
      draft.log.push({
        rule: 'letterspaced',
        start: draft.offsets[at] ?? 0,
        end: (draft.offsets[last] ?? 0) + 1,
        action: 'removed',
        note: `${gaps.length} spaces between letters`,
      });
      changed = true;
      at = last + 1;
    }
    if (changed) measure(draft, line);
  }
}

/** Takes out white space beside full-width punctuation and behind a dash; it stays between Han and around Latin. */
export function closeSpaces(draft: Draft): void {
  const { units, offsets } = draft;
  const touched = { start: -1, end: -1, count: 0 };
  for (const line of draft.lines) {
    let changed = false;
    let left = line.spaces;
    for (let at = line.start; left > 0; at++) {
      if ((bits(units[at] ?? 0) & SPACE) === 0) continue;
      left--;
      let end = at + 1;
      while (end < line.end && (bits(units[end] ?? 0) & SPACE) !== 0) end++;
      if (isTight(units[at - 1] ?? 0, units[end] ?? 0)) {
        dropUnits(draft, { start: at, end }, 'characters');
        if (touched.count === 0) touched.start = offsets[at] ?? 0;
        touched.end = (offsets[end - 1] ?? 0) + 1;
        touched.count += end - at;
        changed = true;
      }
      at = end - 1;
    }
    if (changed) measure(draft, line);
  }
  if (touched.count > 0) {
    const note = `${touched.count} spaces beside punctuation`;
    draft.log.push({ rule: 'spaces', start: touched.start, end: touched.end, action: 'removed', note });
  }
}

function isTight(before: number, after: number): boolean {
  if (before === DASH) return true;
  return (bits(before) & PUNCTUATION) !== 0 || ((bits(after) & PUNCTUATION) !== 0 && after !== DASH);
}

/** The gaps of a run of single Han that starts here: Han, gap, Han, gap, Han … */
function letterGaps(draft: Draft, line: Line, from: number): { start: number; end: number }[] {
  const gaps: { start: number; end: number }[] = [];
  let at = from;
  while (holds(draft, line, at, HAN)) {
    let end = at + 1;
    while (holds(draft, line, end, SPACE) && end - at <= MAX_LETTER_GAP) end++;
    if (end === at + 1 || !holds(draft, line, end, HAN)) {
      // The last Han was the first of a word: it does not belong to the run.
      if (holds(draft, line, end, HAN) && end === at + 1) gaps.pop();
      break;
    }
    gaps.push({ start: at + 1, end });
    at = end;
  }
  return gaps;
}

const holds = (draft: Draft, line: Line, at: number, bit: number): boolean =>
  at < line.end && (bits(draft.units[at] ?? 0) & bit) !== 0;
