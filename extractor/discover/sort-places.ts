// The places of a text in order, and the repeats found on the way: places under different first letters are in no one's
// way, so whoever is free takes the next range of letters, and the repeats are put together in the order of ranges.
import type { Tick } from '../options.ts';
import { groupSplitter } from './group-splitter.ts';
import { collectRepeats, type Repeats } from './repeats.ts';

/** What all have before them who sort the same places; its columns are shared where threads take ranges. */
export interface Sorting {
  /** As `groupSplitter` reads them. */
  letters: Uint16Array;
  /** Of each position what comes to stand in `pauseReach` at its place. */
  reach: Uint8Array;
  /** Where the places of each letter begin, and where the last end. */
  buckets: Int32Array;
  /** The first letter of each range, and the end of the last. */
  ranges: Int32Array;
  /** One number, the next range to take. */
  next: Int32Array;
  minCount: number;
  maxLength: number;
  /** Edited: doubled positions in order of their first letter; afterwards positions in order. */
  marked: Int32Array;
  /** Edited: see `SuffixIndex`. */
  common: Uint8Array;
  places: Int32Array;
  pauseReach: Uint8Array;
}

export interface SortedRange {
  range: number;
  repeats: Repeats;
}

/** Until no range is left; others may take some meanwhile. */
export function sortPlaces(sorting: Sorting, tick?: Tick): SortedRange[] {
  const { letters, buckets, ranges, next, minCount } = sorting;
  const last = ranges.length - 1;
  const sorted: SortedRange[] = [];
  let repeats = collectRepeats(minCount);
  const split = groupSplitter(letters, {
    ...sorting,
    visit: (group, marked) => repeats.visit(group, marked, letters),
  });
  for (let range = Atomics.add(next, 0, 1); range < last; range = Atomics.add(next, 0, 1)) {
    repeats = collectRepeats(minCount);
    for (let letter = ranges[range] as number; letter < (ranges[range + 1] as number); letter++) {
      const [low, high] = [buckets[letter] as number, buckets[letter + 1] as number];
      split(low, high);
      unmark(sorting, low, high);
    }
    sorted.push({ range, repeats: repeats.found() });
    tick?.((range + 1) / last);
  }
  return sorted;
}

/** The memory of what is handed over. */
export function sortedBuffers(sorted: readonly SortedRange[]): ArrayBuffer[] {
  return sorted.flatMap(({ repeats: { low, high, length, position } }) =>
    [low, high, length, position].map((column) => column.buffer as ArrayBuffer),
  );
}

/** Turns what was doubled into positions, and notes what is asked by place and by position. */
function unmark({ marked, places, reach, pauseReach }: Sorting, low: number, high: number): void {
  for (let place = low; place < high; place++) {
    const position = (marked[place] as number) >>> 1;
    marked[place] = position;
    places[position] = place;
    pauseReach[place] = reach[position] as number;
  }
}
