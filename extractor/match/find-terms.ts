// Finds every span of a known term in a sentence, overlapping spans too. Quotes are transparent: 两“山”理论 is 两山理论.
import { type Automaton, ROOT, step } from './automaton.ts';

/** A match of pattern `pattern` over `text.slice(start, end)`; quotes inside belong to it in pairs, quotes around it do not. */
export interface Match {
  pattern: number;
  start: number;
  end: number;
}

/** Half-width and full-width quotes and the middle dots: printed with a term, not part of its identity. */
const TRANSPARENT = new Set(['“', '”', '‘', '’', '「', '」', '『', '』', '"', "'", '·', '•', '・']);
const CLOSING = new Set(['”', '’', '」', '』']);
const OPENING = new Set(['“', '‘', '「', '『']);

export const isTransparent = (character: string): boolean => TRANSPARENT.has(character);

/** Matches in order of their end, longest first. A closing quote followed by an opening one is a barrier. */
export function findTerms(automaton: Automaton, text: string): Match[] {
  const { alphabet, output, next, lengths } = automaton;
  const matches: Match[] = [];
  const read = new Int32Array(text.length);
  let length = 0;
  let state = ROOT;
  for (let at = 0; at < text.length; at += 1) {
    const code = alphabet[text.charCodeAt(at)] as number;
    if (code === 0) {
      const character = text.charAt(at);
      const barrier = OPENING.has(character) && at > 0 && CLOSING.has(text.charAt(at - 1));
      if (barrier || !TRANSPARENT.has(character)) state = ROOT;
      continue;
    }
    read[length] = at;
    length += 1;
    state = step(automaton, state, code);
    for (
      let hit = output[state] === -1 ? (next[state] as number) : state;
      hit !== 0;
      hit = next[hit] as number
    ) {
      const pattern = output[hit] as number;
      const start = read[length - (lengths[pattern] as number)] as number;
      matches.push({ pattern, ...balanced(text, start, at + 1) });
    }
  }
  return matches;
}

/** Takes in the partner of a quote that the span cuts off: 新时代“枫桥经验 becomes 新时代“枫桥经验”. */
function balanced(text: string, start: number, end: number): { start: number; end: number } {
  let open = 0;
  let unopened = 0;
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if (OPENING.has(character)) open += 1;
    else if (CLOSING.has(character) && open > 0) open -= 1;
    else if (CLOSING.has(character)) unopened += 1;
  }
  return {
    start: unopened === 1 && OPENING.has(text.charAt(start - 1)) ? start - 1 : start,
    end: open === 1 && CLOSING.has(text.charAt(end)) ? end + 1 : end,
  };
}
