// Texts of attributes and cells as values of fields. Names are compared without case and signs, so that `PageRank`,
// `page rank` and `pagerank` are one; what is no field of Tifa is passed over.
import type { Field } from '../fields.ts';

/** Texts by the name that the file gives them, folded by `foldName`. */
export type Values = Map<string, string>;

const BOOLEANS = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
]);

/** Gephi’s words for what Tifa calls otherwise. */
const ALIASES: Record<string, string> = { modularityclass: 'community', pageranks: 'pagerank' };

export function foldName(name: string): string {
  const folded = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return (Object.hasOwn(ALIASES, folded) ? ALIASES[folded] : undefined) ?? folded;
}

/** The fields that are there. An empty text is none, except where texts are wanted. */
export function parseValues<T>(
  fields: readonly Field<T>[],
  values: Values,
  fail: (problem: string) => never,
): Partial<T> {
  const found = fields.flatMap((field) => {
    const text = values.get(foldName(field.name));
    if (text === undefined || (text.trim() === '' && field.type !== 'string')) return [];
    const value = parse(field.type, text);
    return [[field.name, value ?? fail(`${field.name} is not allowed (“${text.slice(0, 40)}”)`)]];
  });
  return Object.fromEntries(found);
}

/** Undefined for a text that is no such value. */
function parse(type: Field<unknown>['type'], text: string): unknown {
  if (type === 'string') return text;
  if (type === 'boolean') return BOOLEANS.get(text.trim().toLowerCase());
  if (type === 'json') return parseJson(text);
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
