// What was dropped and why, as rows of numbers: half a million strings of a large corpus are told, and few are ever
// looked at, so they are made bytes or records one by one when they are read.
import { compare } from '../../graph/model/order.ts';
import { grow } from '../grow.ts';
import { FIGURES, type Rejected, rejected, tellHead } from '../rejections.ts';
import { type Fields, type Key, keyOf, type Word, wordOf } from '../rows/fields.ts';
import { ROW, SHARES, shareOf } from './nominee-rows.ts';
import type { Rule } from './rules.ts';
import { printedAt, type Text } from './text.ts';

type Reason = Pick<Rule, 'name' | 'reason'>;

const SHARE_KEYS = SHARES.map((share) => keyOf(share));

export interface RejectionRows {
  /** A row that begins as those of `ROW` do. */
  add: (row: Int32Array, reason: Reason) => void;
  /** Rows of `ROW`, each with the number of its reason in `reasons`. */
  append: (rows: Int32Array, reasons: readonly Reason[]) => void;
  /** In order of surface and name of the rule; nothing may be added after. */
  sorted: () => Rejected;
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
      const words = reasons.map(({ name, reason }) => ({ filter: wordOf(name), reason: wordOf(reason) }));
      return rejected({
        length: order.length,
        surfaceAt: (place) => surfaces[order[place] as number] as string,
        filterAt: (place) => reasonOf(order[place] as number).name,
        tell: (place, to) => tell(order[place] as number, words, to),
      });
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

  function tell(row: number, words: readonly { filter: Word; reason: Word }[], to: Fields): void {
    const at = row * ROW.size;
    const { filter, reason } = words[values[at + ROW.rule] as number] as { filter: Word; reason: Word };
    const [count, documents] = [values[at + ROW.count] as number, values[at + ROW.documents] as number];
    tellHead(to, { surface: surfaces[row] as string, filter, reason, count, documents });
    to.open(FIGURES);
    for (let share = 0; share < SHARES.length; share += 1) {
      to.decimal(SHARE_KEYS[share] as Key, shareOf(values, at, share));
    }
    to.close();
  }
}
