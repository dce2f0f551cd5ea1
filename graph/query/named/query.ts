// What a named query is, and the parameters that several share.
export type ParameterType = 'term' | 'text' | 'integer' | 'year' | 'measure' | 'level';

export interface Words {
  zh: string;
  en: string;
}

export interface QueryParameter {
  name: string;
  type: ParameterType;
  default: string | number;
  about: Words;
}

export interface NamedQuery {
  name: string;
  title: Words;
  about: Words;
  parameters: readonly QueryParameter[];
  /** A question in words, and the parameters that ask it where they are not the defaults. */
  example: { asks: Words; given: Readonly<Record<string, string | number>> };
  statement: string;
}

export function term(name: string, value: string, about: Words): QueryParameter {
  return { name, type: 'term', default: value, about };
}

export function year(name: string, value: number, about: Words): QueryParameter {
  return { name, type: 'year', default: value, about };
}

export const TERM = term('term', '枫桥经验', { zh: '术语的规范形式', en: 'the canonical form of a term' });
export const A = term('a', '枫桥经验', { zh: '一个术语', en: 'one term' });
export const B = term('b', '基层治理', { zh: '另一个术语', en: 'the other term' });
export const YEAR = year('year', 2018, { zh: '年份', en: 'the year' });

export const LIMIT: QueryParameter = {
  name: 'limit',
  type: 'integer',
  default: 25,
  about: { zh: '最多几行', en: 'rows at most' },
};
