// Terms by what a person types: label, printed form, English, pinyin, initials; one character is enough.
import { SearchAnswer } from '../model/index.ts';
import { search } from '../snapshot/search.ts';
import { integer, needed, type Route, route } from './route.ts';

export function searchRoute(): Route {
  return route({
    id: 'search',
    method: 'get',
    path: '/search',
    about: {
      zh: '按规范形式、写法、英文、拼音或拼音首字母查找术语；一个汉字也可以。',
      en: 'Finds terms by label, printed form, English, pinyin or initials; one character is enough.',
    },
    parameters: {
      q: needed({ zh: '要找的字词', en: 'what to look for' }),
      limit: integer({ min: 1, max: 100, fallback: 20 }, { zh: '最多几项', en: 'hits at most' }),
    },
    answer: SearchAnswer,
    depends: 'graph',
    answers: ({ view, query: { q, limit } }): SearchAnswer => {
      const found = search(view.names, q);
      const hits = found
        .slice(0, limit)
        .map(({ term: { id, label, english, count, pinyin }, kind, text }) => ({
          ...{ id, label, english, count },
          matched: kind === 'pinyin' ? pinyin : text,
        }));
      return { query: q, total: found.length, hits };
    },
  });
}
