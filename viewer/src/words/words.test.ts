import { expect, test } from 'vitest';
import { en } from './en.ts';
import { fetchWords, wordsOf } from './words.ts';
import { zh } from './zh.ts';

/** Every text of a language; functions are called with plain arguments. */
function texts(words: unknown, path = ''): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const label = { label: '甲', count: 2, documents: 2, partners: 2, strongest: '乙', value: '1' };
    const said: unknown = path.endsWith('.spoken') ? words(label) : words(...[3, 3, 3]);
    return [[path, String(said)]];
  }
  return Object.entries(words as object).flatMap(([key, value]) => texts(value, `${path}.${key}`));
}

test('both languages have the same keys, none of them empty but the few that join', () => {
  const [own, other] = [texts(zh), texts(en)];
  expect(other.map(([path]) => path)).toEqual(own.map(([path]) => path));
  const empty = [...own, ...other].filter(([, text]) => text === '').map(([path]) => path);
  expect(empty).toEqual(['.sentenceGap', '.line.shown']);
});

test('the words of the field are used, not those of graph theory, and nothing shouts', () => {
  for (const [path, text] of texts(zh)) {
    expect(text, path).not.toMatch(/节点|簇|邻居|请|！|!|…$/);
  }
  for (const [path, text] of texts(en)) {
    expect(text, path).not.toMatch(/\bcluster|\bneighbour|oops|please|!|vertex/i);
  }
});

test('a q-value is never called the probability of chance', () => {
  const all = [...texts(zh), ...texts(en)].map(([, text]) => text).join('\n');
  expect(all).not.toMatch(/偶然的(概率|机会)|probability/);
});

test('words are there once they were fetched; until then those of the other language stand in', async () => {
  expect(() => wordsOf('en')).toThrow('not fetched');
  await fetchWords('zh');
  expect([wordsOf('zh'), wordsOf('en')]).toEqual([zh, zh]);
  await fetchWords('en');
  expect(wordsOf('en')).toBe(en);
});
