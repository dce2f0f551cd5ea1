// Rule `chars`: reads the raw text into units and lines. One raw unit becomes one unit or none, never more,
// which is why this is a table and not NFKC (① or ㎡ would change the length). With the rule off only line
// feeds mean anything.

import { type Draft, type Line, measure, repairCode } from './draft.ts';
import { bits, SPACE, widthOf } from './glyphs.ts';

const DROP = -1;
const BREAK = -2;
/** A carriage return that means nothing unless a line feed follows. */
const RETURN = -3;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
const CHARACTERS = repairCode('characters');

/** Radicals of the supplement block that fonts put in place of the ideograph; NFKC knows only two of them. */
const RADICALS =
  '⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罒⺲罒⺳网⺶羊⺷羊⺸羊⺹耂⺺肀⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟';

const NORMAL = normalTable();
const PLAIN = identity();
PLAIN[LINE_FEED] = BREAK;
PLAIN[CARRIAGE_RETURN] = RETURN;

/** Reads `raw` from `start` on; offsets are those of the whole raw text. One draft at a time: the next takes its memory. */
export function readDraft(raw: string, start: number, spelling: 'normal' | 'plain'): Draft {
  const table = spelling === 'normal' ? NORMAL : PLAIN;
  const draft = emptyDraft(raw, start);
  const { units, offsets, repairs } = draft;
  const touched = { start: -1, end: -1, dropped: 0, changed: 0 };
  let size = 0;
  let lineStart = 0;
  let gap = false;
  let seam = false;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number;
    let target = table[unit] as number;
    // What is kept moves to the front of the units that were read.
    if (target === unit && !seam) {
      units[size] = unit;
      offsets[size++] = start + at;
      continue;
    }
    // The carriage return before a line feed belongs to the same break.
    if (unit === CARRIAGE_RETURN && units[at + 1] === LINE_FEED) continue;
    if (target === RETURN) target = unit;
    if (target === BREAK) {
      draft.size = size;
      gap = !pushLine(draft, lineStart, { breakAt: start + at, gap });
      lineStart = size;
      seam = false;
      continue;
    }
    if (target !== unit) touch(touched, start + at, target);
    if (target !== DROP) {
      units[size] = target;
      offsets[size] = start + at;
      if (seam || target !== unit) repairs[size] = CHARACTERS;
      size++;
    }
    seam = target === DROP;
  }
  units.fill(0, size);
  draft.size = size;
  pushLine(draft, lineStart, { breakAt: raw.length, gap });
  const { dropped, changed, ...range } = touched;
  if (range.start >= 0) {
    const note = `${dropped} invisible characters removed, ${changed} spelt the common way`;
    draft.log.push({ rule: 'chars', ...range, action: dropped > 0 ? 'removed' : 'normalised', note });
  }
  return draft;
}

/** Memory for drafts, kept between documents: clearing it costs a fraction of asking for it again and again. */
let memory = new ArrayBuffer(0);
/** Larger documents are rare, and leave nothing behind. */
const MAX_KEPT = 2 ** 21;
const BYTES_PER_UNIT = 8;

/** With the units as they stand in the raw text; `offsets` and the others are 0. */
function emptyDraft(raw: string, start: number): Draft {
  const length = raw.length - start;
  let buffer = memory;
  if (buffer.byteLength < BYTES_PER_UNIT * length) {
    const room = length > MAX_KEPT ? length : 2 ** Math.ceil(Math.log2(length));
    buffer = new ArrayBuffer(BYTES_PER_UNIT * room);
    if (length <= MAX_KEPT) memory = buffer;
  } else new Uint8Array(buffer, 0, BYTES_PER_UNIT * length).fill(0);
  const units = new Uint16Array(buffer, 4 * length, length);
  Buffer.from(buffer, units.byteOffset, units.byteLength).write(
    start === 0 ? raw : raw.slice(start),
    'utf16le',
  );
  return {
    raw,
    units,
    offsets: new Int32Array(buffer, 0, length),
    size: 0,
    drop: new Uint8Array(buffer, 6 * length, length),
    repairs: new Uint8Array(buffer, 7 * length, length),
    lines: [],
    log: [],
    notices: [],
  };
}

function touch(
  touched: { start: number; end: number; dropped: number; changed: number },
  at: number,
  target: number,
): void {
  if (touched.start < 0) touched.start = at;
  touched.end = at + 1;
  if (target === DROP) touched.dropped++;
  else touched.changed++;
}

/** Adds the line that ends here, unless it is blank; says whether it did. */
function pushLine(draft: Draft, start: number, where: { breakAt: number; gap: boolean }): boolean {
  let first = start;
  let indent = 0;
  while (first < draft.size && (bits(draft.units[first] ?? 0) & SPACE) !== 0) {
    indent += widthOf(draft.units[first] ?? 0);
    first++;
  }
  if (first === draft.size) return false;
  const line: Line = {
    start: first,
    end: draft.size,
    indent,
    ...where,
    role: 'body',
    undoubled: false,
    width: 0,
    kept: 0,
    commas: 0,
    tabular: false,
    glyphs: 0,
    spaces: 0,
    twins: false,
    ending: 'open',
    next: null,
    joinedBy: null,
    taken: false,
  };
  measure(draft, line);
  draft.lines.push(line);
  return true;
}

function identity(): Int32Array {
  return Int32Array.from({ length: 65536 }, (_, unit) => unit);
}

function normalTable(): Int32Array {
  const table = identity();
  const put = (first: number, last: number, target: number) => table.fill(target, first, last + 1);
  put(0x00, 0x1f, DROP);
  put(0x7f, 0x9f, DROP);
  table[0x09] = 0x09;
  for (const unit of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) table[unit] = BREAK;
  for (const unit of [0xa0, 0x1680, 0x202f, 0x205f]) table[unit] = 0x20;
  put(0x2000, 0x200a, 0x20);
  for (const [first, last] of [
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2069],
    [0xfe00, 0xfe0f],
  ] as const) {
    put(first, last, DROP);
  }
  table[0xad] = table[0xfeff] = DROP;
  for (const [first, last] of [
    [0xff10, 0xff19],
    [0xff21, 0xff3a],
    [0xff41, 0xff5a],
    [0xff05, 0xff05],
    [0xff0b, 0xff0b],
  ] as const) {
    for (let unit = first; unit <= last; unit++) table[unit] = unit - 0xfee0;
  }
  for (const [first, last] of [
    [0x2f00, 0x2fdf],
    [0xf900, 0xfaff],
  ] as const) {
    for (let unit = first; unit <= last; unit++) {
      const folded = String.fromCharCode(unit).normalize('NFKC');
      if (folded.length === 1) table[unit] = folded.charCodeAt(0);
    }
  }
  for (let at = 0; at < RADICALS.length; at += 2)
    table[RADICALS.charCodeAt(at)] = RADICALS.charCodeAt(at + 1);
  const quotes = '「“」”『‘』’';
  for (let at = 0; at < quotes.length; at += 2) table[quotes.charCodeAt(at)] = quotes.charCodeAt(at + 1);
  return table;
}
