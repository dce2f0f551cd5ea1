// Every named query without a server, against the rows that the engines are held to.
import { describe, expect, test } from 'vitest';
import { buildSnapshot } from '../../snapshot/build.ts';
import { parseSnapshot } from '../../snapshot/parse.ts';
import { serialise } from '../../snapshot/serialise.ts';
import { fixture } from '../../store/fixture.ts';
import { EXPECTED } from '../named/expected.ts';
import { NAMED_QUERIES } from '../named/named.ts';
import { OFFLINE_NAMES, type OfflineName, openOffline } from './offline.ts';

// As a page reads it, out of its file form.
const snapshot = parseSnapshot(serialise(buildSnapshot(fixture(), { passages: 'all' })), 'fixture');
const offline = openOffline(snapshot);
const isOffline = (name: string): name is OfflineName => OFFLINE_NAMES.some((each) => each === name);

test('every named query has a function of its name, and no other', () => {
  expect(OFFLINE_NAMES.toSorted()).toEqual(NAMED_QUERIES.map(({ name }) => name).sort());
});

describe('the rows are those of the engines', () => {
  const cases = NAMED_QUERIES.flatMap((query) =>
    (EXPECTED[query.name] ?? []).map(([given, rows]) => ({
      query,
      given,
      rows,
      title: JSON.stringify(given),
    })),
  );
  test.each(cases)('$query.name $title', ({ query, given, rows }) => {
    const defaults = Object.fromEntries(query.parameters.map((each) => [each.name, each.default]));
    const answer = offline.ask(
      query.name as OfflineName,
      { ...defaults, ...given } as Record<string, string>,
    );
    expect(rounded(answer.rows)).toEqual(rounded(rows));
  });
});

test.each(NAMED_QUERIES)('$name has the columns of the statement', ({ name, statement }) => {
  const last = statement.slice(statement.lastIndexOf('RETURN')).split('ORDER BY')[0] ?? '';
  const columns = [...last.matchAll(/ AS (\w+)/g)].map(([, column]) => column);
  const answer = isOffline(name) ? offline.ask(name, {}) : null;
  expect(answer?.columns).toEqual(columns);
});

test('without all passages only figures are asked', () => {
  const bare = openOffline(buildSnapshot(fixture()));
  expect(bare.names).toContain('neighbours');
  expect(bare.names).not.toContain('edge-passages');
  expect(bare.names.length).toBeLessThan(offline.names.length);
  expect(offline.names).toEqual(OFFLINE_NAMES);
});

test('more rows than the limit are cut, and said to be', () => {
  const answer = offline.ask('top-terms', { limit: 5 }, 2);
  expect([answer.rows.length, answer.truncated]).toEqual([2, true]);
});

function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rounded);
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}
