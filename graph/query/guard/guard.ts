// Layer 2 of 5, second half: whether a stranger’s statement may run. Every word is an allowed keyword, an allowed
// function, or a name in a place where no clause can begin. It does not parse: a statement that makes no sense is left
// to the engine. Layer 3 writes it anew; the runner (layers 4 and 5) bounds what is let through.
import { emit } from './emission.ts';
import { checkGrowth } from './growth.ts';
import { checkMatching } from './matching.ts';
import { refuse, type Token, tokenize } from './tokens.ts';
import { AFTER_VALUE, BEFORE_VALUE, CLAUSES, FUNCTIONS, NEVER_NAMES, SUBQUERIES, VALUES } from './words.ts';

export const MAX_DEPTH = 50;

const PREFIXES = new Set(['+', '-', '!', 'NOT']);

/** What the next token may be: the start of a clause, a value or a name, or what follows a complete value. */
type Place = 'clause' | 'value' | 'after';

/** The statement as it may run. `parameters` are looked at where they are regular expressions. Throws `refused`. */
export function guard(
  statement: string,
  parameters: Readonly<Record<string, unknown>> = {},
): { statement: string } {
  const tokens = withoutLastSemicolon(tokenize(statement));
  const fail = (token: Token, reason: string) => refuse(reason, { statement, at: token.at });
  let place: Place = 'clause';
  let depth = 0;
  let signs = 0;
  if (tokens.length === 0) throw refuse('the statement is empty', { statement, at: 0 });
  for (const [i, token] of tokens.entries()) {
    depth += deeper(token);
    // A row of prefixes nests as deeply as brackets do.
    signs = PREFIXES.has(token.text.toUpperCase()) ? signs + 1 : 0;
    if (depth > MAX_DEPTH || signs > MAX_DEPTH) throw fail(token, `it nests more than ${MAX_DEPTH} deep`);
    const step = follow(tokens, i, place);
    if ('reason' in step) throw fail(token, step.reason);
    place = step.place;
  }
  checkGrowth(tokens, { parameters, fail });
  checkMatching(tokens, { parameters, fail });
  return { statement: emit(tokens) };
}

type Step = { place: Place } | { reason: string };

function follow(tokens: Token[], i: number, place: Place): Step {
  const token = tokens[i];
  if (token === undefined) return { place };
  if (token.kind === 'word' || token.kind === 'quoted') return word(tokens, i, place);
  if (token.kind === 'sign') return sign(tokens, i, place);
  if (place === 'value') return { place: 'after' };
  return {
    reason:
      place === 'clause' ? `“${token.value}” cannot begin a clause` : `“${token.value}” is out of place`,
  };
}

function sign(tokens: Token[], i: number, place: Place): Step {
  const text = tokens[i]?.text ?? '';
  const before = tokens[i - 1];
  if (text === ';') return { reason: 'only one statement is run at a time' };
  // “1. SET” must not pass for a property of 1; “1..3” is a slice.
  if (text === '.' && before?.kind === 'number' && tokens[i + 1]?.text !== '.')
    return { reason: `“${before.text}.” is no number` };
  // A subquery may begin with its pattern: EXISTS { (a)-->(b) }.
  if (place === 'clause' && !(text === '(' && before?.text === '{'))
    return { reason: `“${text}” cannot begin a clause` };
  if (text === '{') return { place: SUBQUERIES.has(upper(opener(tokens, i))) ? 'clause' : 'value' };
  const isAllColumns = text === '*' && place === 'value' && tokens[i + 1]?.kind !== 'number';
  return { place: isAllColumns || [')', ']', '}'].includes(text) ? 'after' : 'value' };
}

function word(tokens: Token[], i: number, place: Place): Step {
  const token = tokens[i];
  const [before, after] = [tokens[i - 1], tokens[i + 1]?.text];
  const text = token?.text ?? '';
  const known = token?.kind === 'quoted' ? '' : upper(token);
  if (before?.text === '.' && tokens[i - 2]?.text !== '.') {
    return after === '(' ? { reason: `“.${text}(” calls a function of a library` } : { place: 'after' };
  }
  if (known === 'CALL' && !opensSubquery(tokens, i + 1)) return { reason: 'CALL runs a procedure' };
  if (upper(before) === 'OPTIONAL' && place === 'clause' && known !== 'MATCH')
    return { reason: `OPTIONAL ${text}` };
  if (upper(before) === 'UNION' && (known === 'ALL' || known === 'DISTINCT')) return { place };
  if (place === 'clause')
    return CLAUSES.has(known) ? keyword(known) : { reason: `“${text}” cannot begin a clause` };
  if (place === 'after') {
    return AFTER_VALUE.has(known) ? keyword(known) : { reason: `“${text}” is not allowed` };
  }
  return name(known, text, { before, after });
}

/** A word where a value is expected: a keyword, a function, or a free name. */
function name(
  known: string,
  text: string,
  { before, after }: { before: Token | undefined; after: string | undefined },
): Step {
  if (before?.text === ':' && after !== '(' && !BEFORE_VALUE.has(known)) return { place: 'after' };
  if (NEVER_NAMES.has(known)) return { reason: `“${text}” is not allowed` };
  if (upper(before) === 'AS' || after === ':') return { place: 'after' };
  if (SUBQUERIES.has(known) && after === '{') return { place: 'value' };
  if (BEFORE_VALUE.has(known)) return keyword(known);
  if (after !== '(' || FUNCTIONS.has(text.toLowerCase())) return { place: 'after' };
  return { reason: `the function ${text}() is not allowed` };
}

function keyword(known: string): Step {
  if (known === 'UNION' || known === 'OPTIONAL') return { place: 'clause' };
  return { place: VALUES.has(known) ? 'after' : 'value' };
}

/** CALL { … } and CALL (a, b) { … }, never CALL name(…). */
function opensSubquery(tokens: Token[], from: number): boolean {
  if (tokens[from]?.text === '{') return true;
  if (tokens[from]?.text !== '(') return false;
  let i = from + 1;
  while (tokens[i]?.kind === 'word' || tokens[i]?.text === ',' || tokens[i]?.text === '*') i += 1;
  return tokens[i]?.text === ')' && tokens[i + 1]?.text === '{';
}

/** The word that a brace belongs to: EXISTS {, or CALL (a) {. */
function opener(tokens: Token[], brace: number): Token | undefined {
  if (tokens[brace - 1]?.text !== ')') return tokens[brace - 1];
  let i = brace - 2;
  while (i >= 0 && tokens[i]?.text !== '(') i -= 1;
  const call = tokens[i - 1];
  return upper(call) === 'CALL' ? call : undefined;
}

const upper = (token: Token | undefined): string => (token?.kind === 'word' ? token.text.toUpperCase() : '');

function deeper({ kind, text }: Token): number {
  if (kind === 'sign') return '([{'.includes(text) ? 1 : ')]}'.includes(text) ? -1 : 0;
  if (kind !== 'word') return 0;
  return text.toUpperCase() === 'CASE' ? 1 : text.toUpperCase() === 'END' ? -1 : 0;
}

function withoutLastSemicolon(tokens: Token[]): Token[] {
  return tokens.at(-1)?.text === ';' ? tokens.slice(0, -1) : tokens;
}
