// The working state of one document while the rules run over it: the normalised units, where each came from,
// and records of lines that the rules drop, cut, reorder and chain. No unit is ever moved, so the
// way back to the raw text cannot be lost. The rules edit the draft in place: copies of 100 MB would cost more.
import { REPAIRS, type Repair } from '../../graph/model/scalars.ts';
import { ALL, bits, CLOSER, COMMA, SOFT, SPACE, STOP, WIDTH_SHIFT } from './glyphs.ts';

export const RULES = [
  'chars',
  'script',
  'markdown',
  'letterspaced',
  'spaces',
  'columns',
  'undouble',
  'furniture',
  'repeats',
  'interleave',
  'unwrap',
  'blankjoin',
  'parajoin',
  'rethread',
] as const;
export type RuleName = (typeof RULES)[number];

export interface RuleLog {
  rule: RuleName;
  start: number;
  end: number;
  /** removed | joined | set-aside | moved | normalised */
  action: string;
  note: string;
}

export interface Notice {
  code: 'repeat' | 'open-end';
  message: string;
  start: number;
  end: number;
}

export interface Line {
  /** The line without white space at its ends, as a range of units. */
  start: number;
  end: number;
  /** Half-ems of white space in front. */
  indent: number;
  /** Raw offset of the line break behind it. */
  breakAt: number;
  /** A blank line, or text that a rule took out, stands before it. */
  gap: boolean;
  role: 'body' | 'heading' | 'furniture';
  undoubled: boolean;
  /** Figures of `measure`: half-ems, kept units, marks ，。；、： and whether it looks like a row of a table. */
  width: number;
  kept: number;
  commas: number;
  tabular: boolean;
  /** Every bit of `glyphs.ts` that some unit has, taken out or not: a rule passes by what holds nothing of its own. */
  glyphs: number;
  /** Stretches of white space inside, taken out or not. */
  spaces: number;
  /** Two equal kept units follow each other, white space aside. */
  twins: boolean;
  ending: 'closed' | 'soft' | 'open';
  /** The line that continues this one, and the rule that found it. */
  next: Line | null;
  joinedBy: RuleName | null;
  /** Another line runs on into this one. */
  taken: boolean;
}

export interface Draft {
  raw: string;
  /** Normalised units; `offsets` holds the raw offset of each. */
  units: Uint16Array;
  offsets: Int32Array;
  size: number;
  /** 1 where a rule took the unit out. */
  drop: Uint8Array;
  /** Code of the repair at a unit, or in the seam before it. */
  repairs: Uint8Array;
  lines: Line[];
  log: RuleLog[];
  notices: Notice[];
}

/** The code that `repairs` holds for a class of repair: greater codes are deeper repairs. */
export function repairCode(repair: Repair): number {
  return REPAIRS.indexOf(repair) + 1;
}

const BAR = '|'.charCodeAt(0);
/** White space between the cells of a table, twice in half-ems. */
const MIN_TABLE_GAP = 6;

/** Trims the line to what is kept of it and takes its figures: one pass, for every unit of every text comes by. */
export function measure(draft: Draft, line: Line): void {
  const { units, drop } = draft;
  while (line.start < line.end && isIdle(draft, line.start)) line.start++;
  while (line.end > line.start && isIdle(draft, line.end - 1)) line.end--;
  let [twice, kept, commas, glyphs, spaces, gap, last] = [0, 0, 0, 0, 0, 0, -1];
  let [tabular, twins] = [false, false];
  const end = line.end;
  for (let at = line.start; at < end; at++) {
    const unit = units[at] as number;
    const is = bits(unit);
    glyphs |= is;
    if ((is & SPACE) === 0) gap = 0;
    else {
      if (gap === 0) spaces++;
      gap += is >>> WIDTH_SHIFT;
      if (gap >= MIN_TABLE_GAP) tabular = true;
    }
    if (unit === BAR) tabular = true;
    if (drop[at] === 1) continue;
    twice += is >>> WIDTH_SHIFT;
    kept++;
    if ((is & COMMA) !== 0) commas++;
    if (unit === last) twins = true;
    if ((is & SPACE) === 0) last = unit;
  }
  line.width = twice / 2;
  line.kept = kept;
  line.commas = commas;
  line.tabular = tabular;
  line.glyphs = glyphs & ALL;
  line.spaces = spaces;
  line.twins = twins;
  line.ending = endingOf(draft, line);
}

