// The table of what was dropped: strings of discovery, terms and candidates that fell later, merged in order of surface
// and filter.
import { compare } from '../graph/model/order.ts';
import type { Rejection } from '../graph/model/rejection.ts';
import { type Fields, type Key, keyOf, type Told, told, type Word, wordOf } from './rows/fields.ts';

/** In order of surface and filter, by place. */
interface RejectedRows {
  length: number;
  surfaceAt: (place: number) => string;
  filterAt: (place: number) => string;
  tell: (place: number, to: Fields) => void;
}

/** As records too. */
export interface Rejected extends RejectedRows, Iterable<Rejection> {}

export const rejected = (rows: RejectedRows): Rejected => ({
  ...rows,
  [Symbol.iterator]: () => rejectionTable(rows)[Symbol.iterator](),
});

export const NONE_REJECTED = rejected({
  ...{ length: 0, surfaceAt: () => '', filterAt: () => '', tell: () => {} },
});

/** Records that are made when they are told. */
export function rejectedRecords<Item extends { surface: string }>(
  items: readonly Item[],
  { filter, record }: { filter: (item: Item) => string; record: (item: Item) => Rejection },
): Rejected {
  const sorted = items.toSorted(
    (one, other) => compare(one.surface, other.surface) || compare(filter(one), filter(other)),
  );
  const words = new Map<string, Word>();
  const keys = new Map<string, Key>();
  const at = (place: number): Item => sorted[place] as Item;
  return rejected({
    length: sorted.length,
    surfaceAt: (place) => at(place).surface,
    filterAt: (place) => filter(at(place)),
    tell(place, to) {
      const { surface, filter, reason, count, documents, figures } = record(at(place));
      const why = { filter: made(words, filter, wordOf), reason: made(words, reason, wordOf) };
      tellHead(to, { surface, count, documents, ...why });
      to.open(FIGURES);
      for (const [name, figure] of Object.entries(figures)) to.decimal(made(keys, name, keyOf), figure);
      to.close();
    },
  });
}

/** Everything that was dropped. Of equals those of the first row come first. */
export function rejectionTable(...rows: readonly RejectedRows[]): Told<Rejection> {
  return told(function* (to) {
    const heads = rows.map((row) => headOf(row, 0));
    for (;;) {
      let first: RowHead | null = null;
      for (const head of heads) {
        if (head.place < head.row.length && (first === null || isBefore(head, first))) first = head;
      }
      if (first === null) return;
      first.row.tell(first.place, to);
      heads[heads.indexOf(first)] = headOf(first.row, first.place + 1);
      yield;
    }
  });
}

/** Where a row is, with what is asked of it again and again until it is its turn. */
interface RowHead {
  row: RejectedRows;
  place: number;
  surface: string;
  filter: string;
}

function headOf(row: RejectedRows, place: number): RowHead {
  if (place === row.length) return { row, place, surface: '', filter: '' };
  return { row, place, surface: row.surfaceAt(place), filter: row.filterAt(place) };
}

function isBefore(one: RowHead, other: RowHead): boolean {
  return one.surface === other.surface ? one.filter < other.filter : one.surface < other.surface;
}

const KEY = {
  ...{ surface: keyOf('surface'), filter: keyOf('filter'), reason: keyOf('reason'), count: keyOf('count') },
  ...{ documents: keyOf('documents') },
};
export const FIGURES = keyOf('figures');

interface Head extends Pick<Rejection, 'surface' | 'count' | 'documents'> {
  filter: Word;
  reason: Word;
}

/** All fields but the figures. */
export function tellHead(to: Fields, { surface, filter, reason, count, documents }: Head): void {
  to.text(KEY.surface, surface);
  to.word(KEY.filter, filter);
  to.word(KEY.reason, reason);
  to.whole(KEY.count, count);
  to.whole(KEY.documents, documents);
}

function made<Item>(known: Map<string, Item>, name: string, make: (name: string) => Item): Item {
  const item = known.get(name) ?? make(name);
  known.set(name, item);
  return item;
}
