import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAutomaton } from './automaton.ts';
import { emptyHits, findTerms } from './find-terms.ts';
import { addMentions, mentionsAt, noMentions } from './mentions.ts';

const hitsIn = (patterns: string[], text: string) => {
  const hits = emptyHits();
  findTerms(buildAutomaton(patterns), text, hits);
  return hits;
};
const spans = (patterns: string[], text: string): string[] => {
  const { pattern, start, end, size } = hitsIn(patterns, text);
  return Array.from({ length: size }, (_, at) => `${patterns[pattern[at]!]}@${start[at]}-${end[at]}`);
};

describe('findTerms', () => {
  test.each<[string, string[], string, string[]]>([
    ['nothing in nothing', ['党建'], '', []],
    [
      'nested terms are all found',
      ['党建', '党建引领', '引领'],
      '党建引领',
      ['党建@0-2', '党建引领@0-4', '引领@2-4'],
    ],
    ['a suffix that is a pattern', ['基层治理', '治理'], '基层治理', ['基层治理@0-4', '治理@2-4']],
    ['overlap', ['甲乙', '乙丙'], '甲乙丙', ['甲乙@0-2', '乙丙@1-3']],
    ['quotes inside are transparent', ['两山理论'], '两“山”理论', ['两山理论@0-6']],
    ['quotes around are not part', ['枫桥经验'], '“枫桥经验”', ['枫桥经验@1-5']],
    [
      'a quote that opens inside closes inside',
      ['新时代枫桥经验'],
      '新时代“枫桥经验”',
      ['新时代枫桥经验@0-9'],
    ],
    ['a quote that closes inside opens inside', ['放管服改革'], '“放管服”改革', ['放管服改革@0-7']],
    ['a closing and an opening quote part two terms', ['甲乙'], '“甲”“乙”', []],
    ['the enumeration comma is a letter', ['两不愁三保障'], '两不愁、三保障', []],
    ['and matches a listed form', ['两不愁、三保障'], '“两不愁、三保障”', ['两不愁、三保障@1-8']],
    ['a space parts', ['枫桥经验'], '枫桥 经验', []],
    ['astral characters', ['𠮷祥'], '大𠮷祥', ['𠮷祥@1-4']],
    [
      'a failure link that leads to a longer chain',
      ['甲乙丙', '乙丁', '丁'],
      '甲乙丁',
      ['乙丁@1-3', '丁@2-3'],
    ],
  ])('%s', (_name, patterns, text, expected) => {
    expect(spans(patterns, text)).toEqual(expected);
  });

  test('a pattern that stands twice is an error', () => {
    expect(() => buildAutomaton(['党建', '党建'])).toThrow('stands twice');
  });

  test('equals a search with indexOf', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '，'), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), text, (patterns, haystack) => {
        const naive = patterns.flatMap((pattern) => {
          const hits: string[] = [];
          for (let at = haystack.indexOf(pattern); at !== -1; at = haystack.indexOf(pattern, at + 1)) {
            hits.push(`${pattern}@${at}-${at + pattern.length}`);
          }
          return hits;
        });
        expect(spans(patterns, haystack).sort()).toEqual(naive.sort());
      }),
      { numRuns: 500 },
    );
  });
  test('looks through quotes as a regular expression does', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '“', '”', '·', '，'), maxLength: 40 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), text, (patterns, haystack) => {
        const naive = patterns.flatMap((pattern) =>
          [...Array(haystack.length).keys()].flatMap((at) => {
            const [found] = haystack.slice(at).match(new RegExp(`^${[...pattern].join('[“”·]*')}`)) ?? [];
            return found === undefined || found.includes('”“')
              ? []
              : [`${pattern}@${at}-${at + found.length}`];
          }),
        );
        const { pattern, start, end, size } = hitsIn(patterns, haystack);
        const cores = Array.from({ length: size }, (_, at) => {
          // A partner of a quote inside is taken in.
          const from = start[at]! + (haystack[start[at]!] === '“' ? 1 : 0);
          const to = end[at]! - (haystack[end[at]! - 1] === '”' ? 1 : 0);
          return `${patterns[pattern[at]!]}@${from}-${to}`;
        });
        expect(cores.sort()).toEqual(naive.sort());
      }),
      { numRuns: 500 },
    );
  });
});

describe('addMentions', () => {
  const mentions = (patterns: string[], terms: number[], text: string): string[] => {
    const found = noMentions(1);
    addMentions(found, 0, hitsIn(patterns, text), Int32Array.from(terms));
    return mentionsAt(found, 0).map(
      ({ term, start, end, nested }) => `${term}:${text.slice(start, end)}${nested ? ' nested' : ''}`,
    );
  };

  test('a term inside a longer one is nested', () => {
    expect(mentions(['党建', '党建引领'], [0, 1], '党建引领和党建')).toEqual([
      '1:党建引领',
      '0:党建 nested',
      '0:党建',
    ]);
  });
  test('a form inside a longer form of the same term is no mention of its own', () => {
    expect(mentions(['放管服', '放管服改革'], [0, 0], '“放管服”改革')).toEqual(['0:“放管服”改革']);
  });
  test('terms that overlap without nesting both stand', () => {
    expect(mentions(['甲乙', '乙丙'], [0, 1], '甲乙丙')).toEqual(['0:甲乙', '1:乙丙']);
  });
  test('thousands in one passage, and the next passage behind them', () => {
    const patterns = ['甲', '甲乙', '乙'];
    const found = noMentions(2, 16);
    for (const passage of [0, 1]) {
      addMentions(found, passage, hitsIn(patterns, '甲乙'.repeat(2000)), Int32Array.of(0, 1, 2));
    }
    expect([...found.firsts]).toEqual([0, 6000, 12_000]);
    expect(mentionsAt(found, 1).slice(-3)).toEqual([
      { term: 1, start: 3998, end: 4000, nested: false },
      { term: 0, start: 3998, end: 3999, nested: true },
      { term: 2, start: 3999, end: 4000, nested: true },
    ]);
  });
});
