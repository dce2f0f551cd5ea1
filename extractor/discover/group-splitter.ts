// Splits a group of places whose letters agree by their next letter, and the groups that come of it again, as long
// as they are large enough: the inner loops of the suffix array. Places keep their order within a group.
import { sortFirst } from './sort-first.ts';

/** Letters are numbers; the bits above them say what stands before one. */
export const LETTER = 0x3fff;
export const GAP_BEFORE = 0x4000;
export const CUT_BEFORE = 0x8000;

/** A string that comes often enough, and its places [low, high). One object serves for all of them in turn. */
export interface Group {
  low: number;
  high: number;
  length: number;
  /** How many of the places run across no gap, and whether those go on differently. */
  inside: number;
  insideBranches: boolean;
  /** Whether all of them go on differently; beside a cut each place does. */
  branches: boolean;
}

/**
 * Told of each group of two letters and more, in order of letters, a beginning before what goes on from it. `marked`
 * holds its places in reading order, doubled, and one more where the string runs across a gap.
 */
export type Visit = (group: Readonly<Group>, marked: Int32Array, letters: Uint16Array) => void;

export interface Splitting {
  /** Edited: places come into order. */
  marked: Int32Array;
  /** Edited: letters that a place shares with the one before. */
  common: Uint8Array;
  minCount: number;
  maxLength: number;
  visit: Visit;
}

/** Up to so many places are put in order by insertion. */
const FEW = 24;

/** Returns a function that splits the places [low, high), which agree in one letter. */
export function groupSplitter(
  letters: Uint16Array,
  { marked, common, minCount, maxLength, visit }: Splitting,
): (low: number, high: number) => void {
  const group: Group = { low: 0, high: 0, length: 0, inside: 0, insideBranches: false, branches: false };
  /** Of each place of the group its next letter (0 at a cut), and its mark for then. */
  let keys = new Uint16Array(1024);
  let moved = new Int32Array(1024);
  /** Of each next letter: how many places, then where its next place goes; zero between groups. */
  const counts = new Int32Array(LETTER + 1);
  const kinds = new Uint16Array(LETTER + 1);
  /** Groups still to split, the next one last: low, high, length. */
  const open: number[] = [];

  return (from, to) => {
    if (to - from > keys.length) {
      keys = new Uint16Array(to - from);
      moved = new Int32Array(to - from);
    }
    open.push(from, to, 1);
    while (open.length > 0) {
      group.length = open.pop() ?? 0;
      group.high = open.pop() ?? 0;
      group.low = open.pop() ?? 0;
      group.length += lettersInCommon();
      readNext();
      if (group.length > 1) visit(group, marked, letters);
      if (group.length === maxLength) common.fill(group.length, group.low + 1, group.high);
      else if (group.high - group.low <= FEW) insert();
      else scatter();
    }
  };

  /** How many letters without a gap all places have next: where all go on alike, nothing is to be told or moved. */
  function lettersInCommon(): number {
    const { low, high, length } = group;
    const first = ((marked[low] as number) >>> 1) + length;
    let most = maxLength - length;
    for (let place = low + 1; place < high && most > 0; place++) {
      const other = ((marked[place] as number) >>> 1) + length;
      let same = 0;
      while (same < most) {
        const letter = letters[first + same] as number;
        if (letter !== letters[other + same] || letter === 0 || letter >= GAP_BEFORE) break;
        same++;
      }
      most = same;
    }
    return most;
  }

  /** Nothing is decided on the way, so that many letters are on their way from memory at once. */
  function readNext(): void {
    const { low, high, length } = group;
    let inside = 0;
    // Bits that any has, and that all have: alike where these are the same.
    let [any, all, anyInside, allInside] = [0, LETTER, 0, LETTER];
    for (let place = low; place < high; place++) {
      const mark = marked[place] as number;
      const next = letters[(mark >>> 1) + length] as number;
      const letter = next & LETTER & ((next >>> 15) - 1);
      keys[place - low] = letter;
      moved[place - low] = mark | ((next >>> 14) & 1);
      any |= letter;
      all &= letter;
      // All bits where the place runs across no gap, and where none follows.
      const isInside = (mark & 1) - 1;
      const goesOn = ((next >>> 14) - 1) >> 31;
      inside -= isInside;
      anyInside |= next & goesOn & isInside;
      allInside &= (next & goesOn) | ~isInside;
    }
    group.inside = inside;
    group.insideBranches = inside > 1 && (anyInside === 0 || anyInside !== allInside);
    group.branches = high - low > 1 && (any === 0 || any !== all);
  }

  /** Puts a few places in order of their next letter. */
  function insert(): void {
    const { low, high } = group;
    const size = high - low;
    for (let at = 1; at < size; at++) {
      const letter = keys[at] as number;
      const mark = moved[at] as number;
      let slot = at;
      while (slot > 0 && (keys[slot - 1] as number) > letter) {
        keys[slot] = keys[slot - 1] as number;
        moved[slot] = moved[slot - 1] as number;
        slot--;
      }
      keys[slot] = letter;
      moved[slot] = mark;
    }
    for (let at = 0; at < size; at++) marked[low + at] = moved[at] as number;
    for (let end = size; end > 0; ) {
      const letter = keys[end - 1] as number;
      let begin = end - 1;
      while (begin > 0 && keys[begin - 1] === letter) begin--;
      leave(low + begin, low + end, letter);
      end = begin;
    }
  }

  /** Puts many places in order of their next letter. */
  function scatter(): void {
    const { low, high } = group;
    const size = high - low;
    let kindCount = 0;
    for (let at = 0; at < size; at++) {
      const letter = keys[at] as number;
      const count = counts[letter] as number;
      if (count === 0) kinds[kindCount++] = letter;
      counts[letter] = count + 1;
    }
    sortFirst(kinds, kindCount);
    let start = low;
    for (let kind = 0; kind < kindCount; kind++) {
      const letter = kinds[kind] as number;
      const count = counts[letter] as number;
      counts[letter] = start;
      start += count;
    }
    for (let at = 0; at < size; at++) {
      const letter = keys[at] as number;
      const place = counts[letter] as number;
      counts[letter] = place + 1;
      marked[place] = moved[at] as number;
    }
    let end = high;
    for (let kind = kindCount - 1; kind >= 0; kind--) {
      const letter = kinds[kind] as number;
      const begin = kind > 0 ? (counts[kinds[kind - 1] as number] as number) : low;
      leave(begin, end, letter);
      counts[letter] = 0;
      end = begin;
    }
  }

  /** Places [begin, end) go on by one letter, or end at a cut: they are split later if there are enough. */
  function leave(begin: number, end: number, letter: number): void {
    const { low, length } = group;
    const shared = letter === 0 ? length : length + 1;
    if (begin > low) common[begin] = length;
    for (let place = begin + 1; place < end; place++) common[place] = shared;
    if (letter !== 0 && end - begin >= minCount) open.push(begin, end, length + 1);
  }
}
