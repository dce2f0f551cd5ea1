// `tifa query`: one Cypher statement, or a named query, against the store; read-only and guarded like the API's.
import { readFileSync } from 'node:fs';
import { TifaError } from '../graph/model/index.ts';
import { NAMED_QUERIES, type NamedQuery } from '../graph/query/named/named.ts';
import { queryRunner } from '../graph/query/runner/runner.ts';
import type { QueryResult } from '../graph/store/store.ts';
import { EXIT } from './failure.ts';
import { csv, plural, print, say, table } from './output.ts';
import { settings } from './settings.ts';

export const FORMATS = ['table', 'json', 'csv'] as const;

interface QueryFlags extends Record<string, unknown> {
  named?: string;
  list?: boolean;
  param?: string[];
  format?: (typeof FORMATS)[number];
}

export async function queryCommand(cypher: string | undefined, flags: QueryFlags): Promise<number> {
  const { named, list, param = [], format, ...rest } = flags;
  if (list) {
    print(catalogue());
    return EXIT.done;
  }
  const config = settings(rest);
  const parameters = Object.fromEntries(param.map(parameter));
  const { statement, parameters: bound } =
    named === undefined ? { statement: written(cypher), parameters } : bind(named, parameters);
  const runner = queryRunner({ store: config });
  try {
    const result = await runner.run(statement, {
      parameters: bound,
      limit: config.rowLimit,
      timeout: config.queryTimeout,
    });
    show(result, { format: format ?? 'table', limit: config.rowLimit });
  } finally {
    await runner.close();
  }
  return EXIT.done;
}

function show(result: QueryResult, { format, limit }: { format: string; limit: number }): void {
  if (format === 'json') print(JSON.stringify(result));
  else if (format === 'csv') print(csv(result.columns, result.rows));
  else print(table(result.columns, result.rows));
  if (result.truncated)
    say(`Cut at ${plural(limit, 'row')}; there are more. Add ORDER BY and LIMIT, or --row-limit.`);
  else if (format === 'table') say(plural(result.rows.length, 'row'));
}

/** The argument, or standard input for `-`. */
function written(cypher: string | undefined): string {
  if (cypher === undefined) {
    throw new TifaError(
      'usage',
      'Write a statement, - to read one from standard input, or --named NAME (--list shows them).',
    );
  }
  return cypher === '-' ? readFileSync(0, 'utf8') : cypher;
}

function bind(
  name: string,
  given: Record<string, unknown>,
): { statement: string; parameters: Record<string, unknown> } {
  const query = NAMED_QUERIES.find((each) => each.name === name);
  if (query === undefined) {
    throw new TifaError('usage', `There is no query named “${name}”. “tifa query --list” shows them.`);
  }
  const known = query.parameters.map((each) => each.name);
  const unknown = Object.keys(given).filter((key) => !known.includes(key));
  if (unknown.length > 0) {
    throw new TifaError(
      'usage',
      `${name} has no parameter ${unknown.join(', ')}; it has ${known.join(', ')}.`,
    );
  }
  const defaults = query.parameters.map((each) => [each.name, each.default] as const);
  return { statement: query.statement, parameters: { ...Object.fromEntries(defaults), ...given } };
}

/** `label=枫桥经验`, `year=2018`, `labels=["a","b"]`: JSON where it is JSON, text elsewhere. */
function parameter(text: string): [string, unknown] {
  const equals = text.indexOf('=');
  if (equals < 1) throw new TifaError('usage', `“${text}” is no parameter: write --param name=value.`);
  const value = text.slice(equals + 1);
  try {
    return [text.slice(0, equals), JSON.parse(value)];
  } catch {
    return [text.slice(0, equals), value];
  }
}

function catalogue(): string {
  const line = ({ name, title, parameters }: NamedQuery) => [
    name,
    title.en,
    parameters.map((each) => `${each.name}=${JSON.stringify(each.default)}`).join(' '),
  ];
  return table(['name', 'question', 'parameters'], NAMED_QUERIES.map(line), 80);
}
