// From single matches to copies: matches that follow each other form a group, its ends move to the bounds of
// lines or sentences, and what is too short, too loose or no running text is let go. The thresholds were set so
// that no formula sentence and no template text of statutes or reports is ever taken for a copy.
import { type Draft, lineText } from './draft.ts';
import { bits, HAN } from './glyphs.ts';
import {
  isLineStart,
  isSentenceStart,
  type KeyRange,
  type KeyStream,
  lineAt,
  lineFrom,
} from './key-stream.ts';
import { isMarked } from './line-shape.ts';
import type { Part } from './repeat-search.ts';

/** A range of keys that is a copy, and the parts of earlier text that it repeats. */
export interface Copy extends KeyRange {
  parts: Part[];
}

const MAX_HOLE = 8;
const MAX_HOLE_IN_STEP = 80;
const MAX_HOLE_AHEAD = 40;
const MAX_AHEAD = 3000;
const MAX_SHIFT = 6;
const MIN_STEADY_PART = 24;
const NEAR_SNAP = 24;
const MAX_SNAP = 120;
const MIN_AGREEMENT = 0.8;
const MIN_HAN = 0.6;
const MIN_WHOLE_LINES = 150;
const MIN_ANYWHERE = 400;
const MIN_LOOSE = 800;
const MIN_KEYS_PER_PART = 30;
const MIN_LIST_ITEM = 80;
const MIN_DISTINCT = 20;
const MAX_SAMPLE = 4000;
const MIN_OPEN_COPY = 20;

export function copiesOf(draft: Draft, stream: KeyStream, parts: Part[]): Copy[] {
  let floor = 0;
  const copies: Copy[] = [];
  for (const group of groupParts(stream.keys, parts)) {
    if (reach(stream.keys, group) < MIN_WHOLE_LINES) continue;
    const copy = snap(draft, stream, { group, floor });
    if (copy === null || !isCopy(draft, stream, copy)) continue;
    copies.push(copy);
    floor = copy.end;
  }
  return copies;
}

/** A whole paragraph that repeats the start of an earlier one and stops in mid-sentence: a loop that was cut. */
export function openCopiesOf(draft: Draft, stream: KeyStream, parts: Part[]): Copy[] {
  const copies: Copy[] = [];
  for (const part of parts) {
    if (part.length < MIN_OPEN_COPY || !isLineStart(stream, part.copy) || !isLineStart(stream, part.source))
      continue;
    const index = lineAt(stream, part.copy);
    const line = draft.lines[index];
    const end = stream.lineStarts[index + 1] ?? 0;
    if (line === undefined || end > part.copy + part.length || end - part.copy < MIN_OPEN_COPY) continue;
    const isBlock = line.gap && draft.lines[index + 1]?.gap !== false;
    if (!isBlock || line.ending !== 'open' || !/[，。；]/.test(lineText(draft, line, MAX_SAMPLE))) continue;
    const length = end - part.copy;
    copies.push({ start: part.copy, end, parts: [{ ...part, length }] });
  }
  return copies;
}

function groupParts(keys: Uint16Array, parts: Part[]): Part[][] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && follows(keys, before, part)) group.push(part);
    else groups.push([part]);
  }
  return groups.map(trimEnds);
}

function follows(keys: Uint16Array, before: Part, part: Part): boolean {
  const hole = part.copy - before.copy - before.length;
  if (hole > MAX_HOLE_IN_STEP) return false;
  if (inStep(before, part) || goesOn(keys, before, part)) return true;
  if (Math.min(before.length, part.length) < MIN_STEADY_PART) return false;
  // Where the source is interleaved with another text, its short lines are too short to be found.
  const ahead = part.source - before.source - before.length;
  return hole <= (ahead > 0 && ahead <= MAX_AHEAD ? MAX_HOLE_AHEAD : MAX_HOLE);
}

/** The text behind the source of `before` is that of `part` too, which was found in another copy of it. */
function goesOn(keys: Uint16Array, before: Part, part: Part): boolean {
  const sample = Math.min(part.length, MIN_STEADY_PART);
  for (let shift = -MAX_SHIFT; shift <= MAX_SHIFT; shift++) {
    const source = before.source + part.copy - before.copy + shift;
    let same = 0;
    for (let at = 0; at < sample; at++) if (keys[source + at] === keys[part.copy + at]) same++;
    if (same >= MIN_AGREEMENT * sample) return true;
  }
  return false;
}

export function inStep(before: Part, part: Part): boolean {
  return Math.abs(part.copy - part.source - (before.copy - before.source)) <= MAX_SHIFT;
}

/** A formula of a dozen characters that happens to stand beside a copy is no part of it. */
function trimEnds(group: Part[]): Part[] {
  let first = 0;
  let last = group.length - 1;
  while (first < last && isLoose(group[first] as Part, group[first + 1] as Part)) first++;
  while (last > first && isLoose(group[last] as Part, group[last - 1] as Part)) last--;
  return group.slice(first, last + 1);
}

function isLoose(edge: Part, inner: Part): boolean {
  return edge.length < MIN_STEADY_PART && edge.copy - edge.source !== inner.copy - inner.source;
}

