// Rule `undouble`: bold print that was set by printing twice comes out of a PDF as 基基层层治治理理.
// Whole lines are judged first, then pairs of lines whose break cuts a group, then what stands alone beside a
// doubled line, then runs inside a line. Genuine doubles (高高兴兴, 人人有责) are shorter than any of these.
import { type Draft, dropUnits, join, type Line, lineText, measure, raise } from './draft.ts';
import { bits, HAN, isKey, SPACE } from './glyphs.ts';

const MIN_GROUPS = 5;
/** Enough once a longer line has shown that doubling is at work in this document. */
const MIN_GROUPS_SHOWN = 3;
const MIN_DISTINCT = 3;
const MIN_DISTINCT_INLINE = 4;
const MAX_LINE = 400;
const MIN_PHRASE = 4;
const MAX_PHRASE_LINE = 80;
const MIN_PHRASE_HAN = 3;

export function undouble(draft: Draft): void {
  const lines = draft.lines;
  if (!lines.some(mayBeDoubled)) return;
  const places = lines.map((line, index) =>
    mayBeDoubled(line) || (index > 0 && mayBeDoubled(lines[index - 1] as Line)) ? placesOf(draft, line) : [],
  );
  const shown = places.some(
    (at) => isDoubled(draft, at, 2, MIN_GROUPS) || isDoubled(draft, at, 3, MIN_GROUPS_SHOWN),
  );
  const minPairs = shown ? MIN_GROUPS_SHOWN : MIN_GROUPS;
  const collapseWhole = (index: number, minGroups: { 2: number; 3: number }): boolean => {
    const at = places[index] ?? [];
    for (const size of [3, 2] as const) {
      if (!isDoubled(draft, at, size, minGroups[size])) continue;
      collapse(draft, at, { size, lines: lines.slice(index, index + 1) });
      return true;
    }
    return false;
  };
  for (let index = 0; index < lines.length; index++) {
    if (!mayBeDoubled(lines[index] as Line)) continue;
    if (collapseWhole(index, { 2: minPairs, 3: MIN_GROUPS_SHOWN })) continue;
    const both = [...(places[index] ?? []), ...(places[index + 1] ?? [])];
    const isCut = ((places[index]?.length ?? 0) & 1) === 1 && places[index + 1]?.length !== 0;
    if (!isCut || !isDoubled(draft, both, 2, MIN_GROUPS)) continue;
    collapse(draft, both, { size: 2, lines: lines.slice(index, index + 2) });
    index++;
  }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.undoubled || !mayBeDoubled(line)) continue;
    const beside = lines[index - 1]?.undoubled === true || lines[index + 1]?.undoubled === true;
    if (!beside || !isPaired(draft, places[index] ?? [], 2)) undoubleRuns(draft, line);
    else collapse(draft, places[index] ?? [], { size: 2, lines: [line] });
  }
  joinHeadings(draft);
}

/** A whole line that says one phrase two to four times: 政德大家谈政德大家谈. */
export function dropRepeatedPhrases(draft: Draft): void {
  for (const line of draft.lines) {
    if (line.kept < 2 * MIN_PHRASE || line.kept > MAX_PHRASE_LINE || line.undoubled) continue;
    if (!mayRepeat(draft, line)) continue;
    const text = lineText(draft, line);
    const times = [4, 3, 2].find(
      (n) => text === text.slice(0, text.length / n).repeat(n) && text.length % n === 0,
    );
    if (times === undefined || text.length / times < MIN_PHRASE) continue;
    const phrase = text.slice(0, text.length / times);
    let han = 0;
    for (let at = 0; at < phrase.length; at++) if ((bits(phrase.charCodeAt(at)) & HAN) !== 0) han++;
    if (han < MIN_PHRASE_HAN) continue;
    const end = line.end;
    line.end = keptOffset(draft, line, phrase.length);
    draft.drop.fill(1, line.end, end);
    measure(draft, line);
    const range = { start: draft.offsets[line.end] ?? 0, end: (draft.offsets[end - 1] ?? 0) + 1 };
    draft.log.push({ rule: 'undouble', ...range, action: 'removed', note: `phrase printed ${times} times` });
  }
}

