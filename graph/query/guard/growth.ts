// Layer 2 of 5, work inside one expression: no engine that runs elsewhere can be stopped in the middle of an expression,
// and none counts the memory of a text. So lists and texts may not grow by multiplication, and loops may not stand in
// loops over lists that a statement made itself. Loops over rows may: those end at the deadline.
import type { TifaError } from '../../model/index.ts';
import type { Token } from './tokens.ts';

const MAX_RANGE = 10_000;
/** In a statement with reduce(), whose text is copied once a step. */
const MAX_REDUCED = 1000;
const MAX_ADDITIONS = 12;
const MAX_REPLACED = 3;
const MAX_REPLACEMENT = 10;
const LOOPS = ['any', 'all', 'none', 'single', 'reduce'];

export interface Context {
  parameters: Readonly<Record<string, unknown>>;
  fail: (token: Token, reason: string) => TifaError;
}

export function checkGrowth(tokens: readonly Token[], context: Context): void {
  const uses = (name: string) => tokens.some((_, i) => isCall(tokens, i, name));
  const [reduces, collects] = [uses('reduce'), uses('collect') || hasSubquery(tokens, 'COLLECT')];
  const isMade = collects || uses('range');
  const { fail } = context;
  let [additions, replaced] = [0, 0];
  for (const [i, token] of tokens.entries()) {
    if (isCall(tokens, i, 'range'))
      checkRange(tokens, i, { ...context, most: reduces ? MAX_REDUCED : MAX_RANGE });
    if (isCall(tokens, i, 'reduce')) {
      if (collects) throw fail(token, 'reduce() beside collect() may take for ever');
      checkAccumulator(tokens, i, context);
    }
    if (isCall(tokens, i, 'replace')) {
      replaced += 1;
      if (reduces || replaced > MAX_REPLACED) throw fail(token, 'replace() so often makes too long a text');
      checkReplacement(tokens, i, context);
    }
    if (isAddition(tokens, i)) additions += 1;
    if (additions > MAX_ADDITIONS) throw fail(token, `it adds more than ${MAX_ADDITIONS} times`);
    if (reduces && token.value.length > MAX_REDUCED)
      throw fail(token, `beside reduce() a text has at most ${MAX_REDUCED} characters`);
    checkLoop(tokens, i, { ...context, isMade });
  }
}

/** The bounds of a range are whole numbers and sizes, added at most: then it is about as long as something that is there. */
function checkRange(
  tokens: readonly Token[],
  at: number,
  { most, parameters, fail }: Context & { most: number },
): void {
  const end = closing(tokens, at + 1);
  for (let i = at + 2; i < end; i += 1) {
    const token = tokens[i] as Token;
    if (isCall(tokens, i, 'size') || isCall(tokens, i, 'length')) i = closing(tokens, i + 1);
    else if (token.kind === 'sign' && [',', '+', '-'].includes(token.text)) continue;
    else {
      const value = token.kind === 'parameter' ? parameters[token.text.slice(1)] : token.text;
      const isKnown = token.kind === 'number' || token.kind === 'parameter';
      const isSmall =
        value === undefined || (Number.isInteger(Number(value)) && Math.abs(Number(value)) <= most);
      if (!isKnown || !isSmall)
        throw fail(token, `a bound of range() is size(), or a whole number up to ${most}`);
    }
  }
}

function checkAccumulator(tokens: readonly Token[], at: number, { fail }: Context): void {
  const name = tokens[at + 2];
  const end = closing(tokens, at + 1);
  let used = 0;
  for (let i = at + 3; i < end; i += 1) {
    if (
      tokens[i]?.value.replaceAll('`', '') === name?.value.replaceAll('`', '') &&
      tokens[i - 1]?.text !== '.'
    )
      used += 1;
  }
  if (used > 1 && name !== undefined) throw fail(name, `reduce() uses “${name.value}” more than once a step`);
}

function checkReplacement(tokens: readonly Token[], at: number, { parameters, fail }: Context): void {
  const end = closing(tokens, at + 1);
  const [comma, last] = [tokens[end - 2], tokens[end - 1]];
  const value = last?.kind === 'parameter' ? parameters[last.text.slice(1)] : last?.value;
  const isText = last?.kind === 'string' || last?.kind === 'parameter';
  if (comma?.text === ',' && isText && String(value ?? '').length <= MAX_REPLACEMENT) return;
  throw fail(
    tokens[at] as Token,
    `replace() puts in a text in quotes or a parameter of at most ${MAX_REPLACEMENT} characters`,
  );
}

/** A loop in a loop goes over stored lists only, and there is none inside those. */
function checkLoop(
  tokens: readonly Token[],
  at: number,
  { isMade, fail }: Context & { isMade: boolean },
): void {
  const open = loopStart(tokens, at);
  if (open < 0) return;
  const end = closing(tokens, open);
  for (let i = at + 1; i < end; i += 1) {
    const token = tokens[i];
    if (!isWord(token, 'IN')) continue;
    if (isMade)
      throw fail(token as Token, 'a loop in a loop over a list that was made here may take for ever');
    const inner = loopStart(tokens, i);
    const innerEnd = inner < 0 ? i : closing(tokens, inner);
    if (tokens.slice(i + 1, innerEnd).some((each) => isWord(each, 'IN')))
      throw fail(token as Token, 'loops stand in each other more than two deep');
  }
}

/** Where the bracket stands that `x IN …` makes a loop of; -1 when this IN is a question. */
function loopStart(tokens: readonly Token[], at: number): number {
  if (!isWord(tokens[at], 'IN')) return -1;
  const before = tokens[at - 2]?.text;
  if (before === '[') return at - 2;
  if (before === '(' && LOOPS.some((name) => isCall(tokens, at - 3, name))) return at - 2;
  if (before !== ',') return -1;
  let depth = 0;
  for (let i = at - 2; i >= 0; i -= 1) {
    depth += depthOf(tokens[i]);
    if (depth === 1) return isCall(tokens, i - 1, 'reduce') ? i : -1;
  }
  return -1;
}

/** An addition of two values, neither of them a number that is written down; `||` counts as well. */
function isAddition(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.kind !== 'sign') return false;
  if (token.text === '|') return after?.text === '|';
  return token.text === '+' && before?.kind !== 'number' && after?.kind !== 'number';
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i += 1) {
    depth += depthOf(tokens[i]);
    if (depth === 0) return i;
  }
  return tokens.length;
}

function depthOf(token: Token | undefined): number {
  if (token?.kind !== 'sign') return 0;
  return '([{'.includes(token.text) ? 1 : ')]}'.includes(token.text) ? -1 : 0;
}

const isWord = (token: Token | undefined, word: string) =>
  token?.kind === 'word' && token.text.toUpperCase() === word;
const isCall = (tokens: readonly Token[], at: number, name: string) =>
  tokens[at]?.kind === 'word' && tokens[at]?.text.toLowerCase() === name && tokens[at + 1]?.text === '(';
const hasSubquery = (tokens: readonly Token[], word: string) =>
  tokens.some((token, i) => isWord(token, word) && tokens[i + 1]?.text === '{');