/** How many keys a copy has at most, wherever the bounds are: nearly all groups are let go by it. */
function reach(keys: Uint16Array, group: readonly Part[]): number {
  const first = group[0] as Part;
  const last = group.at(-1) as Part;
  const limit = last.copy + last.length;
  return (
    limit -
    first.copy +
    outward(keys, { from: first.copy - 1, step: -1, shift: first.copy - first.source }) +
    outward(keys, { from: limit, step: 1, shift: last.copy - last.source })
  );
}

/** Behind more keys that differ no end can be moved any further. */
const MAX_DIFFERENT = Math.ceil((1 - MIN_AGREEMENT) * MAX_SNAP);

/** The most keys that an end can be moved by. */
function outward(
  keys: Uint16Array,
  { from, step, shift }: { from: number; step: 1 | -1; shift: number },
): number {
  let [same, most] = [0, 0];
  for (let count = 1; count <= MAX_SNAP && count - 1 - same <= MAX_DIFFERENT; count++) {
    const key = from + step * (count - 1);
    if (keys[key] === keys[key - shift]) same++;
    if (same >= needed(count)) most = count;
  }
  return most;
}

/** Of so many keys beside a match, how many must be the same for an end to be moved over them. */
const needed = (count: number): number => (count <= NEAR_SNAP ? 0.5 : MIN_AGREEMENT) * count;

/** Moves both ends to bounds: outward over keys of which half agree, or most if they are many; else inward. */
function snap(
  draft: Draft,
  stream: KeyStream,
  { group, floor }: { group: Part[]; floor: number },
): Copy | null {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return null;
  const limit = last.copy + last.length;
  let start = first.copy;
  while (start > floor && start > first.copy - MAX_SNAP && !isBound(draft, stream, start)) start--;
  const before = { start, end: first.copy };
  if (start < floor || !isBound(draft, stream, start) || !agrees(stream, before, first)) {
    start = Math.max(first.copy, floor);
    while (start < limit && !isBound(draft, stream, start)) start++;
  }
  let end = limit;
  while (end < limit + MAX_SNAP && !isBound(draft, stream, end)) end++;
  if (!isBound(draft, stream, end) || !agrees(stream, { start: limit, end }, last)) {
    end = limit;
    while (end > start && !isBound(draft, stream, end)) end--;
  }
  return start < end ? { start, end, parts: fitParts(group, { start, end }) } : null;
}

function isBound(draft: Draft, stream: KeyStream, key: number): boolean {
  return isLineStart(stream, key) || isSentenceStart(draft, stream, key);
}

/** Whether the keys of a range beside a part are mostly those beside its source. */
function agrees({ keys }: KeyStream, { start, end }: KeyRange, { copy, source }: Part): boolean {
  const shift = copy - source;
  let same = 0;
  for (let key = start; key < end; key++) if (keys[key] === keys[key - shift]) same++;
  return same >= needed(end - start);
}

/** Cuts or stretches the parts at both ends to the range. */
function fitParts(group: Part[], range: KeyRange): Part[] {
  const inside = group.filter((part) => part.copy < range.end && part.copy + part.length > range.start);
  return inside.map((part, index) => {
    const start = index === 0 ? range.start : part.copy;
    const end = index === inside.length - 1 ? range.end : part.copy + part.length;
    return { copy: start, source: part.source + start - part.copy, length: end - start };
  });
}

function isCopy(draft: Draft, stream: KeyStream, copy: Copy): boolean {
  const length = copy.end - copy.start;
  const parts = brokenParts(copy.parts);
  if (length < MIN_WHOLE_LINES || copy.parts.some((part) => part.source < 0)) return false;
  if (length < MIN_ANYWHERE && (parts > 1 || wholeLineKeys(draft, stream, copy) < MIN_WHOLE_LINES))
    return false;
  if (parts > 1 && (length < MIN_LOOSE || length < MIN_KEYS_PER_PART * parts)) return false;
  return isRunningText(stream, copy);
}

/** Parts that an edit or a hole divides; the turns of a loop, each exact and long, follow each other without one. */
function brokenParts(parts: readonly Part[]): number {
  const isTurn = (before: Part | undefined, part: Part) =>
    before !== undefined &&
    part.copy === before.copy + before.length &&
    Math.min(before.length, part.length) >= MIN_WHOLE_LINES;
  return parts.filter((part, index) => !isTurn(parts[index - 1], part)).length;
}

function isRunningText(stream: KeyStream, range: KeyRange): boolean {
  const end = Math.min(range.end, range.start + MAX_SAMPLE);
  const distinct = new Set<number>();
  let han = 0;
  for (let key = range.start; key < end; key++) {
    const unit = stream.keys[key] ?? 0;
    distinct.add(unit);
    if ((bits(unit) & HAN) !== 0) han++;
  }
  return distinct.size >= MIN_DISTINCT && han >= MIN_HAN * (end - range.start);
}

/** Keys in lines that lie wholly inside; short items of lists repeat by nature and do not count. */
function wholeLineKeys(draft: Draft, stream: KeyStream, range: KeyRange): number {
  let total = 0;
  for (let index = lineFrom(stream, range.start); index < draft.lines.length; index++) {
    const line = draft.lines[index];
    const end = stream.lineStarts[index + 1] ?? 0;
    if (line === undefined || end > range.end) break;
    const keys = end - (stream.lineStarts[index] ?? 0);
    if (keys >= MIN_LIST_ITEM || !isMarked(draft, line)) total += keys;
  }
  return total;
}