/** Cheap first look at a line of which nothing was taken out: its first unit starts the second turn as well. */
function mayRepeat({ units }: Draft, { start, end, kept }: Line): boolean {
  if (kept !== end - start) return true;
  for (let turns = 2; turns <= 4; turns++) {
    if (kept % turns === 0 && units[start] === units[start + kept / turns]) return true;
  }
  return false;
}

/** Doubled print starts with two equal units; a line of one unit may be the start of a group that the break cuts. */
const mayBeDoubled = (line: Line): boolean => line.twins || line.kept < 2;

/** Kept units of a line that are not white space; none when the line is too long to be a heading. */
function placesOf(draft: Draft, line: Line): number[] {
  const places: number[] = [];
  if (line.kept > MAX_LINE) return places;
  for (let at = line.start; at < line.end; at++) {
    if (draft.drop[at] === 0 && (bits(draft.units[at] ?? 0) & SPACE) === 0) places.push(at);
  }
  return places;
}

function isDoubled(draft: Draft, places: number[], size: 2 | 3, minGroups: number): boolean {
  const groups = places.length / size;
  if (groups < minGroups || !isPaired(draft, places, size)) return false;
  const distinct = new Set<number>();
  for (const at of places) if ((bits(draft.units[at] ?? 0) & HAN) !== 0) distinct.add(draft.units[at] ?? 0);
  return distinct.size >= MIN_DISTINCT;
}

function isPaired(draft: Draft, places: number[], size: 2 | 3): boolean {
  if (places.length === 0 || places.length % size !== 0) return false;
  for (let at = 0; at < places.length; at += size) {
    for (let copy = 1; copy < size; copy++) {
      if (draft.units[places[at] ?? 0] !== draft.units[places[at + copy] ?? 0]) return false;
    }
  }
  return true;
}

function collapse(draft: Draft, places: number[], whole: { size: number; lines: Line[] }): void {
  places.forEach((at, index) => {
    if (index % whole.size !== 0) draft.drop[at] = 1;
    else if (index > 0) raise(draft, at, 'undoubled');
  });
  for (const line of whole.lines) {
    line.undoubled = true;
    line.role = 'heading';
    measure(draft, line);
  }
  const start = draft.offsets[places[0] ?? 0] ?? 0;
  const end = (draft.offsets[places.at(-1) ?? 0] ?? 0) + 1;
  const note = `every character ${whole.size} times`;
  draft.log.push({ rule: 'undouble', start, end, action: 'removed', note });
}

/** Doubled runs inside a line. A run that fails is skipped whole: 一一一… must not be looked at twice. */
function undoubleRuns(draft: Draft, line: Line): void {
  const { units } = draft;
  let changed = false;
  for (let at = line.start; at < line.end; at++) {
    if (!isPair(draft, line, at)) continue;
    const distinct = new Set<number>();
    let end = at;
    for (; isPair(draft, line, end); end += 2) {
      const unit = units[end] ?? 0;
      if (distinct.size < MIN_DISTINCT_INLINE && (bits(unit) & HAN) !== 0) distinct.add(unit);
    }
    if (end - at >= 2 * MIN_GROUPS && distinct.size >= MIN_DISTINCT_INLINE) {
      for (let copy = at + 1; copy < end; copy += 2)
        dropUnits(draft, { start: copy, end: copy + 1 }, 'undoubled');
      const range = { start: draft.offsets[at] ?? 0, end: (draft.offsets[end - 1] ?? 0) + 1 };
      draft.log.push({ rule: 'undouble', ...range, action: 'removed', note: 'every character twice' });
      changed = true;
    }
    at = end - 1;
  }
  if (changed) measure(draft, line);
}

function isPair({ units, drop }: Draft, line: Line, at: number): boolean {
  return (
    at + 1 < line.end &&
    units[at] === units[at + 1] &&
    drop[at] === 0 &&
    drop[at + 1] === 0 &&
    isKey(units[at] ?? 0)
  );
}

/** Doubled neighbours are one heading over two lines; they never join with body text. */
function joinHeadings(draft: Draft): void {
  draft.lines.forEach((line, index) => {
    const next = draft.lines[index + 1];
    if (line.undoubled && next?.undoubled && line.ending === 'open') join(line, next, 'undouble');
  });
}

/** The unit behind the first `count` kept units of a line. */
function keptOffset(draft: Draft, line: Line, count: number): number {
  let at = line.start;
  for (let seen = 0; at < line.end && seen < count; at++) if (draft.drop[at] === 0) seen++;
  return at;
}
