// A Cypher statement cut into tokens by our own rules, so that no parser’s leniency (look-alike letters, escapes that
// are decoded before parsing, comments as spaces) can show an engine another statement than the one that was checked.
import { TifaError } from '../../model/index.ts';

export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'sign';
  /** As it is written again. */
  text: string;
  /** Whether a space, a line end or a comment stood before it: column names depend on it. */
  spaced: boolean;
  /** UTF-16 offset in the statement, for messages. */
  at: number;
}

export const MAX_CHARACTERS = 10_000;

const SPACE = /(?:[ \t\r\n]|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)+/y;
const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;
const QUOTED = /`([\p{L}_][\p{L}\p{N}_ -]*)`(?!`)/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_])/uy;
const PARAMETER = /\$[\p{L}_][\p{L}\p{N}_]*/uy;
const STRING = /'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"/y;
const LONE_SURROGATE = /\p{Surrogate}/u;
const SIGN = /=~|[()[\]{},.:|+\-*/%^=<>!&;]/y;

export function tokenize(statement: string): Token[] {
  if (statement.length > MAX_CHARACTERS) {
    throw new TifaError(
      'refused',
      `The statement has ${statement.length} characters, at most ${MAX_CHARACTERS} are let through.`,
    );
  }
  if (LONE_SURROGATE.test(statement))
    throw new TifaError('refused', 'The statement holds half a character (a lone surrogate).');
  const tokens: Token[] = [];
  let at = 0;
  while (at < statement.length) {
    const space = match(SPACE, statement, at);
    at += space?.[0].length ?? 0;
    if (at >= statement.length) break;
    const { length, ...token } = next(statement, at);
    tokens.push({ ...token, spaced: space !== null, at });
    at += length;
  }
  return tokens;
}

function next(statement: string, at: number): Pick<Token, 'kind' | 'text'> & { length: number } {
  const string = match(STRING, statement, at);
  if (string !== null) {
    const text = literal(string[1] ?? string[2] ?? '', { statement, at });
    return { kind: 'string', text, length: string[0].length };
  }
  for (const [kind, pattern] of [
    ['word', WORD],
    ['quoted', QUOTED],
    ['parameter', PARAMETER],
    ['number', NUMBER],
    ['sign', SIGN],
  ] as const) {
    const text = match(pattern, statement, at)?.[0];
    if (text === undefined) continue;
    if (statement.startsWith('/*', at)) throw refuse('a comment does not end', { statement, at });
    if (kind !== 'sign' && kind !== 'number') plainLetters(text, { statement, at });
    return { kind, text, length: text.length };
  }
  throw refuse(`“${String.fromCodePoint(statement.codePointAt(at) ?? 0)}” cannot stand outside a string`, {
    statement,
    at,
  });
}

/** Full-width letters, the long s, the dotless i: what one parser may read as another letter. */
function plainLetters(name: string, place: { statement: string; at: number }): void {
  const isAscii = /^[\x20-\x7e]*$/;
  const folds = [name.normalize('NFKC'), name.toLowerCase(), name.toUpperCase()];
  const looksLike = folds[0] !== name || (!isAscii.test(name) && folds.some((fold) => isAscii.test(fold)));
  if (looksLike) throw refuse(`“${name}” holds a letter that can be taken for another one`, place);
}

const ESCAPES: Record<string, string> = {
  t: '\t',
  n: '\n',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
};

/** Decodes a string and writes it again with the fewest escapes; never a `\u`, which some parsers decode everywhere. */
function literal(body: string, place: { statement: string; at: number }): string {
  const text = body.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, code: string) => {
    if (code.length === 5) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    const character = ESCAPES[code];
    if (character === undefined) throw refuse(`a string holds the escape \\${code}`, place);
    return character;
  });
  const isOdd = /\\u/i.test(text) || /[^\P{Cc}\t\n\r]/u.test(text) || LONE_SURROGATE.test(text);
  if (isOdd) throw refuse('a string holds a control character or a \\u: pass it as a parameter', place);
  return `'${text.replace(/[\\'\t\n\r]/g, (character) => WRITTEN[character] ?? character)}'`;
}

const WRITTEN: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function match(pattern: RegExp, statement: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(statement);
}

/** `… (line 2, column 5)`. */
export function refuse(reason: string, { statement, at }: { statement: string; at: number }): TifaError {
  const before = statement.slice(0, at).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  return new TifaError('refused', `Only statements that read the graph are run: ${reason} (${place}).`);
}
