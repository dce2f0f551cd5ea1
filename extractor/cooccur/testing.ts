// What the tests of this folder make their tables of.
import { type Mentions, noMentions } from '../match/mentions.ts';
import type { Lists } from './count-pairs.ts';

export function listed(lists: readonly (readonly number[])[]): Lists {
  const firsts = Int32Array.from({ length: lists.length + 1 }, (_, index) =>
    lists.slice(0, index).reduce((sum, list) => sum + list.length, 0),
  );
  return { firsts, items: Int32Array.from(lists.flat()) };
}

/** Mentions of the terms of each passage, one unit long, with a unit between them. */
export function mentionsOf(rows: readonly Iterable<number>[]): Mentions {
  const lists = rows.map((row) => [...row]);
  const { firsts, items } = listed(lists);
  const starts = Int32Array.from(lists.flatMap((list) => list.map((_, at) => 2 * at)));
  return {
    ...noMentions(0),
    ...{ firsts, term: items, start: starts, end: starts.map((start) => start + 1) },
    nested: new Uint8Array(items.length),
  };
}
