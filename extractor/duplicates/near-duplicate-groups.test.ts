import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GroupOptions, nearDuplicateGroups } from './near-duplicate-groups.ts';
import { type Sets, shingleSets } from './shingles.ts';

const group = (...texts: string[]): number[] => [
  ...nearDuplicateGroups(shingleSets(texts), { containment: 0.5, minShingles: 10 }),
];

const formula = '要坚持把基层治理放在突出位置，推动资源、服务、管理向村居下沉';

test.each<[string, string[], number[]]>([
  ['nothing', [], []],
  [
    'a text and its copy with other punctuation',
    [`${formula}。`, `“${formula.replace('，', '、')}”！`],
    [0, 0],
  ],
  ['a copy with a few words changed', [formula, formula.replace('突出位置', '重要位置')], [0, 0]],
  ['a text inside a longer one', [formula, `会议指出，${formula}，让群众办事更方便`], [0, 0]],
  ['different texts', [formula, '粮食安全是国之大者，高标准农田建设要连片推进、建管并重、久久为功'], [0, 1]],
  [
    'short texts only when they are the same',
    ['形式主义害死人。', '形式主义害死人', '形式主义害人'],
    [0, 0, 2],
  ],
  ['texts without a letter', ['。。', '！！'], [0, 1]],
])('%s', (_name, texts, expected) => {
  expect(group(...texts)).toEqual(expected);
});

test('groups do not chain: a text that shares halves with two others joins one of them', () => {
  const left = '推动乡村产业全链条升级并完善联农带农机制让农民分享更多增值收益';
  const right = '健全自治法治德治相结合的乡村治理体系确保农村社会充满活力安定有序';
  expect(group(left, right, `${left}，${right}`)).toEqual([0, 1, 0]);
});

test('a copy is one, however many other texts say the parts of it', () => {
  const [first, second] = ['推动资源服务管理下沉基层', '坚持把安全放在首要位置上'];
  const letters = (seed: number): string =>
    String.fromCharCode(
      ...Array.from({ length: 20 }, (_, at) => 0x4e00 + ((seed * 7919 + at * at * 31) % 20_000)),
    );
  const others = Array.from({ length: 600 }, (_, seed) => (seed % 2 === 0 ? first : second) + letters(seed));
  const leaders = group(first + second, ...others, `${first}，${second}。`);
  expect(leaders).toEqual([0, ...others.map((_, index) => index + 1), 0]);
});

test('reading little of the index finds what comparing with every leader finds', () => {
  // Few different items, of which some are common: sets share much, and lists fill up.
  const items = fc.uniqueArray(fc.oneof(fc.nat(12), fc.nat(60), fc.nat(4000)), { maxLength: 40 });
  const lists = fc.array(items, { minLength: 1, maxLength: 60 }).chain((sets) =>
    // Parts of earlier sets, and sets again.
    fc
      .array(fc.tuple(fc.nat(sets.length - 1), fc.nat(12), fc.nat(40), items), { maxLength: 60 })
      .map((copies) => [
        ...sets,
        ...copies.map(([of, start, end, more]) => [
          ...new Set([...(sets[of] as number[]).slice(start, end), ...more.slice(0, 8)]),
        ]),
      ]),
  );
  const options = fc.record({
    containment: fc.constantFrom(0.2, 0.5, 0.8, 1),
    minShingles: fc.constantFrom(1, 3, 10, 20),
  });
  fc.assert(
    fc.property(lists, options, (sets, how) => {
      expect([...nearDuplicateGroups(together(sets), how)]).toEqual(comparedWithAll(sets, how));
    }),
    { numRuns: 300 },
  );
});

test('an item that very many leaders hold says nothing', () => {
  const common = Array.from({ length: 12 }, (_, item) => item);
  const sets = Array.from({ length: 400 }, (_, set) => [
    ...common.slice(0, 6 + (set % 7)),
    ...Array.from({ length: 20 }, (__, item) => 100 + ((set * 20 + item) % 6000)),
  ]);
  const how = { containment: 0.5, minShingles: 10 };
  expect([...nearDuplicateGroups(together([...sets, [...common, 7000, 7001]]), how)]).toEqual(
    comparedWithAll([...sets, [...common, 7000, 7001]], how),
  );
});

function together(sets: readonly number[][]): Sets {
  const ends = sets.map((_, set) => sets.slice(0, set + 1).reduce((sum, { length }) => sum + length, 0));
  return { firsts: Int32Array.from([0, ...ends]), items: Uint32Array.from(sets.flat()) };
}

/** The definition: every leader is compared, and items count until 256 leaders hold them. */
function comparedWithAll(sets: readonly number[][], { containment, minShingles }: GroupOptions): number[] {
  const leader = sets.map((_, set) => set);
  const leaders: number[] = [];
  const held = new Map<number, number>();
  sets.forEach((own, set) => {
    const twin = own.length === 0 ? set : sets.findIndex((other) => String(other) === String(own));
    leader[set] = leader[twin] as number;
    if (twin !== set || own.length < minShingles) return;
    const telling = new Set(own.filter((item) => (held.get(item) ?? 0) < 256));
    const found = leaders.find((other) => {
      const items = sets[other] as number[];
      const shared = items.filter((item) => telling.has(item)).length;
      return shared > 0 && shared >= containment * Math.min(items.length, own.length);
    });
    if (found !== undefined) leader[set] = found;
    else {
      leaders.push(set);
      for (const item of telling) held.set(item, (held.get(item) ?? 0) + 1);
    }
  });
  return leader;
}
