// Finds every span of a known term in a sentence, overlapping spans too. Quotes are transparent: 两“山”理论 is 两山理论.
import { grow } from '../grow.ts';
import { type Automaton, pairSlot, ROOT } from './automaton.ts';

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

/** The units of the text at hand and a 0 behind them: reading a string unit by unit takes longer than matching it. */
let units = new Uint16Array(4096);
let bytes = Buffer.from(units.buffer);

/** How many there are. */
function readUnits(text: string): number {
  if (units.length <= text.length) {
    units = new Uint16Array(2 * text.length);
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(text, 'utf16le');
  units[text.length] = 0;
  return text.length;
}

/** Before it stand all quotes that are looked through: a pattern may go on behind one. */
const FIRST_LETTER = 0x3400;

const kindAt = (text: string, at: number): number => KIND[text.charCodeAt(at)] ?? OTHER;

export const isTransparent = (text: string, at: number): boolean => kindAt(text, at) !== OTHER;

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

/**
 * Fills `hits` anew, in order of their end, longest first. A closing quote followed by an opening one is a barrier.
 * `Automaton` steps are written out: a call for every character costs more than what it does.
 */
export function findTerms(automaton: Automaton, text: string, hits: Hits): void {
  const { alphabet, base, check, fail, hit, output, next, lengths, entry, pairs, pairShift } = automaton;
  hits.size = 0;
  let state = ROOT;
  /** Behind the last quote that was looked through. */
  let skipped = 0;
  const length = readUnits(text);
  for (let at = 0; at < length; at += 1) {
    const unit = units[at] as number;
    if (state !== ROOT) {
      const code = alphabet[unit] as number;
      if (code === 0) {
        const kind = KIND[unit];
        if (kind === OTHER || (kind === OPENS && kindAt(text, at - 1) === CLOSES)) state = ROOT;
        skipped = at + 1;
        continue;
      }
      let child = (base[state] as number) + code;
      while (check[child] !== state) {
        state = fail[state] as number;
        if (state === ROOT) break;
        child = (base[state] as number) + code;
      }
      if (state !== ROOT) state = child;
    }
    if (state === ROOT) {
      const second = units[at + 1] as number;
      if (second >= FIRST_LETTER) {
        const slot = pairSlot(unit, second, pairShift);
        if (((pairs[slot >>> 5] as number) & (1 << (slot & 31))) === 0) continue;
      }
      const start = entry[unit] as number;
      if (start === 0) continue;
      state = start;
    }
    for (let found = hit[state] as number; found !== 0; found = next[found] as number) {
      const pattern = output[found] as number;
      const from = at + 1 - (lengths[pattern] as number);
      // Without a quote inside there is nothing to balance.
      if (from >= skipped) push(hits, pattern, from, at + 1);
      else
        pushBalanced(hits, text, {
          pattern,
          start: startBefore(alphabet, text, at, lengths[pattern] as number),
          end: at + 1,
        });
    }
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

/** Where the last `size` characters that the automaton has read begin: between them stand only quotes. */
function startBefore(alphabet: Uint16Array, text: string, last: number, size: number): number {
  let at = last;
  for (let left = size - 1; left > 0; ) {
    at -= 1;
    if (alphabet[text.charCodeAt(at)] !== 0) left -= 1;
  }
  return at;
}

/** Takes in the partner of a quote that the span cuts off: 新时代“枫桥经验 becomes 新时代“枫桥经验”. */
function pushBalanced(
  hits: Hits,
  text: string,
  { pattern, start, end }: { pattern: number; start: number; end: number },
): void {
  let open = 0;
  let unopened = 0;
  for (let at = start; at < end; at += 1) {
    const kind = kindAt(text, at);
    if (kind === OPENS) open += 1;
    else if (kind === CLOSES && open > 0) open -= 1;
    else if (kind === CLOSES) unopened += 1;
  }
  const opened = unopened === 1 && kindAt(text, start - 1) === OPENS ? start - 1 : start;
  push(hits, pattern, opened, open === 1 && kindAt(text, end) === CLOSES ? end + 1 : end);
}
