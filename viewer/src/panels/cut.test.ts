import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FENGQIAO, passage, snapshot } from '../fixture.ts';
import { cutText } from './cut.ts';
import { contextRoom, foldLines, kwicLines, oneAPassage } from './kwic.ts';

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

test('near-identical passages fold into one line each mention, and an edge has one line a passage', () => {
  const [document] = snapshot().documents;
  const twice: [string, string][] = [
    [FENGQIAO, '枫桥经验'],
    [FENGQIAO, '枫桥经验'],
  ];
  const first = { ...passage(0, twice), document: document! };
  const again = { ...passage(1, twice), document: document!, cluster: first.cluster };
  const lines = kwicLines([first, again], FENGQIAO, 'year');
  const folded = foldLines(lines);
  expect(folded.map((line) => [line.passage.index, line.repeats])).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(folded.reduce((sum, line) => sum + 1 + line.repeats, 0)).toBe(lines.length);
  expect(oneAPassage(lines).map((line) => line.passage.index)).toEqual([0, 1]);
});

test('the context takes whole characters only, and never a negative number', () => {
  const room = contextRoom(4, { width: 392, before: 36, character: 14 });
  expect((room.left + room.right + 4) * 14 + 48).toBeLessThanOrEqual(392);
  expect(contextRoom(30, { width: 100, before: 36, character: 14 })).toEqual({ left: 0, right: 0 });
});
