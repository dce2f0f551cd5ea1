// Every named query on the hand-made graph, on every engine: the rows were worked out from its sentences by hand.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture } from '../../store/fixture.ts';
import { claimNeo4j, neo4jServer } from '../../store/neo4j/testing.ts';
import { openStore } from '../../store/open.ts';
import type { GraphStore } from '../../store/store.ts';
import { guard } from '../guard/guard.ts';
import { NAMED_QUERIES } from './named.ts';

const PROVINCE = '省里的社会治理 "引号" 与 \\ 反斜线（样本）';

/** Parameters beside the defaults, and the rows. */
const EXPECTED: Record<string, [Record<string, unknown>, unknown[][]][]> = {
  neighbours: [
    [
      {},
      [
        ['基层治理', 10 + Math.log2(3), 3, 2, true],
        ['新发展理念', 10, 1, 1, false],
        ['党建引领基层治理', 10, 1, 1, false],
      ],
    ],
    [{ measure: 'count', limit: 1 }, [['基层治理', 3, 3, 2, true]]],
    [{ measure: 'g2', limit: 1 }, [['基层治理', 10.5, 3, 2, true]]],
    [{ term: '𠮷祥模式' }, []],
  ],
  'edge-passages': [
    [
      {},
      [
        ['2018-03-05', PROVINCE, '推广新时代“枫桥经验”，完善基层治理。'],
        ['2018-03-05', PROVINCE, '枫桥经验是基层治理的一面旗帜。'],
        ['2021', '市里的总结（样本）', '枫桥经验在社区，基层治理在网格，新发展理念在心中。'],
      ],
    ],
    [
      { a: '放管服', b: '党建引领基层治理' },
      [[null, '没有日期的笔记（样本）', '“放管服”与党建引领基层治理并行。']],
    ],
    [{ b: '六个精准' }, []],
  ],
  path: [
    [{}, [[['枫桥经验', '新发展理念', '精准扶贫'], [1, 1], 2]]],
    [{ b: '措施到户精准' }, []],
  ],
  'top-terms': [
    [
      { limit: 4 },
      [
        ['精准扶贫', 3, 5, '2015-06', '2021'],
        ['基层治理', 3, 5, '2018-03-05', '2021'],
        ['新发展理念', 3, 4, '2018-03-05', '2021'],
        ['科学发展观', 3, 3, '2015-06', '2018-03-05'],
      ],
    ],
  ],
  'new-since': [
    [
      {},
      [
        ['新发展理念', '2018-03-05', 3, 4],
        ['基层治理', '2018-03-05', 3, 5],
        ['枫桥经验', '2018-03-05', 2, 4],
        ['党建引领基层治理', '2021', 2, 2],
      ],
    ],
    [{ year: 2022 }, []],
  ],
  'silent-since': [
    [
      {},
      [
        ['措施到户精准', '2015-06', 1, 1],
        ['六个精准', '2015-06', 1, 2],
        ['简政放权放管结合优化服务', '2015-06', 1, 1],
      ],
    ],
    [{ year: 2015 }, []],
  ],
  years: [
    [
      {},
      [
        [2018, 2, 1],
        [2021, 2, 1],
      ],
    ],
    [{ term: '𠮷祥模式' }, []],
  ],
  'issuer-terms': [
    [
      { limit: 3 },
      [
        ['精准扶贫', 1, 2],
        ['六个精准', 1, 2],
        ['科学发展观', 1, 1],
      ],
    ],
    [
      { issuer: "it's", limit: 2 },
      [
        ['枫桥经验', 1, 2],
        ['基层治理', 1, 2],
      ],
    ],
  ],
  'level-terms': [
    [
      { limit: 3 },
      [
        ['精准扶贫', 1, 2, 3],
        ['六个精准', 1, 2, 1],
        ['科学发展观', 1, 1, 3],
      ],
    ],
    [{ level: 'county' }, []],
  ],
  parts: [
    [
      {},
      [
        [1, '措施到户精准', 1, 1],
        [2, '项目安排精准', 2, 1],
      ],
    ],
  ],
  brokers: [
    [
      { limit: 2 },
      [
        ['新发展理念', 2, 2, 3, 3],
        ['精准扶贫', 0, 1, 1, 1],
      ],
    ],
  ],
  community: [
    [
      { community: 1 },
      [
        ['枫桥经验', 3, 20 + 10 + Math.log2(3), 2],
        ['基层治理', 2, 10 + 10 + Math.log2(3), 3],
        ['党建引领基层治理', 2, 20, 2],
      ],
    ],
  ],
  'first-documents': [
    [
      {},
      [
        ['2018-03-05', PROVINCE, "样本·it's 省", 2],
        ['2021', '市里的总结（样本）', '样本·市', 2],
      ],
    ],
    [{ term: '𠮷祥模式' }, []],
  ],
  successions: [[{}, [['科学发展观', '2018-03-05', '新发展理念', '2018-03-05']]]],
};

test.each(NAMED_QUERIES)(
  '$name: described in two languages, declares what it uses, and passes the guard',
  (query) => {
    const used = new Set(Array.from(query.statement.matchAll(/\$(\w+)/g), (found) => found[1]));
    expect(new Set(query.parameters.map((parameter) => parameter.name))).toEqual(used);
    for (const { zh, en } of [query.title, query.about, ...query.parameters.map((each) => each.about)]) {
      expect(zh).toMatch(/\p{sc=Han}|logDice|central/u);
      expect(en).toMatch(/^[\x20-\x7e’]+$/);
    }
    expect(() => guard(query.statement)).not.toThrow();
  },
);

test('names are unique, and every query has expected rows', () => {
  expect(NAMED_QUERIES.map((query) => query.name)).toEqual(Object.keys(EXPECTED));
});

describe('grafeo', () => suite('grafeo'));
if (neo4jServer === null) test.skip('neo4j: no server runs, the global setup says why', () => {});
else describe('neo4j', () => suite(neo4jServer?.uri ?? ''));

function suite(address: string): void {
  let home = '';
  let store: GraphStore;
  let release = async () => {};

  beforeAll(async () => {
    if (address !== 'grafeo') release = await claimNeo4j();
    home = await mkdtemp(join(tmpdir(), 'tifa-named-'));
    const neo4j = { username: 'neo4j', password: neo4jServer?.password ?? '', database: 'neo4j' };
    store = await openStore({ store: address, home, neo4j });
    await store.load(fixture());
  });

  afterAll(async () => {
    await store.close();
    await release();
    await rm(home, { recursive: true, force: true });
  });

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
    const answer = await store.query(query.statement, { parameters: { ...defaults, ...given } });
    expect(rounded(answer.rows)).toEqual(rounded(rows));
  });
}

/** Sums of logarithms differ in the last digits with the order of adding. */
function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rounded);
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}
