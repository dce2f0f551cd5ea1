// Every place of the text sorted by the letters that stand there, as deep as a term is long, by splitting groups of
// equal beginnings letter by letter (most significant digit first: Kärkkäinen & Rantala, SPIRE 2008, LNCS 5280).
// Departures: a beginning ends at a cut, and a group of fewer places than any candidate has is not split further,
// which leaves most of the text alone after a few letters. Within a group places stay in reading order.
import { by } from '../../graph/model/order.ts';
import type { Crew } from '../crew.ts';
import type { Tick } from '../options.ts';
import { sharedBytes, sharedInts, sharedUnits } from '../shared.ts';
import { CUT_BEFORE, GAP_BEFORE, LETTER } from './group-splitter.ts';
import { joinedRepeats, type Repeats } from './repeats.ts';
import { type Sorting, sortPlaces } from './sort-places.ts';
import { GAP, reachOf, type Text } from './text.ts';

export interface SuffixIndex {
  /** Positions, those that share more letters nearer to each other. */
  suffixes: Int32Array;
  /** Letters that a position shares with the one before it, as far as groups were split. */
  common: Uint8Array;
  /** The place of each position in `suffixes`, or -1 for one whose letter is too rare. */
  places: Int32Array;
  /** The least of each 32 of `common`: long stretches are crossed by these. */
  floors: Uint8Array;
}

export interface SortedText {
  index: SuffixIndex;
  /** Letters to the next 、 or cut, by place in `index.suffixes`: a string longer than that runs across one. */
  pauseReach: Uint8Array;
  repeats: Repeats;
}

export interface SuffixOptions {
  minCount: number;
  maxLength: number;
  crew: Crew;
}

const BLOCK = 5;
/** Ranges of letters: enough that all who sort are done at one time. */
const RANGES = 128;

/** The threads beside this one begin at once; this one takes its part when it asks for what is sorted. */
export function startSorting(
  text: Text,
  { crew, ...how }: SuffixOptions,
): (tick?: Tick) => Promise<SortedText> {
  const { letters, buckets } = numberLetters(text, how.minCount);
  const marked = sortByFirst(letters, buckets);
  const sorting: Sorting = {
    ...{ ...how, letters, buckets, marked, ranges: rangesOf(buckets), next: sharedInts(1) },
    ...{ common: sharedBytes(marked.length), places: sharedInts(text.codes.length).fill(-1) },
    reach: reachOf(text, GAP.cut | GAP.pause, how.maxLength + 1),
    pauseReach: sharedBytes(marked.length),
  };
  const others = Array.from({ length: crew.threads }, () => crew.run('sort', sorting));
  return async (tick) => {
    const own = sortPlaces(sorting, tick);
    const sorted = [...(await Promise.all(others)), own].flat().sort(by(({ range }) => range));
    const { common, places, pauseReach } = sorting;
    return {
      index: { suffixes: marked, common, places, floors: floorsOf(common) },
      ...{ pauseReach, repeats: joinedRepeats(sorted.map(({ repeats }) => repeats)) },
    };
  };
}

/** The stretch of `suffixes` that begins with the `length` letters at `position`: [low, high). */
export function intervalAt(index: SuffixIndex, position: number, length: number): [number, number] {
  const { common, places, floors } = index;
  const place = places[position] ?? -1;
  if (place === -1) return [0, 0];
  let low = place;
  while ((common[low] as number) >= length)
    low -= (low & 31) === 31 && (floors[low >>> BLOCK] as number) >= length ? 32 : 1;
  return [low, endOf(index, place, length)];
}

/** Where the stretch ends that begins with the `length` letters at a place of `suffixes`. */
export function endOf({ common, floors }: SuffixIndex, place: number, length: number): number {
  let high = place + 1;
  while (high < common.length && (common[high] as number) >= length) {
    high += (high & 31) === 0 && (floors[high >>> BLOCK] as number) >= length ? 32 : 1;
  }
  return Math.min(high, common.length);
}

/** Letters that are rarer than any candidate stand in none: they end a beginning as a cut does. */
function numberLetters({ codes, gaps }: Text, minCount: number) {
  const counts = new Int32Array(65536);
  for (let at = 0; at < codes.length; at++)
    counts[codes[at] as number] = (counts[codes[at] as number] as number) + 1;
  let kept: number[] = [];
  for (let unit = 0; unit < counts.length; unit++) if ((counts[unit] as number) >= minCount) kept.push(unit);
  if (kept.length > LETTER) {
    kept = kept
      .sort(
        by(
          (unit) => -(counts[unit] as number),
          (unit) => unit,
        ),
      )
      .slice(0, LETTER);
    kept.sort((one, other) => one - other);
  }
  const numbers = new Uint16Array(65536);
  const buckets = new Int32Array(kept.length + 1);
  kept.forEach((unit, index) => {
    numbers[unit] = index + 1;
    buckets[index + 1] = (buckets[index] as number) + (counts[unit] as number);
  });
  const letters = sharedUnits(codes.length + 1);
  for (let at = 0; at < codes.length; at++) {
    const gap = gaps[at] as number;
    const before = gap === 0 ? 0 : (gap & GAP.cut) === 0 ? GAP_BEFORE : GAP_BEFORE | CUT_BEFORE;
    letters[at] = before | (numbers[codes[at] as number] as number);
  }
  letters[codes.length] = GAP_BEFORE | CUT_BEFORE;
  return { letters, buckets };
}

/** Doubled positions in order of their first letter; `buckets` says where each letter begins, from the first on. */
function sortByFirst(letters: Uint16Array, buckets: Int32Array): Int32Array {
  const next = buckets.slice();
  const marked = sharedInts(buckets.at(-1) ?? 0);
  for (let at = 0; at < letters.length - 1; at++) {
    const letter = (letters[at] as number) & LETTER;
    if (letter === 0) continue;
    const slot = next[letter - 1] as number;
    marked[slot] = 2 * at;
    next[letter - 1] = slot + 1;
  }
  return marked;
}

/** The first letter of each range of about as many places, and the end of the last. */
function rangesOf(buckets: Int32Array): Int32Array {
  const letters = buckets.length - 1;
  const size = (buckets[letters] as number) / RANGES;
  const ranges: number[] = [];
  for (let letter = 0; letter < letters; letter++) {
    if ((buckets[letter] as number) >= ranges.length * size) ranges.push(letter);
  }
  return Int32Array.of(...ranges, letters);
}

/** The least of each block; the last one may be short. */
function floorsOf(common: Uint8Array): Uint8Array {
  const floors = sharedBytes((common.length >>> BLOCK) + 1).fill(255);
  for (let place = 0; place < common.length; place++) {
    const block = place >>> BLOCK;
    if ((common[place] as number) < (floors[block] as number)) floors[block] = common[place] as number;
  }
  return floors;
}
