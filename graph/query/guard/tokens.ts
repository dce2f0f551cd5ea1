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
/** One token; the groups are the kinds, in this order, a string’s body in the last two. */
const TOKEN = new RegExp(
  [
    /([\p{L}_][\p{L}\p{Nd}_]*)/u,
    /(`[\p{L}_][\p{L}\p{N}_ -]*`(?!`))/u,
    /(\$[\p{L}_][\p{L}\p{Nd}_]*)/u,
    /(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_]))/u,
    /(=~|[()[\]{},.:|+\-*/%^=<>!&;])/u,
    /'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"/u,
  ]
    .map((part) => part.source)
    .join('|'),
  'uy',
);
const KINDS = ['word', 'quoted', 'parameter', 'number', 'sign'] as const;

export function tokenize(statement: string): Token[] {
  checkCharacters(statement);
  const tokens: Token[] = [];
  let at = 0;
  while (at < statement.length) {
    const space = match(SPACE, statement, at);
    at += space?.[0].length ?? 0;
    if (at >= statement.length) break;
    const found = match(TOKEN, statement, at);
    if (found === null) {
      const character = String.fromCodePoint(statement.codePointAt(at) ?? 0);
      throw refuse(`“${character}” cannot stand outside a string`, { statement, at });
    }
    tokens.push(token(found, { statement, at, spaced: space !== null }));
    at += found[0].length;
  }
  return tokens;
}

function token(
  found: RegExpExecArray,
  { statement, at, spaced }: { statement: string; at: number; spaced: boolean },
): Token {
  const [text, ...groups] = found;
  const kind = KINDS[groups.findIndex((group) => group !== undefined)];
  if (kind === undefined) {
    const value = decoded(found[6] ?? found[7] ?? '', { statement, at });
    return { kind: 'string', text: "''", value, spaced, at };
  }
  if (text === '/' && statement[at + 1] === '*') throw refuse('a comment does not end', { statement, at });
  if (kind !== 'sign' && kind !== 'number' && !isPlainName(text))
    throw refuse(`“${text}” holds a letter that can be taken for another one`, { statement, at });
  return { kind, text, value: text, spaced, at };
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
