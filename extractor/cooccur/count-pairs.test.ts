import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAutomaton } from '../match/automaton.ts';
import { findTerms } from '../match/find-terms.ts';
import { mentionsOf } from '../match/mentions.ts';
import { countPairs } from './count-pairs.ts';
import { weighPairs } from './weigh-pairs.ts';

const TERMS = ['新时代', '枫桥经验', '基层治理', '党建引领', '党建引领基层治理', '形式主义', '官僚主义'];
const identity = Int32Array.from(TERMS, (_, index) => index);
const automaton = buildAutomaton(TERMS);
const read = (text: string) => ({ text, mentions: mentionsOf(findTerms(automaton, text), identity) });
const pairs = (...texts: string[]): string[] =>
  countPairs(texts.map(read), TERMS.length).pairs.map(
    ({ a, b, passages }) => `${TERMS[a]}–${TERMS[b]} ${passages.join(',')}`,
  );

describe('countPairs', () => {
  test.each<[string, string[], string[]]>([
    ['two terms in a sentence', ['以枫桥经验做好基层治理。'], ['枫桥经验–基层治理 0']],
    [
      'twice in one sentence counts once',
      ['枫桥经验和基层治理，枫桥经验与基层治理。'],
      ['枫桥经验–基层治理 0'],
    ],
    ['a modifier and its head only touch', ['新时代“枫桥经验”。'], []],
    ['but count where they also stand apart', ['新时代“枫桥经验”进入新时代。'], ['新时代–枫桥经验 0']],
    ['nested terms make no edge', ['党建引领基层治理。'], []],
    [
      'nested mentions make no edge to others either',
      ['党建引领基层治理与枫桥经验。'],
      ['枫桥经验–党建引领基层治理 0'],
    ],
    ['a coordination is company', ['反对形式主义、官僚主义。'], ['形式主义–官僚主义 0']],
    ['quotes on both sides', ['“形式主义”“官僚主义”'], []],
    [
      'passages are kept in order',
      ['形式主义，官僚主义', '无', '官僚主义是形式主义'],
      ['形式主义–官僚主义 0,2'],
    ],
  ])('%s', (_name, texts, expected) => {
    expect(pairs(...texts)).toEqual(expected);
  });

  test('equals a count over sets when nothing touches', () => {
    const sentence = fc.array(fc.nat(TERMS.length - 1), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), (corpus) => {
        const passages = corpus.map((terms) => ({
          text: '，'.repeat(terms.length * 2 + 1),
          mentions: terms.map((term, at) => ({ term, start: at * 2, end: at * 2 + 1, nested: false })),
        }));
        const naive = new Map<string, number[]>();
        corpus.forEach((terms, passage) => {
          const row = [...new Set(terms)].sort((x, y) => x - y);
          row.forEach((a, at) => {
            for (const b of row.slice(at + 1))
              naive.set(`${a} ${b}`, [...(naive.get(`${a} ${b}`) ?? []), passage]);
          });
        });
        const counted = countPairs(passages, TERMS.length).pairs.map(({ a, b, passages: places }) => [
          `${a} ${b}`,
          places,
        ]);
        expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(naive));
      }),
    );
  });
});

describe('weighPairs', () => {
  const passages = Array.from({ length: 40 }, (_, index) => ({
    id: `p${index}`,
    document: index % 10,
    cluster: index,
    year: index < 20 ? '2018' : null,
  }));
  const options = {
    ids: ['ta', 'tb', 'tc'],
    passagesOf: [[0, 1, 2, 3, 4, 25], [0, 1, 2, 3, 4, 25], Array.from({ length: 20 }, (_, index) => index)],
    documents: 10,
    seed: 1,
    total: 40,
    minEdgeCount: 2,
    q: 0.01,
    minCount: 3,
    minDocuments: 2,
  };

  test('a pair that always stands together is significant, a pair at chance is not', () => {
    const [close, chance] = weighPairs(
      [
        { a: 0, b: 1, passages: [0, 1, 2, 3, 4, 25] },
        { a: 0, b: 2, passages: [0, 1, 2] },
      ],
      passages,
      options,
    );
    expect(close).toMatchObject({
      source: 'ta',
      target: 'tb',
      count: 6,
      clusters: 6,
      logDice: 14,
      significant: true,
    });
    expect(close?.byYear).toEqual({ 2018: { count: 5, documents: 5 } });
    expect(chance).toMatchObject({ count: 3, significant: false, q: 1 });
  });

  test('reprints count as passages, not as evidence', () => {
    const reprints = passages.map((passage) => ({ ...passage, cluster: 0 }));
    const [edge] = weighPairs([{ a: 0, b: 1, passages: [0, 1, 2, 3] }], reprints, options);
    expect(edge).toMatchObject({ count: 4, clusters: 1, significant: false });
  });

  test('pairs below the least count are left out', () => {
    expect(weighPairs([{ a: 0, b: 1, passages: [0] }], passages, options)).toEqual([]);
  });
});
