// Layer 2 of 5, statements with a regular expression: the pattern is written down or a parameter, so that it can be read
// here, and the text that it is matched against is what is stored, not something that the statement made long.
import type { Context } from './growth.ts';
import { patternFault } from './patterns.ts';
import type { Token } from './tokens.ts';
import { BUILDERS } from './words.ts';

/** The longest text that may stand in such a statement or its parameters. */
const MAX_TEXT = 1000;
/** What may follow a pattern; anything else would make another pattern out of it. */
const AFTER =
  /^(?:[)\]},|]|AND|OR|XOR|AS|THEN|ELSE|WHEN|END|RETURN|WITH|MATCH|OPTIONAL|UNWIND|ORDER|SKIP|LIMIT|UNION|CALL|WHERE|ASC|DESC)$/i;

export function checkMatching(tokens: readonly Token[], { parameters, fail }: Context): void {
  if (!tokens.some((token) => token.text === '=~' && token.kind === 'sign')) return;
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'sign' && token.text === '=~')
      checkPattern([token, tokens[i + 1], tokens[i + 2]], { parameters, fail });
    else if (growsText(token, tokens[i + 1]))
      throw fail(token, `beside =~ no text is put together (“${token.text}”)`);
    else if (isLong(token, parameters))
      throw fail(token, `beside =~ a text has at most ${MAX_TEXT} characters`);
  }
}

function checkPattern(
  [sign, pattern, after]: [Token, Token | undefined, Token | undefined],
  { parameters, fail }: Context,
): void {
  if (pattern?.kind !== 'string' && pattern?.kind !== 'parameter')
    throw fail(sign, 'a pattern after =~ is a text in quotes or a parameter');
  if (after !== undefined && (after.kind === 'string' || !AFTER.test(after.text)))
    throw fail(after, 'a pattern after =~ stands alone');
  const value = pattern.kind === 'string' ? pattern.value : parameters[pattern.text.slice(1)];
  const fault = typeof value === 'string' ? patternFault(value) : null;
  if (fault !== null) throw fail(pattern, `the pattern costs too much: ${fault}`);
}

/** `+`, `||`, reduce() and replace(). */
function growsText({ kind, text }: Token, after: Token | undefined): boolean {
  if (kind === 'sign') return text === '+' || (text === '|' && after?.text === '|');
  return kind === 'word' && after?.text === '(' && BUILDERS.has(text.toLowerCase());
}

/** Lists and maps of texts count as one text: their parts can be taken out. */
function isLong({ kind, text, value }: Token, parameters: Readonly<Record<string, unknown>>): boolean {
  if (kind === 'string') return value.length > MAX_TEXT;
  return kind === 'parameter' && (JSON.stringify(parameters[text.slice(1)])?.length ?? 0) > MAX_TEXT * 10;
}
