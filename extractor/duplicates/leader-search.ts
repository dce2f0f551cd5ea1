// Finds the earliest of the leaders that a set shares enough with, over an inverted index of which little is read: two sets
// that share half of the shorter one share some of the rarer items of it.
// Prefix filter: Chaudhuri, Ganti and Kaushik, ICDE 2006; Bayardo, Ma and Srikant, WWW 2007; with several shared items asked
// for: Wang, Li and Feng, SIGMOD 2012. Departures: either set may be the shorter one, so that both have rarer items; and what
// is rare in the set at hand is told by the leaders so far.
// Nearly all time goes into waiting for memory. So what is known of an item lies together, and no branch waits for it.
import type { Repeated } from './repeated-items.ts';

/** An item in so many leaders says nothing about a copy; leaving it out keeps the cost linear. */
const MAX_LEADERS = 256;
/** So many items must be shared among the rarer ones: each more reads a few entries more and compares far fewer sets. */
const MAX_SEEN = 5;

export interface LeaderSearch {
  /** Set i has the items `numbers[firsts[i]]` to before `numbers[firsts[i + 1]]`; −1 is one that no other set has. */
  firsts: Int32Array;
  numbers: Int32Array;
  /** Share of the smaller set that must stand in the other, and how many items must be seen of it to compare them. */
  containment: number;
  seen: number;
  /**
   * `CELL` numbers an item. `ROOM`: where its list of leaders has its room, up to that of the next item. `SIZES`: how many
   * they are, and `FRONT` times how many of them stand in the front of the list, which grows upwards: those of which the item
   * is one of the rarer ones. The others stand in the back, which grows from the last place downwards. `STAMP`: one more than
   * the last set that was looked for and holds it. `RARITY`: its kind by the sets that hold it.
   */
  cells: Int32Array;
  lists: Int32Array;
  /** How often each leader was seen, above `floor`: what is below is of an earlier set. */
  times: Int32Array;
  floor: number;
  /** The items of the set at hand that some leader holds, and the ranges of `lists` to read for it: start, end, start … */
  items: Int32Array;
  ranges: Int32Array;
}

const [ROOM, SIZES, STAMP, RARITY, CELL] = [0, 1, 2, 3, 4];
const FRONT = 2 ** 16;
const ALL = FRONT - 1;

/** Sets have `least` items or more. */
export function leaderSearch(
  firsts: Int32Array,
  { numbers, counts }: Repeated,
  { containment, least }: { containment: number; least: number },
): LeaderSearch {
  const cells = new Int32Array(CELL * (counts.length + 1));
  let room = 0;
  for (let item = 0; item < counts.length; item += 1) {
    const most = Math.min(counts[item] as number, MAX_LEADERS);
    cells[CELL * item + ROOM] = room;
    cells[CELL * item + RARITY] = kindOf(most);
    room += most;
  }
  cells[CELL * counts.length + ROOM] = room;
  let longest = 0;
  for (let set = 0; set + 1 < firsts.length; set += 1) {
    longest = Math.max(longest, (firsts[set + 1] as number) - (firsts[set] as number));
  }
  const seen = Math.max(1, Math.min(MAX_SEEN, Math.ceil(containment * least)));
  return {
    ...{ firsts, numbers, containment, seen, cells },
    ...{ lists: new Int32Array(room), times: new Int32Array(firsts.length), floor: 0 },
    // One more: a place is written before it is known whether it is taken.
    ...{ items: new Int32Array(longest + 1), ranges: new Int32Array(2 * (2 * longest + 1)) },
  };
}

/** The earliest leader that shares enough with a set, or −1. */
export function earliestLeader(search: LeaderSearch, set: number): number {
  const { firsts, containment, seen } = search;
  const length = (firsts[set + 1] as number) - (firsts[set] as number);
  const known = readItems(search, set);
  if (known < seen) return -1;
  allot(known - Math.ceil(containment * length) + seen);
  readLists(search, rangesOf(search, { known, stamp: set + 1 }));
  search.floor += length;
  let found = -1;
  for (const other of candidates) {
    if (found !== -1 && other > found) continue;
    const shorter = Math.min(length, (firsts[other + 1] as number) - (firsts[other] as number));
    const least = Math.ceil(containment * shorter);
    if (least <= known && shares(search, other, { stamp: set + 1, least })) found = other;
  }
  return found;
}

