import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alone, type Crew } from '../crew.ts';
import { startCrew } from '../read/workers/start-crew.ts';
import { intervalAt, startSorting } from './suffix-array.ts';
import { encode, GAP, reachOf, surfaceAt, type Text } from './text.ts';

const LIMIT = 9;

function sorted(text: Text, minCount: number, crew: Crew = alone) {
  return startSorting(text, { minCount, maxLength: LIMIT - 1, crew })();
}

/** Repeats and, apart, those of them that may be repeats across a gap only: at least half of their places run across. */
async function repeatsOf(
  sentences: string[],
  minCount = 2,
): Promise<{ between: string[]; across: string[] }> {
  const text = encode([{ id: 'a', sentences }]);
  const { index, repeats } = await sorted(text, minCount);
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

describe('startSorting', () => {
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
  ])('%j → %j', async (sentences, expected) => {
    expect((await repeatsOf(sentences)).between).toEqual(expected);
  });

  it('equals counting every substring', async () => {
    const sentence = fc.string({ unit: fc.constantFrom(...'甲甲乙乙丙丁，、“”'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, { maxLength: 5 }),
        fc.integer({ min: 2, max: 4 }),
        async (sentences, minCount) => {
          const { between, across } = await repeatsOf(sentences, minCount);
          const naive = naiveRepeats(sentences, minCount);
          expect(naive.filter((repeat) => !across.includes(repeat))).toEqual(between);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds every mention of a string by its interval', async () => {
    const letters = fc.string({ unit: fc.constantFrom(...'甲乙丙，“'), minLength: 6, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(letters, fc.nat(), async (sentence, seed) => {
        const text = encode([{ id: 'a', sentences: [sentence] }]);
        fc.pre(text.codes.length > 0);
        const reach = reachOf(text, GAP.cut, LIMIT - 1);
        const { index } = await sorted(text, 2);
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

  it('is the same when threads sort some of the letters', async () => {
    // Letters by the dozen, so that all who sort find some to do.
    const letters = Array.from({ length: 40 }, (_, letter) => String.fromCharCode(0x4e00 + letter)).join(
      '，、',
    );
    const sentences = fc.sample(
      fc.string({ unit: fc.constantFrom(...letters), minLength: 200, maxLength: 200 }),
      {
        ...{ numRuns: 300, seed: 1 },
      },
    );
    const text = encode([{ id: 'a', sentences }]);
    const own = await sorted(text, 2);
    const crew = startCrew(1);
    try {
      // The second time the thread is awake.
      for (let turn = 0; turn < 2; turn++) expect(await sorted(text, 2, crew)).toEqual(own);
    } finally {
      crew.end();
    }
  });
});
