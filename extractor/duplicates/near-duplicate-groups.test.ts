import { expect, test } from 'vitest';
import { nearDuplicateGroups } from './near-duplicate-groups.ts';
import { shingleSets } from './shingles.ts';

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
