import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { SnapshotPassage } from '../model/index.ts';
import { clip } from './clip-quotations.ts';
import { quotation } from './quotation.ts';

const passage = (text: string, terms: readonly [offset: number, length: number][]): SnapshotPassage => ({
  ...{ id: 'd000000000001.00001', document: 'd000000000001', index: 1, start: 0, end: text.length, text },
  cluster: 'd000000000001.00001',
  spans: terms.map(([offset, length]) => ({ term: 't000000000001', offset, length, nested: false })),
});

test.each<[string, number, [number, number][], string]>([
  ['begin and end', 4, [[3, 2]], '…二三四五…'],
  [
    'the middle',
    4,
    [
      [0, 2],
      [8, 2],
    ],
    '零一…八九',
  ],
  ['nothing', 20, [[3, 2]], '零一二三四五六七八九'],
])('text that was left out at %s is told', (_, most, terms, text) => {
  const whole = passage('零一二三四五六七八九', terms);
  const quoted = quotation(clip(whole, most));
  const names = terms.map(([offset, length]) => whole.text.slice(offset, offset + length));
  expect(quoted.spans.map(({ offset, length }) => quoted.text.slice(offset, offset + length))).toEqual(names);
  expect(quoted.gaps).toBeUndefined();
  expect(quoted.text).toBe(text);
});

it('keeps every term, and has as many marks as gaps', () => {
  const spans = fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 6 })), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(spans, fc.integer({ min: 1, max: 60 }), (terms, most) => {
      const text = Array.from({ length: 90 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
      const clipped = clip(passage(text, terms), most);
      const quoted = quotation(clipped);
      const read = ({ text: from, spans: own }: SnapshotPassage) =>
        own.map(({ offset, length }) => from.slice(offset, offset + length));
      expect(read(quoted)).toEqual(read(passage(text, terms)));
      expect(quoted.text.split('…').length - 1).toBe(clipped.gaps?.length ?? 0);
    }),
  );
});
