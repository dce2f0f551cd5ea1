import { describe, expect, test } from 'vitest';
import type { Cooccurrence, Term } from '../../graph/model/index.ts';
import { evaluate } from './evaluate.ts';
import { Gold } from './gold.ts';
import { figuresOf, missed, parseThresholds } from './thresholds.ts';

const gold = (parts: Partial<Gold>): Gold =>
  Gold.parse({
    name: 'toy',
    rules: 'as printed',
    corpus: [{ file: 'a.txt', sha256: '0'.repeat(64) }],
    terms: [],
    edges: [],
    variants: [],
    ...parts,
  });

const term = (label: string, more: Partial<Term> = {}) =>
  ({
    id: `t-${label}`,
    label,
    variants: [{ surface: label, count: more.count ?? 2 }],
    status: 'discovered',
    count: 2,
    score: 1,
    ...more,
  }) as Term;

const edge = (source: string, target: string, count: number) =>
  ({ source: `t-${source}`, target: `t-${target}`, count }) as Cooccurrence;

describe('precision', () => {
  test('ranks by score, judges through punctuation, keeps the unjudged out of the share', () => {
    const { precision } = evaluate(
      gold({
        terms: [
          { label: '两不愁三保障', verdict: 'term' },
          { label: '农村', verdict: 'not' },
          { label: '工作队', verdict: 'acceptable' },
        ],
      }),
      {
        terms: [
          term('农村', { score: 1 }),
          term('两不愁、三保障', { score: 9 }),
          term('工作队', { score: 3 }),
          term('陌生', { score: 2 }),
          term('自治', { status: 'curated', score: null }),
        ],
        cooccurrences: [],
      },
    );
    expect(precision[0]).toEqual({
      depth: 50,
      found: 4,
      term: 1,
      acceptable: 1,
      not: ['农村'],
      unjudged: ['陌生'],
      strict: 1 / 3,
      lenient: 2 / 3,
    });
  });

  test('looks at the head only', () => {
    const terms = Array.from({ length: 60 }, (_, index) => term(`第${index}`, { score: -index }));
    const judged = terms.map(({ label }, index) => ({
      label,
      verdict: index < 50 ? ('term' as const) : ('not' as const),
    }));
    const { precision } = evaluate(gold({ terms: judged }), { terms, cooccurrences: [] });
    expect(precision.map(({ strict, found }) => [strict, found])).toEqual([
      [1, 50],
      [5 / 6, 60],
      [5 / 6, 60],
    ]);
  });
});

test('recall asks for terms that recur, by any of their forms', () => {
  const { recall } = evaluate(
    gold({
      terms: [
        { label: '枫桥经验', forms: ['新时代枫桥经验'], count: 3, verdict: 'term' },
        { label: '林长制', count: 2, verdict: 'term' },
        { label: '河长制', count: 1, verdict: 'term' },
        { label: '工作', count: 9, verdict: 'not' },
      ],
    }),
    { terms: [term('新时代“枫桥经验”')], cooccurrences: [] },
  );
  expect(recall).toEqual({ right: 1, of: 2, share: 0.5, wrong: ['林长制'] });
});

test('counts are compared for the terms that were found', () => {
  const { counts } = evaluate(
    gold({
      terms: [
        { label: '河长制', count: 2, verdict: 'term' },
        { label: '林长制', count: 5, verdict: 'term' },
        { label: '田长制', count: 5, verdict: 'term' },
        { label: '路长制', verdict: 'term' },
      ],
    }),
    { terms: [term('河长制'), term('林长制'), term('路长制')], cooccurrences: [] },
  );
  expect(counts).toEqual({ right: 1, of: 2, share: 0.5, wrong: [{ of: '林长制', gold: 5, found: 2 }] });
});

test('variants are united or apart as the gold says; what is absent is in no share', () => {
  const { variants } = evaluate(
    gold({
      variants: [
        { forms: ['枫桥经验', '新时代“枫桥经验”'], same: true },
        { forms: ['脱贫攻坚', '脱贫攻坚战'], same: false },
        { forms: ['脱贫攻坚', '枫桥经验'], same: true },
        { forms: ['脱贫攻坚', '脱贫攻坚精神'], same: false },
      ],
    }),
    {
      terms: [
        term('枫桥经验', { variants: [{ surface: '新时代“枫桥经验”', count: 2 }] }),
        term('脱贫攻坚', { variants: [{ surface: '脱贫攻坚战', count: 2 }] }),
      ],
      cooccurrences: [],
    },
  );
  expect(variants).toEqual({
    right: 1,
    of: 3,
    share: 1 / 3,
    absent: 1,
    wrong: ['脱贫攻坚 should not be 脱贫攻坚战', '脱贫攻坚 should be 枫桥经验'],
  });
});

test('edges count in either direction, an edge that is not there counts 0', () => {
  const { edges } = evaluate(
    gold({
      terms: [{ label: '甲乙', forms: ['甲、乙之事'], verdict: 'term' }],
      edges: [
        { a: '河长制', b: '林长制', count: 4 },
        { a: '林长制', b: '河长制', count: 4 },
        { a: '河长制', b: '甲乙', count: 1 },
        { a: '河长制', b: '田长制', count: 1 },
      ],
    }),
    {
      terms: [term('河长制'), term('林长制'), term('甲乙之事')],
      cooccurrences: [edge('林长制', '河长制', 4)],
    },
  );
  expect(edges).toMatchObject({ right: 2, of: 3, absent: 1 });
  expect(edges.wrong).toEqual([{ of: '河长制 – 甲乙', gold: 1, found: 0 }]);
});

describe('thresholds', () => {
  const nothing = evaluate(gold({}), { terms: [], cooccurrences: [] });

  test('a figure without anything to compare misses its threshold', () => {
    expect(missed(figuresOf(nothing), parseThresholds('recall=.95'))).toEqual([
      { figure: 'recall', least: 0.95 },
    ]);
  });

  test('a figure that is reached does not', () => {
    const evaluation = evaluate(gold({ terms: [{ label: '河长制', count: 2, verdict: 'term' }] }), {
      terms: [term('河长制')],
      cooccurrences: [],
    });
    expect(missed(figuresOf(evaluation), parseThresholds('recall=1, precision50=1,lenient200=.5'))).toEqual(
      [],
    );
  });

  test.each(['recall', 'recall=2', 'recall=a', ''])('“%s” is refused', (text) => {
    expect(() => parseThresholds(text)).toThrow('is no threshold');
  });

  test('a figure that is not there is named with those that are', () => {
    expect(() => missed(figuresOf(nothing), parseThresholds('precision5=.9'))).toThrow(
      'precision50, lenient50',
    );
  });
});

test('a gold judges a form once', () => {
  expect(() =>
    gold({
      terms: [
        { label: '两不愁三保障', verdict: 'term' },
        { label: '保障', forms: ['两不愁、三保障'], verdict: 'not' },
      ],
    }),
  ).toThrow('judged once');
});
