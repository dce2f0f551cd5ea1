// What was dropped and why, as rows of numbers: half a million strings of a large corpus are told, and few are ever
// looked at, so records are made one by one when they are read.
import { compare } from '../../graph/model/order.ts';
import type { Rejection } from '../../graph/model/rejection.ts';
import { grow } from '../grow.ts';
import { ROW, SHARES, shareOf } from './nominee-rows.ts';
import type { Rule } from './rules.ts';
import { printedAt, type Text } from './text.ts';

type Reason = Pick<Rule, 'name' | 'reason'>;

export interface RejectionRows {
  /** A row that begins as those of `ROW` do. */
  add: (row: Int32Array, reason: Reason) => void;
  /** Rows of `ROW`, each with the number of its reason in `reasons`. */
  append: (rows: Int32Array, reasons: readonly Reason[]) => void;
  /** The records in order of surface and name of the rule; nothing may be added after. */
  sorted: () => Iterable<Rejection>;
}

export function rejectionRows(text: Text): RejectionRows {
  const surfaces: string[] = [];
  let values = new Int32Array(ROW.size * 1024);
  const reasons: Reason[] = [];
  const known = new Map<string, number>();
  return {
    add(row, reason) {
      push(row, 0, numberOf(reason));
    },
    append(rows, theirs) {
      const numbers = theirs.map(numberOf);
      for (let at = 0; at < rows.length; at += ROW.size) {
        push(rows, at, numbers[rows[at + ROW.rule] as number] as number);
      }
    },
    sorted() {
      // Mostly in order already, which a list notices and a typed array does not.
      const order = [...surfaces.keys()].sort(
        (one, other) =>
          compare(surfaces[one] as string, surfaces[other] as string) ||
          compare(reasonOf(one).name, reasonOf(other).name) ||
          one - other,
      );
      return {
        *[Symbol.iterator]() {
          for (const row of order) yield record(row);
        },
      };
    },
  };

  function push(rows: Int32Array, from: number, rule: number): void {
    const to = surfaces.length * ROW.size;
    if (to + ROW.size > values.length) values = grow(values, 2 * values.length);
    for (let at = 0; at < ROW.size; at++) values[to + at] = rows[from + at] as number;
    values[to + ROW.rule] = rule;
    surfaces.push(printedAt(text, rows[from + ROW.position] as number, rows[from + ROW.length] as number));
  }

  function numberOf(reason: Reason): number {
    const number = known.get(reason.reason) ?? reasons.push(reason) - 1;
    known.set(reason.reason, number);
    return number;
  }

  function reasonOf(row: number): Reason {
    return reasons[values[row * ROW.size + ROW.rule] as number] as Reason;
  }

  function record(row: number): Rejection {
    const { name, reason } = reasonOf(row);
    const at = row * ROW.size;
    return {
      surface: surfaces[row] as string,
      filter: name,
      reason,
      count: values[at + ROW.count] as number,
      documents: values[at + ROW.documents] as number,
      figures: Object.fromEntries(SHARES.map((share) => [share, shareOf(values, at, share)])),
    };
  }
}
