// What was dropped and why, as rows of numbers: half a million strings of a large corpus are told, and few are ever
// looked at, so records are made one by one when they are read.
import { compare } from '../../graph/model/order.ts';
import type { Rejection } from '../../graph/model/rejection.ts';
import { intList } from './int-list.ts';
import type { Measured } from './measure.ts';
import type { Rule } from './rules.ts';

export interface RejectionRows {
  add: (candidate: Measured, rule: Pick<Rule, 'name' | 'reason'>) => void;
  /** The records in order of surface and name of the rule; nothing may be added after. */
  sorted: () => Iterable<Rejection>;
}

const FIGURES = ['free', 'freeLeft', 'freeRight', 'quoteShare', 'verbShare'] as const;
const COLUMNS = 3 + FIGURES.length;
/** Four decimals: enough to read, and the same bytes on every machine. */
const DECIMALS = 1e4;

export function rejectionRows(): RejectionRows {
  const surfaces: string[] = [];
  const rows = intList();
  const reasons: Pick<Rule, 'name' | 'reason'>[] = [];
  const known = new Map<string, number>();
  return {
    add(candidate, { name, reason }) {
      const rule = known.get(reason) ?? reasons.push({ name, reason }) - 1;
      known.set(reason, rule);
      surfaces.push(candidate.printed);
      rows.push(rule);
      rows.push(candidate.count);
      rows.push(candidate.documents);
      // In the order of `FIGURES`; by name, because a name that is worked out is looked up anew each time.
      rows.push(Math.round(candidate.free * DECIMALS));
      rows.push(Math.round(candidate.freeLeft * DECIMALS));
      rows.push(Math.round(candidate.freeRight * DECIMALS));
      rows.push(Math.round(candidate.quoteShare * DECIMALS));
      rows.push(Math.round(candidate.verbShare * DECIMALS));
    },
    sorted() {
      const values = rows.values();
      const order = Int32Array.from(surfaces.keys()).sort(
        (one, other) =>
          compare(surfaces[one] as string, surfaces[other] as string) ||
          compare(ruleOf(one).name, ruleOf(other).name) ||
          one - other,
      );
      return {
        *[Symbol.iterator]() {
          for (const row of order) yield record(row);
        },
      };

      function ruleOf(row: number): Pick<Rule, 'name' | 'reason'> {
        return reasons[values[row * COLUMNS] as number] as Pick<Rule, 'name' | 'reason'>;
      }

      function record(row: number): Rejection {
        const [, count = 0, documents = 0, ...shares] = values.subarray(row * COLUMNS, (row + 1) * COLUMNS);
        const { name, reason } = ruleOf(row);
        const figures = Object.fromEntries(
          FIGURES.map((figure, at) => [figure, (shares[at] ?? 0) / DECIMALS]),
        );
        return { surface: surfaces[row] as string, filter: name, reason, count, documents, figures };
      }
    },
  };
}
