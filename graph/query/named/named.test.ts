// Every named query on the hand-made graph, on every engine, against the rows of `expected.ts`.
import { expect, test } from 'vitest';
import { guard } from '../guard/guard.ts';
import { onEveryEngine } from '../testing.ts';
import { EXPECTED } from './expected.ts';
import { NAMED_QUERIES } from './named.ts';

test.each(NAMED_QUERIES)(
  '$name: described in two languages, declares what it uses, and passes the guard',
  (query) => {
    const used = new Set(Array.from(query.statement.matchAll(/\$(\w+)/g), (found) => found[1]));
    expect(new Set(query.parameters.map((parameter) => parameter.name))).toEqual(used);
    for (const { zh, en } of [query.title, query.about, ...query.parameters.map((each) => each.about)]) {
      expect(zh).toMatch(/\p{sc=Han}|logDice|central/u);
      expect(en).toMatch(/^[\x20-\x7e’]+$/);
    }
    expect(query.example.asks.zh).toMatch(/\p{sc=Han}.*？$/u);
    expect(query.example.asks.en).toMatch(/\?$/);
    for (const [name, value] of Object.entries(query.example.given)) {
      const parameter = query.parameters.find((each) => each.name === name);
      expect(typeof value).toBe(typeof parameter?.default);
      expect(value).not.toBe(parameter?.default);
    }
    expect(() => guard(query.statement)).not.toThrow();
  },
);

test('names are unique, and every query has expected rows', () => {
  const names = NAMED_QUERIES.map((query) => query.name);
  expect(names.length).toBeGreaterThanOrEqual(20);
  expect(names.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
});

onEveryEngine((asked) => {
  const cases = NAMED_QUERIES.flatMap((query) =>
    (EXPECTED[query.name] ?? []).map(([given, rows]) => ({
      query,
      given,
      rows,
      title: JSON.stringify(given),
    })),
  );
  test.each(cases)('$query.name $title', async ({ query, given, rows }) => {
    const defaults = Object.fromEntries(query.parameters.map((each) => [each.name, each.default]));
    const answer = await asked().store.query(query.statement, { parameters: { ...defaults, ...given } });
    expect(rounded(answer.rows)).toEqual(rounded(rows));
  });

  test('every example is answered with the columns of the query', async () => {
    for (const { statement, parameters, example } of NAMED_QUERIES) {
      const defaults = Object.fromEntries(parameters.map((each) => [each.name, each.default]));
      const given = { ...defaults, ...example.given };
      const { columns } = await asked().store.query(statement, { parameters: defaults });
      expect(await asked().store.query(statement, { parameters: given })).toMatchObject({ columns });
    }
  });
});

/** Sums of logarithms differ in the last digits with the order of adding. */
function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rounded);
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}
