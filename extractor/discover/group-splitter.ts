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

/** Returns a function that splits the places [low, high), which agree in one letter. */
export function groupSplitter(
  letters: Uint16Array,
  { marked, common, minCount, maxLength, visit }: Splitting,
): (low: number, high: number) => void {
  const group: Group = { low: 0, high: 0, length: 0, inside: 0, insideBranches: false, branches: false };
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
      for (;;) {
        const kindCount = readNext(keys, moved);
        if (group.length > 1) visit(group, marked, letters);
        const only = kindCount === 1 ? (kinds[0] as number) : 0;
        if (group.length === maxLength || only === 0) {
          if (group.length === maxLength) settle(kindCount);
          else scatter(kindCount);
          break;
        }
        // All go on alike, so that nothing moves.
        counts[only] = 0;
        for (let place = group.low; place < group.high; place++) {
          marked[place] = moved[place - group.low] as number;
        }
        group.length++;
      }
    }
  };

  /** Notes the next letter of each place (0 at a cut) and its mark for then; how many kinds of letter there are. */
  function readNext(keys: Uint16Array, moved: Int32Array): number {
    const { low, high, length } = group;
    let kindCount = 0;
    let inside = 0;
    let first = -1;
    let insideBranches = false;
    for (let place = low; place < high; place++) {
      const mark = marked[place] as number;
      const next = letters[(mark >>> 1) + length] as number;
      const letter = next >= CUT_BEFORE ? 0 : next & LETTER;
      const count = counts[letter] as number;
      if (count === 0) kinds[kindCount++] = letter;
      counts[letter] = count + 1;
      keys[place - low] = letter;
      moved[place - low] = mark | ((next & GAP_BEFORE) >>> 14);
      if ((mark & 1) === 0) {
        inside++;
        const neighbour = (next & GAP_BEFORE) === 0 ? letter : 0;
        if (first === -1) first = neighbour;
        if (neighbour === 0 || neighbour !== first) insideBranches = true;
      }
    }
    group.inside = inside;
    group.insideBranches = insideBranches && inside > 1;
    group.branches = kindCount > 1 || (counts[0] as number) > 1;
    return kindCount;
  }

  /** Nothing is split any more. */
  function settle(kindCount: number): void {
    const { low, high, length } = group;
    for (let kind = 0; kind < kindCount; kind++) counts[kinds[kind] as number] = 0;
    common.fill(length, low + 1, high);
  }

  /** Puts the places in order of their next letter; large enough groups are left on `open`. */
  function scatter(kindCount: number): void {
    const { low, high, length } = group;
    sortFirst(kinds, kindCount);
    let start = low;
    for (let kind = 0; kind < kindCount; kind++) {
      const letter = kinds[kind] as number;
      const size = counts[letter] as number;
      counts[letter] = start;
      const shared = letter === 0 ? length : length + 1;
      if (start > low) common[start] = length;
      for (const end = start + size; ++start < end; ) common[start] = shared;
    }
    for (let at = 0; at < high - low; at++) {
      const letter = keys[at] as number;
      const place = counts[letter] as number;
      counts[letter] = place + 1;
      marked[place] = moved[at] as number;
    }
    let end = high;
    for (let kind = kindCount - 1; kind >= 0; kind--) {
      const letter = kinds[kind] as number;
      const begin = kind > 0 ? (counts[kinds[kind - 1] as number] as number) : low;
      if (letter !== 0 && end - begin >= minCount) open.push(begin, end, length + 1);
      counts[letter] = 0;
      end = begin;
    }
  }
}
