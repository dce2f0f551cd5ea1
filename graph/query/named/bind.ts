// The parameters of a named query out of what a person wrote: each of its type, or an error that names it.
import { LEVELS, MEASURES, TifaError } from '../../model/index.ts';
import { NAMED_QUERIES } from './named.ts';
import type { NamedQuery, ParameterType, QueryParameter } from './query.ts';

const CHOICES: Partial<Record<ParameterType, readonly string[]>> = {
  level: LEVELS,
  measure: ['count', ...MEASURES],
};

/** Throws `usage` when there is no such query. */
export function namedQuery(name: string): NamedQuery {
  const query = NAMED_QUERIES.find((each) => each.name === name);
  if (query !== undefined) return query;
  const near = NAMED_QUERIES.filter((each) => each.name.includes(name) || name.includes(each.name));
  const hint = near.length === 0 ? '' : ` Do you mean ${near.map((each) => each.name).join(' or ')}?`;
  throw new TifaError(
    'usage',
    `There is no query named “${name}”.${hint} “tifa query --named” lists all ${NAMED_QUERIES.length}.`,
  );
}

/** Defaults where nothing is given. Throws `usage` for an unknown parameter or a value of another type. */
export function bindParameters(
  query: NamedQuery,
  given: ReadonlyMap<string, string>,
): Record<string, string | number> {
  for (const name of given.keys()) {
    if (query.parameters.some((each) => each.name === name)) continue;
    const known = query.parameters.map((each) => each.name).join(', ');
    throw new TifaError('usage', `${query.name} has no parameter ${name}; it has ${known}.`);
  }
  return Object.fromEntries(
    query.parameters.map((parameter) => {
      const text = given.get(parameter.name);
      return [parameter.name, text === undefined ? parameter.default : typed(parameter, text)];
    }),
  );
}

function typed({ name, type }: QueryParameter, text: string): string | number {
  if (type === 'integer' || type === 'year') {
    if (/^\d{1,9}$/.test(text)) return Number(text);
    const wanted = type === 'year' ? 'a year, as in 2018' : 'a whole number, as in 25';
    throw new TifaError('usage', `The parameter ${name} is ${wanted}, not “${text}”.`);
  }
  const choices = CHOICES[type];
  if (choices === undefined || choices.includes(text)) return text;
  throw new TifaError('usage', `The parameter ${name} is one of ${choices.join(', ')}, not “${text}”.`);
}
