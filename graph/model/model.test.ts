import { describe, expect, test } from 'vitest';
import { by, Config, Cooccurrence, Mention, PartialDate, Term } from './index.ts';

const edge = {
  source: 't000000000001',
  target: 't000000000002',
  count: 1,
  documents: 1,
  clusters: 1,
  logDice: 14,
  npmi: 1,
  g2: 0,
  jaccard: 1,
  dice: 1,
  cosine: 1,
  associationStrength: 1,
  tScore: 0,
  mi3: 0,
  logDiceLow: 13,
  logDiceHigh: 14,
  q: 1,
  significant: false,
  byYear: {},
  passages: ['d000000000001.00000'],
};

const mention = {
  term: 't000000000001',
  passage: 'd000000000001.00000',
  start: 3,
  end: 7,
  offset: 0,
  length: 4,
  surface: '枫桥经验',
  nested: false,
  repair: null,
};

const term = {
  id: 't000000000001',
  label: '枫桥经验',
  variants: [{ surface: '枫桥经验', count: 2 }],
  status: 'curated',
  category: 'governance',
  english: 'Fengqiao experience',
  count: 2,
  standalone: 2,
  passages: 2,
  documents: 1,
  clusters: 1,
  byYear: { 2018: { count: 2, documents: 1 } },
  first: '2018',
  last: '2018-05',
  score: null,
  channels: ['lexicon'],
};

describe('the invariants of the contract', () => {
  test.each<[string, { safeParse: (value: unknown) => { success: boolean } }, object, object]>([
    ['a count equals its passages', Cooccurrence, edge, { count: 2 }],
    ['an edge is stored once, smaller id first', Cooccurrence, edge, { source: 't000000000003' }],
    ['groups do not exceed passages', Cooccurrence, edge, { clusters: 2 }],
    ['a figure is finite', Cooccurrence, edge, { npmi: Number.NaN }],
    ['a span without repair is one raw slice', Mention, mention, { end: 8 }],
    ['a surface is as long as it says', Mention, mention, { length: 5, end: 8 }],
    ['variants add up to the count', Term, term, { count: 3 }],
    ['standalone does not exceed the count', Term, term, { standalone: 3 }],
    ['an id is a hash', Term, term, { id: '枫桥经验' }],
  ])('%s', (_name, schema, valid, broken) => {
    expect(schema.safeParse(valid).success).toBe(true);
    expect(schema.safeParse({ ...valid, ...broken }).success).toBe(false);
  });

  test.each([
    ['2019', true],
    ['2019-03', true],
    ['2019-03-31', true],
    ['2019-13', false],
    ['19-03', false],
    ['2019-3', false],
    ['', false],
  ])('date %s: %s', (date, valid) => {
    expect(PartialDate.safeParse(date).success).toBe(valid);
  });

  test('the configuration has defaults for everything and refuses unknown keys', () => {
    expect(Config.parse({})).toMatchObject({ home: '.tifa', store: 'grafeo', unit: 'sentence', q: 0.01 });
    expect(Config.safeParse({ hom: 'x' }).success).toBe(false);
  });
});

test('order is by code unit, then by the next key', () => {
  const rows = [
    { label: '乙', count: 1 },
    { label: 'b', count: 2 },
    { label: 'B', count: 2 },
  ];
  const order = by<(typeof rows)[number]>(
    (row) => -row.count,
    (row) => row.label,
  );
  expect(rows.toSorted(order).map((row) => row.label)).toEqual(['B', 'b', '乙']);
});
