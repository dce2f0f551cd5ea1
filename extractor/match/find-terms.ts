// Finds every span of a known term in a sentence, overlapping spans too. Quotes are transparent: 两“山”理论 is 两山理论.
import { grow } from '../grow.ts';
import { type Automaton, pairOf, ROOT, tripleOf } from './automaton.ts';

const OPENING = '“‘「『';
const CLOSING = '”’」』';
/** Quotes and the middle dots: printed with a term, not part of its identity. */
const TRANSPARENT = `${OPENING}${CLOSING}"'·•・`;

const [OTHER, SKIPPED, OPENS, CLOSES] = [0, 1, 2, 3];
/** What a code unit is to the matcher, by unit: a look-up a character, where a set of strings costs half the time. */
const KIND = new Uint8Array(65536);
for (const character of TRANSPARENT) KIND[character.charCodeAt(0)] = SKIPPED;
for (const character of OPENING) KIND[character.charCodeAt(0)] = OPENS;
for (const character of CLOSING) KIND[character.charCodeAt(0)] = CLOSES;

/** The units of the text at hand and two 0 behind them: reading a string unit by unit takes longer than matching it. */
let units = new Uint16Array(4096);
let bytes = Buffer.from(units.buffer);
let length = 0;

function readUnits(text: string): void {
  length = text.length;
  if (units.length < length + 2) {
    units = new Uint16Array(2 * length);
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(text, 'utf16le');
  units[length] = 0;
  units[length + 1] = 0;
}

/** Before it stand all quotes that are looked through: a pattern may go on behind one. */
const FIRST_LETTER = 0x3400;

const isQuote = (unit: number): boolean => KIND[unit] !== OTHER;

export const isTransparent = (text: string, at: number): boolean => isQuote(text.charCodeAt(at));

/**
 * Matches of one text in columns: pattern `pattern` over `text.slice(start, end)`. Quotes inside belong to it in pairs,
 * quotes around it do not. An object a match would cost more than finding it.
 */
export interface Hits {
  size: number;
  pattern: Int32Array;
  start: Int32Array;
  end: Int32Array;
}

export function emptyHits(): Hits {
  const room = 256;
  return { size: 0, pattern: new Int32Array(room), start: new Int32Array(room), end: new Int32Array(room) };
}

/** Fills `hits` anew, in order of the place where the automaton starts, shortest first. */
export function findTerms(automaton: Automaton, text: string, hits: Hits): void {
  hits.size = 0;
  readUnits(text);
  const { pairs, triples, shift } = automaton;
  const row = units;
  const size = length;
  let first = row[0] as number;
  let second = row[1] as number;
  /** The last place from which a quote is among the first three units: the filter does not see through it. */
  let unfiltered = isQuote(second) ? 0 : -1;
  for (let at = 0; at < size; at += 1) {
    const third = row[at + 2] as number;
    if (third < FIRST_LETTER && isQuote(third)) unfiltered = at + 1;
    const pair = pairOf(first, second);
    const short = pair >>> shift;
    const long = tripleOf(pair, third) >>> shift;
    const mayStart =
      ((pairs[short >>> 5] as number) >>> (short & 31)) | ((triples[long >>> 5] as number) >>> (long & 31));
    first = second;
    second = third;
    if ((mayStart & 1) !== 0 || at <= unfiltered) walk(automaton, at, hits);
  }
}

/** Every pattern that starts at a unit. A closing quote followed by an opening one is a barrier. */
function walk({ alphabet, cells }: Automaton, start: number, hits: Hits): void {
  const row = units;
  const size = length;
  let state = ROOT;
  let isQuoted = false;
  for (let at = start; at < size; at += 1) {
    const unit = row[at] as number;
    const code = alphabet[unit] as number;
    if (code === 0) {
      const kind = KIND[unit];
      if (at === start || kind === OTHER || (kind === OPENS && KIND[row[at - 1] as number] === CLOSES))
        return;
      isQuoted = true;
      continue;
    }
    const child = (cells[4 * state] as number) + code;
    if (cells[4 * child + 1] !== state) return;
    state = child;
    const pattern = cells[4 * child + 2] as number;
    if (pattern === -1) continue;
    // Without a quote inside there is nothing to balance.
    if (isQuoted) pushBalanced(hits, pattern, { start, end: at + 1 });
    else push(hits, pattern, start, at + 1);
  }
}

function push(hits: Hits, pattern: number, start: number, end: number): void {
  if (hits.size === hits.pattern.length) {
    for (const column of ['pattern', 'start', 'end'] as const) {
      hits[column] = grow(hits[column], 2 * hits.size);
    }
  }
  hits.pattern[hits.size] = pattern;
  hits.start[hits.size] = start;
  hits.end[hits.size] = end;
  hits.size += 1;
}

/** Takes in the partner of a quote that the span cuts off: 新时代“枫桥经验 becomes 新时代“枫桥经验”. */
function pushBalanced(hits: Hits, pattern: number, { start, end }: { start: number; end: number }): void {
  let open = 0;
  let unopened = 0;
  for (let at = start; at < end; at += 1) {
    const kind = KIND[units[at] as number];
    if (kind === OPENS) open += 1;
    else if (kind === CLOSES && open > 0) open -= 1;
    else if (kind === CLOSES) unopened += 1;
  }
  const opened = unopened === 1 && start > 0 && KIND[units[start - 1] as number] === OPENS;
  const closed = open === 1 && KIND[units[end] as number] === CLOSES;
  push(hits, pattern, opened ? start - 1 : start, closed ? end + 1 : end);
}
