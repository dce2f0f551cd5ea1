// The working state of one document while the rules run over it: the normalised units, where each came from,
// and records of lines that the rules drop, cut, reorder and chain. No unit is ever retyped or moved, so the
// way back to the raw text cannot be lost. The rules edit the draft in place: copies of 100 MB would cost more.
import { REPAIRS, type Repair } from '../../graph/model/scalars.ts';
import { bits, CLOSER, SPACE, STOP, widthOf } from './glyphs.ts';

export const RULES = [
  'chars',
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

const SOFT = new Set(['：', ':', '…', '—'].map((mark) => mark.charCodeAt(0)));
const COMMAS = new Set(['，', '。', '；', '、', '：'].map((mark) => mark.charCodeAt(0)));
const BAR = '|'.charCodeAt(0);

/** Trims the line to what is kept of it and takes its figures. */
export function measure(draft: Draft, line: Line): void {
  const { units, drop } = draft;
  const idle = (at: number) => drop[at] === 1 || (bits(units[at] ?? 0) & SPACE) !== 0;
  while (line.start < line.end && idle(line.start)) line.start++;
  while (line.end > line.start && idle(line.end - 1)) line.end--;
  line.width = line.kept = line.commas = 0;
  line.tabular = false;
  let gap = 0;
  for (let at = line.start; at < line.end; at++) {
    const unit = units[at] ?? 0;
    gap = (bits(unit) & SPACE) !== 0 ? gap + widthOf(unit) : 0;
    if (gap >= 3 || unit === BAR) line.tabular = true;
    if (drop[at] === 1) continue;
    line.width += widthOf(unit);
    line.kept++;
    if (COMMAS.has(unit)) line.commas++;
  }
  line.ending = endingOf(draft, line);
}

/** Closed by a full stop or the like, soft after a colon, dots or a dash, else open. Closing quotes do not count. */
function endingOf(draft: Draft, line: Line): Line['ending'] {
  let at = line.end - 1;
  while (at > line.start && (draft.drop[at] === 1 || (bits(draft.units[at] ?? 0) & CLOSER) !== 0)) at--;
  const unit = draft.units[at] ?? 0;
  if ((bits(unit) & STOP) !== 0) return 'closed';
  return SOFT.has(unit) ? 'soft' : 'open';
}

/** What is kept of a short line, as a string. Never call it on a line of unknown length without a `limit`. */
export function lineText(draft: Draft, line: Line, limit = 120): string {
  const kept: number[] = [];
  for (let at = line.start; at < line.end && kept.length < limit; at++) {
    if (draft.drop[at] === 0) kept.push(draft.units[at] ?? 0);
  }
  return String.fromCharCode.apply(null, kept);
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
