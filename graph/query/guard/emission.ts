// Layer 3 of 5: what runs is written anew from the tokens that were checked, never the text that was sent. No comment,
// no semicolon and no escape but the few below is left; spaces stay where they were, because column names hold them.
import type { Token } from './tokens.ts';

export function emit(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, value, spaced }, i) => {
      const text = kind === 'string' ? quoted(value) : value;
      return spaced && i > 0 ? ` ${text}` : text;
    })
    .join('');
}

const WRITTEN: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const quoted = (text: string): string =>
  `'${text.replace(/[\\'\t\n\r]/g, (character) => WRITTEN[character] ?? character)}'`;
