import { expect, test } from 'vitest';
import { agreementOf } from './agreement.ts';
import type { Verdict } from './gold.ts';

/** Two judges whose verdicts make this table. */
function judges(table: readonly (readonly number[])[]) {
  const verdicts: Verdict[] = ['term', 'acceptable', 'not'];
  const cells = table.flatMap((row, one) =>
    row.flatMap((count, other) =>
      Array.from(
        { length: count },
        (_, at) => [`${one} ${other} ${at}`, verdicts[one]!, verdicts[other]!] as const,
      ),
    ),
  );
  return {
    first: new Map<string, Verdict>(cells.map(([key, one]) => [key, one])),
    second: new Map<string, Verdict>(cells.map(([key, , other]) => [key, other])),
  };
}

test.each<[string, number[][], number | null]>([
  // 140 of 200 the same, 82 by chance.
  [
    'by hand',
    [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ],
    (0.7 - 0.41) / (1 - 0.41),
  ],
  [
    'always the same',
    [
      [3, 0, 0],
      [0, 2, 0],
      [0, 0, 1],
    ],
    1,
  ],
  [
    'never the same',
    [
      [0, 2, 0],
      [2, 0, 0],
      [0, 0, 0],
    ],
    -1,
  ],
  [
    'no better than chance',
    [
      [4, 4, 0],
      [4, 4, 0],
      [0, 0, 0],
    ],
    0,
  ],
  [
    'one verdict for all',
    [
      [5, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
    null,
  ],
  [
    'nothing',
    [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
    null,
  ],
])('%s', (_, table, kappa) => {
  const { first, second } = judges(table);
  const agreement = agreementOf(first, second);
  expect(agreement.table).toEqual(table);
  if (kappa === null) expect(agreement.kappa).toBeNull();
  else expect(agreement.kappa).toBeCloseTo(kappa, 12);
});

test('what one judge has not read is no disagreement', () => {
  const { first, second } = judges([
    [2, 1, 0],
    [0, 0, 0],
    [0, 0, 1],
  ]);
  first.set('only here', 'term');
  second.set('only there', 'not');
  expect(agreementOf(first, second)).toMatchObject({ of: 4, same: 3 });
});