/** From now on the set can be found. */
export function addLeader(search: LeaderSearch, set: number): void {
  const { firsts, numbers, containment, seen, cells, lists } = search;
  const first = firsts[set] as number;
  const last = firsts[set + 1] as number;
  kinds.fill(0);
  let size = 0;
  for (let at = first; at < last; at += 1) {
    const cell = CELL * (numbers[at] as number);
    if (cell < 0 || ((cells[cell + SIZES] as number) & ALL) === MAX_LEADERS) continue;
    const kind = cells[cell + RARITY] as number;
    kinds[kind] = (kinds[kind] as number) + 1;
    size += 1;
  }
  allot(size - Math.ceil(containment * (last - first)) + seen);
  for (let at = first; at < last; at += 1) {
    const cell = CELL * (numbers[at] as number);
    if (cell < 0) continue;
    const sizes = cells[cell + SIZES] as number;
    const [all, front] = [sizes & ALL, sizes >>> 16];
    if (all === MAX_LEADERS) continue;
    const isRare = takes(cells[cell + RARITY] as number);
    const place = isRare
      ? (cells[cell + ROOM] as number) + front
      : (cells[cell + CELL + ROOM] as number) - 1 - all + front;
    lists[place] = set;
    cells[cell + SIZES] = sizes + (isRare ? FRONT + 1 : 1);
  }
}

/** Items by how rare they are: 0 for none, then a kind for each doubling. */
const kindOf = (count: number): number => 32 - Math.clz32(count);

/** How many items of the set at hand are of each kind; then how many of them are still to be taken for rarer ones. */
const kinds = new Int32Array(kindOf(MAX_LEADERS) + 1);

/** Leaves so many of the rarest. */
function allot(share: number): void {
  let left = Math.max(0, share);
  for (let kind = 0; kind < kinds.length; kind += 1) {
    const own = Math.min(kinds[kind] as number, left);
    kinds[kind] = own;
    left -= own;
  }
}

function takes(kind: number): boolean {
  const left = kinds[kind] as number;
  kinds[kind] = left - 1;
  return left > 0;
}

/** The items of a set that leaders hold, but not too many of them; how many there are. */
function readItems({ firsts, numbers, cells, items }: LeaderSearch, set: number): number {
  kinds.fill(0);
  const last = firsts[set + 1] as number;
  let known = 0;
  for (let at = firsts[set] as number; at < last; at += 1) {
    const item = numbers[at] as number;
    if (item === -1) continue;
    const size = (cells[CELL * item + SIZES] as number) & ALL;
    const kind = kindOf(size);
    kinds[kind] = (kinds[kind] as number) + 1;
    items[known] = item;
    // 1 for sizes between none and the most.
    known += ((size - MAX_LEADERS) & -size) >>> 31;
  }
  kinds[0] = 0;
  kinds[kinds.length - 1] = 0;
  return known;
}

/** Last stamp of an item by its lowest bits: most items of another set are told apart without a look at their cells. */
const marks = new Int32Array(4096);

/**
 * What is to be read: of the rarer items all leaders, which finds those that are no shorter than the set; of the others those
 * of whose rarer items they are, which finds the shorter ones. Twice how many ranges there are.
 */
function rangesOf(
  { cells, items, ranges }: LeaderSearch,
  { known, stamp }: { known: number; stamp: number },
): number {
  let size = 0;
  for (let at = 0; at < known; at += 1) {
    const item = items[at] as number;
    const cell = CELL * item;
    marks[item & (marks.length - 1)] = stamp;
    cells[cell + STAMP] = stamp;
    const sizes = cells[cell + SIZES] as number;
    const [all, front] = [sizes & ALL, sizes >>> 16];
    ranges[size] = cells[cell + ROOM] as number;
    ranges[size + 1] = (ranges[size] as number) + front;
    if (front > 0) size += 2;
    if (!takes(kindOf(all)) || all === front) continue;
    const end = cells[cell + CELL + ROOM] as number;
    ranges[size] = end - all + front;
    ranges[size + 1] = end;
    size += 2;
  }
  return size;
}

/** Leaders that were seen often enough. */
const candidates: number[] = [];

function readLists({ ranges, lists, times, floor, seen }: LeaderSearch, size: number): void {
  candidates.length = 0;
  for (let range = 0; range < size; range += 2) {
    const end = ranges[range + 1] as number;
    for (let place = ranges[range] as number; place < end; place += 1) {
      const other = lists[place] as number;
      const before = (times[other] as number) - floor;
      // What is below 0 counts as 0.
      const count = (before & ~(before >> 31)) + 1;
      times[other] = floor + count;
      if (count === seen) candidates.push(other);
    }
  }
}

/** Whether a set holds so many items with the stamp. */
function shares(
  { firsts, numbers, cells }: LeaderSearch,
  set: number,
  { stamp, least }: { stamp: number; least: number },
): boolean {
  const last = firsts[set + 1] as number;
  let missing = least;
  for (let at = firsts[set] as number; missing <= last - at; at += 1) {
    const item = numbers[at] as number;
    if (marks[item & (marks.length - 1)] !== stamp || item === -1) continue;
    if (cells[CELL * item + STAMP] === stamp && --missing === 0) return true;
  }
  return false;
}
