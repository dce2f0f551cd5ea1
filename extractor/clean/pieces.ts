// The last step: follows the chains of lines and gives one piece of text for each, with the way back to the raw text.
// Most pieces are one line that no rule touched: they are slices of the raw text and need no offset a unit.
// Buffers instead of `+=`, since a piece may be the whole document.
import {
  type Draft,
  isPrinted,
  type Line,
  type Notice,
  type RuleLog,
  repairCode,
  unitText,
} from './draft.ts';
import { bits, HAN, LATIN } from './glyphs.ts';

export interface Piece {
  kind: 'body' | 'heading' | 'furniture';
  text: string;
  way: Way;
}

/** The way back from a cleaned text to the raw one: the offset where it is one raw slice, or every unit by itself. */
export type Way = number | Mapped;

export interface Mapped {
  /** Raw offset of each unit of the text, and one more for the end. */
  map: Int32Array;
  /** For each unit 0, or the code of the repair at it or in the seam before it (1 + place in `REPAIRS`). */
  repairs: Uint8Array;
}

/** Raw offset of a unit of the text, or of its end. */
export function rawOffset(way: Way, at: number): number {
  return typeof way === 'number' ? way + at : (way.map[at] ?? 0);
}

const MAX_HEADING_WIDTH = 84;
const MIN_OPEN_WIDTH = 100;
/** Running text has marks in it; the titles and lists of names that end without one have not. */
const MAX_LOOK_BACK = 200;
const MIN_MARKS = 2;
const COMMA_END = '，、';
const SPACE_UNIT = 0x20;

export function buildPieces(draft: Draft): Piece[] {
  const pieces: Piece[] = [];
  for (const line of draft.lines) {
    if (line.taken || line.kept === 0) continue;
    if (line.next === null && isPrinted(draft, line.start, line.end)) {
      const way = draft.offsets[line.start] as number;
      pieces.push({ kind: kindOf([line]), text: draft.raw.slice(way, way + line.kept), way });
      continue;
    }
    const chain: Line[] = [];
    for (let at: Line | null = line; at !== null; at = at.next) chain.push(at);
    pieces.push(assemble(draft, chain));
    logJoins(draft, chain);
  }
  reportOpenEnds(draft, pieces);
  return pieces;
}

function assemble(draft: Draft, chain: Line[]): Piece {
  const { units, drop, offsets } = draft;
  const room = chain.reduce((sum, line) => sum + line.kept + 1, 0);
  const text = new Uint16Array(room);
  const map = new Int32Array(room + 1);
  const repairs = new Uint8Array(room);
  let size = 0;
  let carried = 0;
  chain.forEach((line, index) => {
    const before = chain[index - 1];
    if (before !== undefined) {
      carried = Math.max(carried, repairCode(before.joinedBy === 'rethread' ? 'rethreaded' : 'seam'));
      if (needsSpace(text[size - 1] ?? 0, units[line.start] ?? 0)) {
        text[size] = SPACE_UNIT;
        map[size] = before.breakAt;
        repairs[size] = carried;
        size++;
      }
    }
    for (let at = line.start; at < line.end; at++) {
      carried = Math.max(carried, draft.repairs[at] ?? 0);
      if (drop[at] === 1) continue;
      text[size] = units[at] ?? 0;
      map[size] = offsets[at] ?? 0;
      repairs[size] = carried;
      carried = 0;
      size++;
    }
  });
  map[size] = (map[size - 1] ?? -1) + 1;
  return {
    kind: kindOf(chain),
    text: unitText(text, 0, size),
    way: {
      map: size === room ? map : map.slice(0, size + 1),
      repairs: size === room ? repairs : repairs.slice(0, size),
    },
  };
}

/** Two Latin words at a line break need the space that the break stood for; Han never do. */
function needsSpace(before: number, after: number): boolean {
  return (bits(before) & LATIN) !== 0 && (bits(after) & LATIN) !== 0;
}

function kindOf(chain: Line[]): Piece['kind'] {
  const first = chain[0];
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return 'body';
  if (first.role !== 'body') return first.role;
  const width = chain.reduce((sum, line) => sum + line.width, 0);
  const isShort = chain.length <= 2 && width <= MAX_HEADING_WIDTH;
  return isShort && last.ending === 'open' && !last.tabular ? 'heading' : 'body';
}

/** One line of the log for each run of joins by the same rule. */
function logJoins(draft: Draft, chain: Line[]): void {
  let run: RuleLog | null = null;
  let count = 1;
  chain.forEach((line, index) => {
    const next = chain[index + 1];
    if (line.joinedBy === null || next === undefined) return;
    const start = draft.offsets[line.start] ?? 0;
    const end = (draft.offsets[next.end - 1] ?? 0) + 1;
    if (run === null || run.rule !== line.joinedBy) {
      run = {
        rule: line.joinedBy,
        start,
        end,
        action: line.joinedBy === 'rethread' ? 'moved' : 'joined',
        note: '',
      };
      count = 1;
      draft.log.push(run);
    }
    count++;
    run.end = end;
    run.note = `${count} lines joined`;
  });
}

/** Body text of some length that stops in mid-sentence: reported, not guessed at. */
function reportOpenEnds(draft: Draft, pieces: Piece[]): void {
  for (const piece of pieces) {
    if (piece.kind !== 'body' || piece.text.length * 2 < MIN_OPEN_WIDTH) continue;
    const last = piece.text.charCodeAt(piece.text.length - 1);
    if ((bits(last) & HAN) === 0 && !COMMA_END.includes(String.fromCharCode(last))) continue;
    const tail = piece.text.slice(-20);
    if ((piece.text.slice(-MAX_LOOK_BACK).match(/[，。；]/g) ?? []).length < MIN_MARKS) continue;
    const notice: Notice = {
      code: 'open-end',
      message: `text stops in mid-sentence, no continuation found: …${tail}`,
      start: rawOffset(piece.way, Math.max(0, piece.text.length - 20)),
      end: rawOffset(piece.way, piece.text.length),
    };
    draft.notices.push(notice);
  }
}
