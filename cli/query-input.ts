// What `tifa query` runs: a statement from the argument, a file or standard input, or a named query; and its parameters.
import { readFileSync } from 'node:fs';
import { TifaError } from '../graph/model/index.ts';
import { tokenize } from '../graph/query/guard/tokens.ts';
import { bindParameters, namedQuery } from '../graph/query/named/bind.ts';

export interface Question {
  statement: string;
  parameters: Record<string, unknown>;
}

interface Asked {
  cypher?: string | undefined;
  file?: string | undefined;
  named?: string | undefined;
  param?: readonly string[] | undefined;
}

/** Throws `usage` for none or several statements, and for a parameter that is missing, doubled or malformed. */
export function question({ cypher, file, named, param = [] }: Asked): Question {
  const sources = [cypher, file, named].filter((each) => each !== undefined);
  if (sources.length > 1) {
    throw new TifaError('usage', 'Give one thing to run: a statement, --file, or --named.');
  }
  const given = parameterTexts(param);
  if (named !== undefined) {
    const query = namedQuery(named);
    return { statement: query.statement, parameters: bindParameters(query, given) };
  }
  const statement = file === undefined ? written(cypher) : read(file);
  requireParameters(statement, given);
  return { statement, parameters: valuesOf(given) };
}

/** `name=value` each, as values. */
export function parameterValues(texts: readonly string[]): Record<string, unknown> {
  return valuesOf(parameterTexts(texts));
}

function valuesOf(given: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries(Array.from(given, ([name, text]) => [name, value(name, text)]));
}

function written(cypher: string | undefined): string {
  if (cypher === '-') return readFileSync(0, 'utf8');
  if (cypher !== undefined) return cypher;
  throw new TifaError(
    'usage',
    'Write a statement, - to read one from standard input, --file FILE, or --named NAME (--named alone lists them).',
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TifaError('input', `${file} cannot be read: ${reason}. Name a file that holds one statement.`, {
      cause,
    });
  }
}

function parameterTexts(texts: readonly string[]): Map<string, string> {
  const given = new Map<string, string>();
  for (const text of texts) {
    const [, name, rest] = /^\$?([\p{L}_][\p{L}\p{N}_]*)=(.*)$/su.exec(text) ?? [];
    if (name === undefined || rest === undefined) {
      throw new TifaError('usage', `“${text}” is no parameter: write --param name=value.`);
    }
    if (given.has(name)) throw new TifaError('usage', `The parameter ${name} is given twice.`);
    given.set(name, rest);
  }
  return given;
}

/** `2018`, `true`, `null`, `["a", "b"]` and `"2018"` are JSON; anything else is text. */
function value(name: string, text: string): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    if (!/^\s*[[{"]/.test(text)) return text;
    const message = `The parameter ${name} begins like JSON and is not: ${text}. Write ${name}='["枫桥经验", 2018]'.`;
    throw new TifaError('usage', message, { cause });
  }
  if (typeof parsed === 'number' && Number.isInteger(parsed) && !Number.isSafeInteger(parsed)) {
    throw new TifaError(
      'usage',
      `The parameter ${name} is larger than 2^53: give it as text, ${name}='"${text}"'.`,
    );
  }
  return parsed;
}

function requireParameters(statement: string, given: ReadonlyMap<string, string>): void {
  const names = tokenize(statement).flatMap(({ kind, text }) =>
    kind === 'parameter' ? [text.slice(1)] : [],
  );
  const missing = [...new Set(names)].filter((name) => !given.has(name));
  if (missing.length === 0) return;
  const flags = missing.map((name) => `-p ${name}=…`).join(' ');
  throw new TifaError('usage', `The statement asks for $${missing.join(', $')}: add ${flags}.`);
}
