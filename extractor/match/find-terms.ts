// Finds every span of a known term in a sentence, overlapping spans too. Quotes are transparent: 两“山”理论 is 两山理论.
import { type Automaton, ROOT, step } from './automaton.ts';

/** A match of pattern `pattern` over `text.slice(start, end)`; quotes inside belong to it, quotes around it do not. */
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
      matches.push({ pattern, start: read[length - (lengths[pattern] as number)] as number, end: at + 1 });
    }
  }
  return matches;
}
