// A suffix array bounded to the first 32 letters, by prefix doubling with counting sorts (Manber & Myers 1993): five
// linear passes over typed arrays whatever the text repeats. Departures: a suffix ends at the next barrier of its
// `reach`, so that no string runs across one, and longer agreement than 32 stays in order of position.
const WIDTH = 32;

export interface SuffixIndex {
  /** Positions, in order of the letters that stand there. */
  suffixes: Int32Array;
  /** Letters that a suffix shares with the one before it in the array, at most `limit`. */
  common: Uint8Array;
  /** The place of each position in `suffixes`. */
  places: Int32Array;
}

export function indexSuffixes(codes: Uint16Array, reach: Uint8Array, limit: number): SuffixIndex {
  const { suffixes, places } = sortSuffixes(codes, reach);
  suffixes.forEach((position, place) => {
    places[position] = place;
  });
  return { suffixes, common: commonPrefixes(codes, reach, { suffixes, limit }), places };
}

/** The stretch of the array whose suffixes begin with the `length` letters at `position`: [low, high). */
export function intervalAt(index: SuffixIndex, position: number, length: number): [number, number] {
  let low = index.places[position] ?? 0;
  let high = low + 1;
  while (low > 0 && (index.common[low] ?? 0) >= length) low--;
  while (high < index.suffixes.length && (index.common[high] ?? 0) >= length) high++;
  return [low, high];
}

// Reads and writes of one slot each over the whole text: arrays are edited in place for memory and speed.
function sortSuffixes(codes: Uint16Array, reach: Uint8Array): { suffixes: Int32Array; places: Int32Array } {
  const n = codes.length;
  const order = new Int32Array(n);
  const spare = new Int32Array(n);
  let ranks = Int32Array.from(codes);
  let nextRanks = new Int32Array(n);
  for (let at = 0; at < n; at++) spare[at] = at;
  countingSort(spare, ranks, { into: order, classes: 65536 });
  let classes = 65536;
  for (let width = 1; width < WIDTH && classes !== n; width *= 2) {
    let filled = 0;
    for (let at = 0; at < n; at++) if ((reach[at] ?? 0) <= width) spare[filled++] = at;
    for (let place = 0; place < n; place++) {
      const at = (order[place] ?? 0) - width;
      if (at >= 0 && (reach[at] ?? 0) > width) spare[filled++] = at;
    }
    countingSort(spare, ranks, { into: order, classes });
    const second = (at: number) => ((reach[at] ?? 0) > width ? (ranks[at + width] ?? 0) : -1);
    let rank = -1;
    for (let place = 0; place < n; place++) {
      const at = order[place] ?? 0;
      const before = place > 0 ? (order[place - 1] ?? 0) : -1;
      if (before < 0 || ranks[at] !== ranks[before] || second(at) !== second(before)) rank++;
      nextRanks[at] = rank;
    }
    [ranks, nextRanks] = [nextRanks, ranks];
    classes = rank + 1;
  }
  return { suffixes: order, places: spare };
}

/** Stable sort of positions by their rank. */
function countingSort(
  positions: Int32Array,
  ranks: Int32Array,
  { into, classes }: { into: Int32Array; classes: number },
): void {
  const starts = new Int32Array(classes + 1);
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  for (let rank = 1; rank <= classes; rank++) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  for (const position of positions) {
    const rank = ranks[position] ?? 0;
    const slot = starts[rank] ?? 0;
    into[slot] = position;
    starts[rank] = slot + 1;
  }
}

function commonPrefixes(
  codes: Uint16Array,
  reach: Uint8Array,
  { suffixes, limit }: { suffixes: Int32Array; limit: number },
): Uint8Array {
  const common = new Uint8Array(suffixes.length);
  for (let place = 1; place < suffixes.length; place++) {
    const one = suffixes[place - 1] ?? 0;
    const other = suffixes[place] ?? 0;
    const most = Math.min(reach[one] ?? 0, reach[other] ?? 0, limit);
    let shared = 0;
    while (shared < most && codes[one + shared] === codes[other + shared]) shared++;
    common[place] = shared;
  }
  return common;
}
