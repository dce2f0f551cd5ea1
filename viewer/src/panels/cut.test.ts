import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FENGQIAO, passage, snapshot } from '../fixture.ts';
import { cutText } from './cut.ts';
import { contextRoom, kwicLines } from './kwic.ts';

const spans = fc.array(
  fc.record({
    term: fc.constant('t'),
    offset: fc.nat(40),
    length: fc.integer({ min: 1, max: 12 }),
    nested: fc.boolean(),
  }),
);

test('the runs of a text are the text, and each lies in whole spans', () => {
  fc.assert(
    fc.property(spans, (list) => {
      const runs = cutText(list, { from: 0, to: 30 });
      expect(runs[0]?.from).toBe(0);
      expect(runs.at(-1)?.to).toBe(30);
      runs.forEach((run, i) => {
        if (i > 0) expect(run.from).toBe(runs[i - 1]?.to);
        const inside = list.filter((span) => span.offset < run.to && span.offset + span.length > run.from);
        expect(run.spans).toEqual(inside);
      });
    }),
  );
});

test('a concordance has one line a mention, in the order that was asked for', () => {
  const [document] = snapshot().documents;
  const passages = [
    passage(0, [
      [FENGQIAO, '枫桥经验'],
      ['t00000000000a', '乙'],
      [FENGQIAO, '枫桥经验'],
    ]),
    passage(1, [
      [FENGQIAO, '枫桥经验'],
      ['t00000000000b', '甲'],
    ]),
  ].map((each) => ({ ...each, document: document! }));
  const lines = kwicLines(passages, FENGQIAO, 'year');
  expect(lines).toHaveLength(3);
  for (const { passage, span } of lines) {
    expect(passage.text.slice(span.offset, span.offset + span.length)).toBe('枫桥经验');
  }
  expect(kwicLines(passages, FENGQIAO, 'right').map((line) => line.passage.index)).toEqual([0, 0, 1]);
});

test('the context takes whole characters only, and never a negative number', () => {
  const room = contextRoom(392, 4);
  expect((room.left + room.right + 4) * 14 + 48).toBeLessThanOrEqual(392);
  expect(contextRoom(100, 30)).toEqual({ left: 0, right: 0 });
});
