// Finds every span of a known term in a sentence, overlapping spans too. Quotes are transparent: 两“山”理论 is 两山理论.
import { type Automaton, ROOT } from './automaton.ts';

/** A match of pattern `pattern` over `text.slice(start, end)`; quotes inside belong to it in pairs, quotes around it do not. */
export interface Match {
  pattern: number;
  start: number;
  end: number;
}

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

const kindAt = (text: string, at: number): number => KIND[text.charCodeAt(at)] ?? OTHER;

export const isTransparent = (text: string, at: number): boolean => kindAt(text, at) !== OTHER;

/** Where each character stood that the automaton has read; kept between calls, for most texts are short. */
let read = new Int32Array(1024);

/** Matches in order of their end, longest first. A closing quote followed by an opening one is a barrier. */
export function findTerms(automaton: Automaton, text: string): Match[] {
  const { alphabet, base, check, fail, output, next, lengths } = automaton;
  const matches: Match[] = [];
  if (read.length < text.length) read = new Int32Array(text.length * 2);
  let length = 0;
  let state = ROOT;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const code = alphabet[unit] as number;
    if (code === 0) {
      const kind = KIND[unit];
      if (kind === OTHER || (kind === OPENS && at > 0 && kindAt(text, at - 1) === CLOSES)) state = ROOT;
      continue;
    }
    read[length] = at;
    length += 1;
    // `step`, written out: a call for every character costs more than what it does.
    let child = (base[state] as number) + code;
    while (check[child] !== state && state !== ROOT) {
      state = fail[state] as number;
      child = (base[state] as number) + code;
    }
    if (check[child] !== state) continue;
    state = child;
    let hit = output[state] === -1 ? (next[state] as number) : state;
    while (hit !== 0) {
      const pattern = output[hit] as number;
      const size = lengths[pattern] as number;
      const start = read[length - size] as number;
      // Without a quote inside there is nothing to balance.
      const isPlain = at + 1 - start === size;
      matches.push(
        isPlain ? { pattern, start, end: at + 1 } : balanced(text, { pattern, start, end: at + 1 }),
      );
      hit = next[hit] as number;
    }
  }
  return matches;
}

/** Takes in the partner of a quote that the span cuts off: 新时代“枫桥经验 becomes 新时代“枫桥经验”. */
function balanced(text: string, { pattern, start, end }: Match): Match {
  let open = 0;
  let unopened = 0;
  for (let at = start; at < end; at += 1) {
    const kind = kindAt(text, at);
    if (kind === OPENS) open += 1;
    else if (kind === CLOSES && open > 0) open -= 1;
    else if (kind === CLOSES) unopened += 1;
  }
  return {
    pattern,
    start: unopened === 1 && kindAt(text, start - 1) === OPENS ? start - 1 : start,
    end: open === 1 && kindAt(text, end) === CLOSES ? end + 1 : end,
  };
}
