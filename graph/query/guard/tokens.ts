// Layer 2 of 5, first half: a statement cut into tokens by our own rules, so that no parser’s leniency (look-alike
// letters, escapes that are decoded before parsing, comments as spaces) can show an engine another statement than the
// one that was checked.
import { TifaError } from '../../model/index.ts';
import { checkCharacters, isPlainName, isPlainText } from './characters.ts';

export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'sign';
  /** As it was written; of a string `''`, so that no rule takes what it holds for a sign or a word. */
  text: string;
  /** Of a string, what it means; else the text. */
  value: string;
  /** Whether a space, a line end or a comment stood before it: column names depend on it. */
  spaced: boolean;
  /** UTF-16 offset in the statement, for messages. */
  at: number;
}

const SPACE = /(?:[ \t\r\n]|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)+/y;
const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;
const QUOTED = /`([\p{L}_][\p{L}\p{N}_ -]*)`(?!`)/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_])/uy;
const PARAMETER = /\$[\p{L}_][\p{L}\p{N}_]*/uy;
const STRING = /'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"/y;
const SIGN = /=~|[()[\]{},.:|+\-*/%^=<>!&;]/y;

export function tokenize(statement: string): Token[] {
  checkCharacters(statement);
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

function next(statement: string, at: number): Pick<Token, 'kind' | 'text' | 'value'> & { length: number } {
  const string = match(STRING, statement, at);
  if (string !== null) {
    const value = decoded(string[1] ?? string[2] ?? '', { statement, at });
    return { kind: 'string', text: "''", value, length: string[0].length };
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
    if (kind !== 'sign' && kind !== 'number' && !isPlainName(text))
      throw refuse(`“${text}” holds a letter that can be taken for another one`, { statement, at });
    return { kind, text, value: text, length: text.length };
  }
  throw refuse(`“${String.fromCodePoint(statement.codePointAt(at) ?? 0)}” cannot stand outside a string`, {
    statement,
    at,
  });
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

function decoded(body: string, place: { statement: string; at: number }): string {
  const text = body.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, code: string) => {
    if (code.length === 5) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    const character = ESCAPES[code];
    if (character === undefined) throw refuse(`a string holds the escape \\${code}`, place);
    return character;
  });
  if (isPlainText(text)) return text;
  throw refuse('a string holds a control character or a \\u: pass it as a parameter', place);
}

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
