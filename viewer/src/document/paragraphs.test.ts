import { expect, test } from 'vitest';
import type { PassageView } from '../../../graph/model/index.ts';
import { snapshot } from '../fixture.ts';
import { countUnlike, paragraphsOf } from './paragraphs.ts';

const document = snapshot().documents[0]!;
const RAW = '第一句。第二句。\n\n－ 7 －\n第三句，党党建。第四句。';

function passage(index: number, raw: string, text = raw): PassageView {
  const start = RAW.indexOf(raw);
  const id = `${document.id}.${String(index).padStart(5, '0')}`;
  return { id, index, document, start, end: start + raw.length, text, cluster: id, spans: [] };
}

const PASSAGES = [
  passage(0, '第一句。'),
  passage(1, '第二句。'),
  passage(2, '第三句，党党建。', '第三句，党建。'),
  passage(3, '第四句。'),
];
const shape = (passages: readonly PassageView[], raw: string | null) =>
  paragraphsOf(passages, raw).map(({ sentences, dropped, missing }) => [
    sentences.map((each) => each.passage.index),
    dropped,
    missing,
  ]);

test('sentences flow into paragraphs where the raw text has no break, and what was dropped is named', () => {
  expect(shape([...PASSAGES].reverse(), RAW)).toEqual([
    [[0, 1], '', 0],
    [[2, 3], '－ 7 －', 0],
  ]);
  expect(countUnlike(paragraphsOf(PASSAGES, RAW))).toEqual({ sentences: 1, dropped: 1 });
});

test('without the raw text each sentence stands alone, and nothing is said to differ', () => {
  expect(shape(PASSAGES, null)).toEqual([0, 1, 2, 3].map((index) => [[index], '', 0]));
  expect(countUnlike(paragraphsOf(PASSAGES, null))).toEqual({ sentences: 0, dropped: 0 });
});

test('sentences that a snapshot left out are counted, not called dropped', () => {
  expect(shape([PASSAGES[1]!, PASSAGES[3]!], RAW)).toEqual([
    [[1], '', 1],
    [[3], '', 1],
  ]);
  expect(shape([PASSAGES[1]!], null)).toEqual([[[1], '', 1]]);
});

test('raw text without a term is read where it stands, up to the end', () => {
  const plain = paragraphsOf([PASSAGES[1]!], RAW).map((each) => each.plain);
  expect(plain).toEqual(['第一句。', '－ 7 －\n第三句，党党建。第四句。']);
});
