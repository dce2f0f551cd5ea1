import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectRepeats } from './repeats.ts';
import { indexSuffixes, intervalAt } from './suffix-array.ts';
import { encode, GAP, reachOf, surfaceAt, type Text } from './text.ts';

const LIMIT = 9;

function indexOf(text: Text, minCount: number) {
  const repeats = collectRepeats(minCount);
  const index = indexSuffixes(text, { minCount, maxLength: LIMIT - 1, visit: repeats.visit });
  return { index, repeats: repeats.found() };
}

/** Repeats and, apart, those of them that may be repeats across a gap only: at least half of their places run across. */
function repeatsOf(sentences: string[], minCount = 2): { between: string[]; across: string[] } {
  const text = encode([{ id: 'a', sentences }]);
  const { index, repeats } = indexOf(text, minCount);
  const reach = reachOf(text, 255, LIMIT);
  const found = { between: new Set<string>(), across: new Set<string>() };
  repeats.position.forEach((position, row) => {
    const length = repeats.length[row] ?? 0;
    const places = index.suffixes.subarray(repeats.low[row], repeats.high[row]);
    const crossing = places.filter((at) => (reach[at] ?? 0) < length).length;
    found[crossing * 2 < places.length ? 'between' : 'across'].add(surfaceAt(text, position, length));
  });
  return { between: [...found.between].sort(), across: [...found.across].sort() };
}

/** Every substring, its neighbours in sets; a neighbour beyond the segment is unlike any other. */
function naiveRepeats(sentences: string[], minCount: number): string[] {
  const seen = new Map<string, { count: number; left: Set<string>; right: Set<string> }>();
  let edge = 0;
  for (const segment of sentences.flatMap((sentence) => sentence.split(/[，、“”]/u))) {
    for (let start = 0; start < segment.length; start++) {
      for (let end = start + 2; end <= Math.min(segment.length, start + LIMIT - 1); end++) {
        const entry = seen.get(segment.slice(start, end)) ?? { count: 0, left: new Set(), right: new Set() };
        entry.count++;
        entry.left.add(segment[start - 1] ?? `edge ${edge++}`);
        entry.right.add(segment[end] ?? `edge ${edge++}`);
        seen.set(segment.slice(start, end), entry);
      }
    }
  }
  return [...seen]
    .filter(([, { count, left, right }]) => count >= minCount && left.size > 1 && right.size > 1)
    .map(([surface]) => surface)
    .sort();
}

describe('collectRepeats', () => {
  it.each([
    [['甲乙丙，丁甲乙戊'], ['甲乙']],
    [['甲乙丙', '甲乙丙'], ['甲乙丙']],
    [
      ['坚持“甲乙丙”发展', '坚持甲乙丙发展'],
      ['发展', '坚持', '甲乙丙'],
    ],
    [['甲乙丙'], []],
    [[], []],
    [['𠀀𠀁丙', '丁𠀀𠀁'], ['𠀀𠀁']],
    [['甲\ud800乙', '甲\ud800乙'], []],
  ])('%j → %j', (sentences, expected) => {
    expect(repeatsOf(sentences).between).toEqual(expected);
  });

  it('equals counting every substring', () => {
    const sentence = fc.string({ unit: fc.constantFrom(...'甲甲乙乙丙丁，、“”'), maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 5 }),
        fc.integer({ min: 2, max: 4 }),
        (sentences, minCount) => {
          const { between, across } = repeatsOf(sentences, minCount);
          const naive = naiveRepeats(sentences, minCount);
          expect(naive.filter((repeat) => !across.includes(repeat))).toEqual(between);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds every mention of a string by its interval', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'甲乙丙，“'), minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(letters, fc.nat(), (sentence, seed) => {
        const text = encode([{ id: 'a', sentences: [sentence] }]);
        fc.pre(text.codes.length > 0);
        const reach = reachOf(text, GAP.cut, LIMIT - 1);
        const { index } = indexOf(text, 2);
        const position = seed % text.codes.length;
        const length = 1 + (seed % (reach[position] ?? 1));
        const [low, high] = intervalAt(index, position, length);
        const wanted = surfaceAt(text, position, length);
        const mentions = [...reach.keys()].filter(
          (at) => (reach[at] ?? 0) >= length && surfaceAt(text, at, length) === wanted,
        );
        // A string that comes once is not looked for.
        fc.pre(mentions.length > 1);
        expect([...index.suffixes.subarray(low, high)].sort((a, b) => a - b)).toEqual(mentions);
      }),
    );
  });
});
