// Lays one lexicon over another: of two entries that claim one label or form, one side’s wins, and the loss is told.
import { formsOf, ownersOf, withoutQuotes } from './conflicts.ts';
import type { Row } from './rows.ts';

export interface Merged {
  rows: Row[];
  /** What gave way, in order of the rows that did. */
  notices: string[];
}

/**
 * A losing entry whose label is claimed goes whole; one that shares only a variant loses the variant.
 * Relations to what went are dropped; relations to what never was are left for the check to find.
 */
export function mergeRows(winners: readonly Row[], losers: readonly Row[]): Merged {
  const claimed = new Map(winners.flatMap((row) => formsOf(row.entry).map((form) => [form, row] as const)));
  const notices: string[] = [];
  const kept = losers.flatMap((row): Row[] => {
    const { label, variants } = row.entry;
    const taker = claimed.get(withoutQuotes(label));
    if (taker !== undefined) {
      notices.push(`${place(taker)}: ${taker.entry.label} takes the place of ${label} (${place(row)})`);
      return [];
    }
    const left = variants.filter((variant) => !claimed.has(withoutQuotes(variant)));
    for (const variant of variants.filter((each) => !left.includes(each))) {
      const winner = claimed.get(withoutQuotes(variant)) as Row;
      notices.push(`${place(winner)}: ${winner.entry.label} takes ${variant} from ${label} (${place(row)})`);
    }
    return [left.length === variants.length ? row : { ...row, entry: { ...row.entry, variants: left } }];
  });
  const before = ownersOf([...winners, ...losers].map((row) => row.entry)).owner;
  const after = ownersOf([...winners, ...kept].map((row) => row.entry)).owner;
  const stands = (target: string): boolean =>
    after.has(withoutQuotes(target)) || !before.has(withoutQuotes(target));
  const rows = [...winners, ...kept].map((row): Row => {
    const shortFor = row.entry.shortFor.filter(stands);
    const succeeds = row.entry.succeeds.filter(stands);
    return { ...row, entry: { ...row.entry, shortFor, succeeds } };
  });
  return { rows, notices };
}

const place = ({ file, line }: Row): string => `${file}:${line}`;
