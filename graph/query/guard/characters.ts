// Layer 1 of 5 between a stranger’s statement and the graph: its size and its characters.
import { TifaError } from '../../model/index.ts';

export const MAX_CHARACTERS = 10_000;

const LONE_SURROGATE = /\p{Surrogate}/u;
const CONTROL = /[^\P{Cc}\t\n\r]/u;

/** Throws `refused` for a statement that is too long, or that holds half a character or a control character. */
export function checkCharacters(statement: string): void {
  if (statement.length > MAX_CHARACTERS) {
    throw new TifaError(
      'refused',
      `The statement has ${statement.length} characters, at most ${MAX_CHARACTERS} are let through.`,
    );
  }
  if (LONE_SURROGATE.test(statement))
    throw new TifaError('refused', 'The statement holds half a character (a lone surrogate).');
  if (CONTROL.test(statement)) throw new TifaError('refused', 'The statement holds a control character.');
}

/** What an escape in a string may not stand for either; a `\u` is decoded everywhere by some parsers. */
export function isPlainText(text: string): boolean {
  return !/\\u/i.test(text) && !CONTROL.test(text) && !LONE_SURROGATE.test(text);
}

/** Full-width letters, the long s, the dotless i: what one parser may read as another letter. */
export function isPlainName(name: string): boolean {
  const isAscii = /^[\x20-\x7e]*$/;
  if (isAscii.test(name)) return true;
  const folded = name.normalize('NFKC');
  return folded === name && ![name.toLowerCase(), name.toUpperCase()].some((fold) => isAscii.test(fold));
}
