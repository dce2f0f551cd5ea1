import { expect, test } from 'vitest';
import { bindParameters, namedQuery } from './bind.ts';

const bind = (name: string, given: Record<string, string>) =>
  bindParameters(namedQuery(name), new Map(Object.entries(given)));

test('fills in defaults and reads each parameter by its type', () => {
  expect(bind('neighbours', {})).toEqual({ term: '枫桥经验', measure: 'logDice', limit: 25 });
  expect(bind('neighbours', { term: '2020', limit: '3', measure: 'npmi' })).toEqual({
    term: '2020',
    measure: 'npmi',
    limit: 3,
  });
  expect(bind('new-since', { year: '2020' })).toMatchObject({ year: 2020 });
});

test.each([
  ['neighbours', { terms: '枫桥经验' }, 'neighbours has no parameter terms; it has term, measure, limit.'],
  ['neighbours', { limit: 'ten' }, 'The parameter limit is a whole number, as in 25, not “ten”.'],
  ['neighbours', { limit: '-1' }, 'limit'],
  ['neighbours', { measure: 'pmi' }, 'The parameter measure is one of count, logDice'],
  ['new-since', { year: '2018.5' }, 'The parameter year is a year, as in 2018, not “2018.5”.'],
  ['level-terms', { level: 'national' }, 'central, ministry, province, city, county'],
])('%s %j is refused by name', (name, given, words) => {
  expect(() => bind(name, given)).toThrow(expect.objectContaining({ code: 'usage' }));
  expect(() => bind(name, given)).toThrow(words);
});

test('an unknown query is refused with the nearest one', () => {
  expect(() => namedQuery('neighbour')).toThrow(/neighbour”. Do you mean neighbours\?/);
  expect(() => namedQuery('xyz')).toThrow(/no query named “xyz”. “tifa query --named” lists all/);
});
