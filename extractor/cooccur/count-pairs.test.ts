import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAutomaton } from '../match/automaton.ts';
import { emptyHits, findTerms } from '../match/find-terms.ts';
import { addMentions, noMentions } from '../match/mentions.ts';
import { idsOf } from '../rows/ids.ts';
import { countPairs, listAt, type Pairs } from './count-pairs.ts';
import { listed, mentionsOf } from './testing.ts';
import { weighPairs } from './weigh-pairs.ts';

const TERMS = ['新时代', '枫桥经验', '基层治理', '党建引领', '党建引领基层治理', '形式主义', '官僚主义'];
const identity = Int32Array.from(TERMS, (_, index) => index);
const automaton = buildAutomaton(TERMS);
const counted = (texts: string[], apart?: (a: number, b: number) => boolean): Pairs => {
  const mentions = noMentions(texts.length);
  const hits = emptyHits();
  texts.forEach((text, passage) => {
    findTerms(automaton, text, hits);
    addMentions(mentions, passage, hits, identity);
  });
  return countPairs(texts, mentions, { terms: TERMS.length, ...(apart && { apart }) }).pairs;
};
const named = ({ a, b, passages }: Pairs): string[] =>
  Array.from(a, (own, at) => `${TERMS[own]}–${TERMS[b[at]!]} ${listAt(passages, at).join(',')}`);

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
    expect(named(counted(texts))).toEqual(expected);
  });

  test('pairs that are told apart are left out, and the others keep their passages', () => {
    const texts = ['枫桥经验，形式主义，官僚主义', '枫桥经验，官僚主义'];
    const isApart = (a: number, b: number) => TERMS[a] === '枫桥经验' && TERMS[b] === '形式主义';
    expect(named(counted(texts, isApart))).toEqual(['枫桥经验–官僚主义 0,1', '形式主义–官僚主义 0']);
  });

  test('equals a count over sets when nothing touches', () => {
    const sentence = fc.array(fc.nat(TERMS.length - 1), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), (corpus) => {
        const texts = corpus.map((terms) => '，'.repeat(terms.length * 2 + 1));
        const naive = new Map<string, number[]>();
        corpus.forEach((terms, passage) => {
          const row = [...new Set(terms)].sort((x, y) => x - y);
          row.forEach((a, at) => {
            for (const b of row.slice(at + 1))
              naive.set(`${a} ${b}`, [...(naive.get(`${a} ${b}`) ?? []), passage]);
          });
        });
        const { a, b, passages } = countPairs(texts, mentionsOf(corpus), { terms: TERMS.length }).pairs;
        const found = Array.from(a, (own, at) => [`${own} ${b[at]}`, [...listAt(passages, at)]]);
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(naive));
      }),
    );
  });
});

describe('weighPairs', () => {
  // Forty passages, four a document; the first five documents are dated.
  const documentOf = Int32Array.from({ length: 40 }, (_, index) => Math.floor(index / 4));
  const counted = {
    ...{ documentOf, clusterOf: Int32Array.from(documentOf.keys()), total: 40 },
    passagesOf: listed([
      [0, 4, 8, 9, 12, 25],
      [0, 4, 8, 9, 12, 25],
      Array.from({ length: 20 }, (_, index) => index),
    ]),
  };
  const options = {
    terms: idsOf(['ta', 'tb', 'tc']),
    passages: {
      documents: idsOf(Array.from({ length: 10 }, (_, document) => `d${document}`)),
      ...{ documentOf, firsts: Int32Array.from({ length: 11 }, (_, document) => 4 * document) },
    },
    years: Array.from({ length: 10 }, (_, document) => (document < 5 ? '2018' : null)),
    ...{ seed: 1, minEdgeCount: 2, q: 0.01, minCount: 3, minDocuments: 2 },
  };

  test('a pair that always stands together is significant, a pair at chance is not', () => {
    const pairs = pairsOf([0, 1, [0, 4, 8, 9, 12, 25]], [0, 2, [0, 4, 8]]);
    const [close, chance] = [...weighPairs({ ...counted, pairs }, options)];
    expect(close).toMatchObject({
      source: 'ta',
      target: 'tb',
      count: 6,
      clusters: 6,
      logDice: 14,
      significant: true,
    });
    expect(close?.byYear).toEqual({ 2018: { count: 5, documents: 4 } });
    expect(close?.passages).toEqual(['d0.00000', 'd1.00000', 'd2.00000', 'd2.00001', 'd3.00000', 'd6.00001']);
    expect(chance).toMatchObject({ count: 3, significant: false, q: 1 });
  });

  test('reprints count as passages, not as evidence', () => {
    const pairs = pairsOf([0, 1, [0, 1, 2, 3]]);
    const reprints = { ...counted, pairs, clusterOf: counted.clusterOf.map(() => 0) };
    const [edge] = [...weighPairs(reprints, options)];
    expect(edge).toMatchObject({ count: 4, clusters: 1, significant: false });
  });

  test('pairs below the least count are left out', () => {
    expect([...weighPairs({ ...counted, pairs: pairsOf([0, 1, [0]]) }, options)]).toEqual([]);
  });
});

function pairsOf(...pairs: [a: number, b: number, passages: number[]][]): Pairs {
  return {
    a: Int32Array.from(pairs, ([a]) => a),
    b: Int32Array.from(pairs, ([, b]) => b),
    passages: listed(pairs.map(([, , passages]) => passages)),
  };
}