function isIdle({ units, drop }: Draft, at: number): boolean {
  return drop[at] === 1 || (bits(units[at] as number) & SPACE) !== 0;
}

/** Closed by a full stop or the like, soft after a colon, dots or a dash, else open. Closing quotes do not count. */
function endingOf(draft: Draft, line: Line): Line['ending'] {
  let at = line.end - 1;
  while (at > line.start && (draft.drop[at] === 1 || (bits(draft.units[at] ?? 0) & CLOSER) !== 0)) at--;
  const unit = draft.units[at] ?? 0;
  if ((bits(unit) & STOP) !== 0) return 'closed';
  return (bits(unit) & SOFT) !== 0 ? 'soft' : 'open';
}

/** What is kept of a short line, as a string. Never call it on a line of unknown length without a `limit`. */
export function lineText(draft: Draft, line: Line, limit = 120): string {
  const end = Math.min(line.end, line.start + limit);
  // Most lines are as they were printed, and a slice costs nothing.
  if (isPrinted(draft, line.start, end)) {
    const from = draft.offsets[line.start] as number;
    return draft.raw.slice(from, from + end - line.start);
  }
  // A line of which nothing was taken out is one stretch of units.
  if (line.kept === line.end - line.start) return unitText(draft.units, line.start, end);
  const kept: number[] = [];
  for (let at = line.start; at < line.end && kept.length < limit; at++) {
    if (draft.drop[at] === 0) kept.push(draft.units[at] ?? 0);
  }
  return String.fromCharCode.apply(null, kept);
}

/** Whether a range of units is a slice of the raw text, unit by unit. */
export function isPrinted({ offsets, drop, repairs }: Draft, start: number, end: number): boolean {
  if ((offsets[end - 1] as number) - (offsets[start] as number) !== end - 1 - start) return false;
  for (let at = start; at < end; at++) if (drop[at] !== 0 || repairs[at] !== 0) return false;
  return true;
}

const CHUNK = 8192;

/** UTF-16 units to a string, lone surrogates as they are; in chunks, since an argument list has an end. */
export function unitText(units: Uint16Array, start: number, end: number): string {
  const parts: string[] = [];
  for (let from = start; from < end; from += CHUNK) {
    const chunk = units.subarray(from, Math.min(end, from + CHUNK)) as unknown as number[];
    parts.push(String.fromCharCode.apply(null, chunk));
  }
  return parts.join('');
}

/** Takes a range of units out and marks the seam behind it. */
export function dropUnits(draft: Draft, range: { start: number; end: number }, repair: Repair): void {
  draft.drop.fill(1, range.start, range.end);
  if (range.end < draft.size) raise(draft, range.end, repair);
}

/** Notes a repair at a unit, unless a deeper one is noted there. */
export function raise(draft: Draft, at: number, repair: Repair): void {
  const code = repairCode(repair);
  if ((draft.repairs[at] ?? 0) < code) draft.repairs[at] = code;
}

/** Forgets the lines of which nothing is left; what stood on both sides of one is apart. */
export function sweep(draft: Draft): void {
  const lines: Line[] = [];
  let gap = false;
  for (const line of draft.lines) {
    if (line.next !== null && (line.kept === 0 || line.next.kept === 0)) {
      line.next.taken = false;
      line.next = null;
    }
    if (line.kept === 0) gap = true;
    else {
      line.gap ||= gap;
      gap = false;
      lines.push(line);
    }
  }
  draft.lines = lines;
}

export function join(line: Line, next: Line, rule: RuleName): void {
  line.next = next;
  line.joinedBy = rule;
  next.taken = true;
}

/** Raw half-open range of a line. */
export function rawRange(draft: Draft, line: Line): { start: number; end: number } {
  return { start: draft.offsets[line.start] ?? 0, end: (draft.offsets[line.end - 1] ?? 0) + 1 };
}
