import { expect, test } from 'vitest';
import { toySegmenter } from '../extractor/discover/toy-segmenter.ts';
import { phrasesIn } from './general-words.ts';

test('words and neighbours within a run of Han, each once, eight characters at most', () => {
  const segment = toySegmenter('经济 运行 的 基础设施 建设工程');
  const found = phrasesIn('经济运行的经济，运行基础设施建设工程', segment);
  expect([...found].sort()).toEqual(
    ['经济', '运行', '经济运行', '基础设施', '建设工程', '运行基础设施', '基础设施建设工程'].sort(),
  );
});
