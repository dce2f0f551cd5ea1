// How far two judges agree beyond what chance would give: Cohen's kappa. J. Cohen, A coefficient of agreement for nominal
// scales. Educational and Psychological Measurement 20(1), 1960, p. 40. It is low where nearly all verdicts are the same,
// however often they agree, so the share stands beside it.
import { VERDICTS } from './gold.ts';
import type { Verdicts } from './judged.ts';

export interface Agreement {
  /** Terms that both have read, and those with the same verdict of both. */
  of: number;
  same: number;
  /** (observed − expected) / (1 − expected); null without terms, or where both gave one verdict to all. */
  kappa: number | null;
  /** Terms by the verdict of the first (row) and of the second (column), in order of `VERDICTS`. */
  table: number[][];
}

export function agreementOf(first: Verdicts, second: Verdicts): Agreement {
  const table = VERDICTS.map((one) =>
    VERDICTS.map(
      (other) => [...first].filter(([key, verdict]) => verdict === one && second.get(key) === other).length,
    ),
  );
  const rows = table.map(sum);
  const columns = VERDICTS.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const of = sum(rows);
  const same = sum(table.map((row, at) => row[at] ?? 0));
  const expected = sum(rows.map((row, at) => row * (columns[at] ?? 0))) / of;
  return { of, same, kappa: of === 0 || expected === of ? null : (same - expected) / (of - expected), table };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
