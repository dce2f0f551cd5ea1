import fc from 'fast-check';
import { expect, test } from 'vitest';
import { by, type Rejection } from '../graph/model/index.ts';
import { rejectedRecords, rejectionTable } from './rejections.ts';

const rejected = fc.array(
  fc.record({
    ...{
      surface: fc.constantFrom('提法', '提', '的提法', 'ab'),
      filter: fc.constantFrom('length', 'rank', 'edge'),
    },
    ...{ reason: fc.string(), count: fc.nat(), documents: fc.nat() },
    figures: fc.dictionary(fc.constantFrom('free', 'score'), fc.double({ noNaN: true })),
  }),
);
const rows = (records: readonly Rejection[]) =>
  rejectedRecords(records, { filter: ({ filter }) => filter, record: (record) => record });

test('several rows are one in order of surface and filter; of equals the first row comes first', () => {
  fc.assert(
    fc.property(rejected, rejected, rejected, (...all) => {
      const expected = all.flat().sort(
        by(
          ({ surface }) => surface,
          ({ filter }) => filter,
        ),
      );
      expect([...rejectionTable(...all.map(rows))]).toEqual(expected);
    }),
  );
});
