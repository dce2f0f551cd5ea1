// Terms through the years, in mentions and documents, absolute and by what was published in the year.

import * as z from 'zod/mini';
import { type ByYear, compare, SeriesAnswer } from '../model/index.ts';
import { nameOf } from './graph-view.ts';
import { type Parameter, type Route, route } from './route.ts';

const MAX_TERMS = 20;

const terms: Parameter<string[]> = {
  about: { zh: '术语的标识或规范形式，可以给多个', en: 'id or label of a term; as many as you like' },
  schema: z
    .array(z.string().check(z.minLength(1), z.maxLength(200)))
    .check(z.minLength(1), z.maxLength(MAX_TERMS)),
  isList: true,
};

export function seriesRoute(): Route {
  return route({
    id: 'series',
    method: 'get',
    path: '/series',
    about: {
      zh: '若干术语的逐年数字：出现次数与篇数，绝对值，以及与当年文献数之比。',
      en: 'Terms through the years: mentions and documents, absolute and by the documents of the year.',
    },
    parameters: { term: terms },
    answer: SeriesAnswer,
    depends: 'graph',
    answers: ({ view, query }): SeriesAnswer => {
      const years = Object.entries(view.snapshot.years)
        .map(([year, figures]) => ({ year, ...figures }))
        .sort((a, b) => compare(a.year, b.year));
      return {
        years,
        series: query.term.map((name) => {
          const term = view.term(name);
          return { term: nameOf(term), points: years.map((year) => pointOf(term.byYear, year)) };
        }),
      };
    },
  });
}

function pointOf(byYear: ByYear, { year, documents: all }: { year: string; documents: number }) {
  const { count, documents } = byYear[year] ?? { count: 0, documents: 0 };
  return { year, count, documents, perDocument: count / all, share: documents / all };
}
