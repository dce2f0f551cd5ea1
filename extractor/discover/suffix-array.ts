// Every place of the text sorted by the letters that stand there, as deep as a term is long, by splitting groups of
// equal beginnings letter by letter (most significant digit first: Kärkkäinen & Rantala, SPIRE 2008, LNCS 5280).
// Departures: a beginning ends at a cut, and a group of fewer places than any candidate has is not split further,
// which leaves most of the text alone after a few letters. Within a group places stay in reading order.
import { by } from '../../graph/model/order.ts';
import { CUT_BEFORE, GAP_BEFORE, groupSplitter, LETTER, type Visit } from './group-splitter.ts';
import { GAP, type Text } from './text.ts';

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

export interface SuffixOptions {
  minCount: number;
  maxLength: number;
  visit: Visit;
  tick?: ((share: number) => void) | undefined;
}

const BLOCK = 5;

export function indexSuffixes(text: Text, { minCount, maxLength, visit, tick }: SuffixOptions): SuffixIndex {
  const { letters, buckets } = numberLetters(text, minCount);
  const marked = sortByFirst(letters, buckets);
  const common = new Uint8Array(marked.length);
  const split = groupSplitter(letters, { marked, common, minCount, maxLength, visit });
  for (let bucket = 1; bucket < buckets.length; bucket++) {
    const low = buckets[bucket - 1] as number;
    const high = buckets[bucket] as number;
    if (high - low >= minCount) split(low, high);
    tick?.(high / marked.length);
  }
  const places = new Int32Array(text.codes.length).fill(-1);
  for (let place = 0; place < marked.length; place++) {
    const position = (marked[place] as number) >>> 1;
    marked[place] = position;
    places[position] = place;
  }
  return { suffixes: marked, common, places, floors: floorsOf(common) };
}

/** The stretch of `suffixes` that begins with the `length` letters at `position`: [low, high). */
export function intervalAt(index: SuffixIndex, position: number, length: number): [number, number] {
  const { common, places, floors } = index;
  const place = places[position] ?? -1;
  if (place === -1) return [0, 0];
  let low = place;
  while ((common[low] as number) >= length)
    low -= (low & 31) === 31 && (floors[low >>> BLOCK] as number) >= length ? 32 : 1;
  let high = place + 1;
  while (high < common.length && (common[high] as number) >= length) {
    high += (high & 31) === 0 && (floors[high >>> BLOCK] as number) >= length ? 32 : 1;
  }
  return [low, Math.min(high, common.length)];
}

/** Letters that are rarer than any candidate stand in none: they end a beginning as a cut does. */
function numberLetters({ codes, gaps }: Text, minCount: number) {
  const counts = new Int32Array(65536);
  for (let at = 0; at < codes.length; at++)
    counts[codes[at] as number] = (counts[codes[at] as number] as number) + 1;
  let kept = [...counts.keys()].filter((unit) => (counts[unit] as number) >= minCount);
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
  const letters = new Uint16Array(codes.length + 1);
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
  const marked = new Int32Array(buckets.at(-1) ?? 0);
  for (let at = 0; at < letters.length - 1; at++) {
    const letter = (letters[at] as number) & LETTER;
    if (letter === 0) continue;
    const slot = next[letter - 1] as number;
    marked[slot] = 2 * at;
    next[letter - 1] = slot + 1;
  }
  return marked;
}

/** The least of each block; the last one may be short. */
function floorsOf(common: Uint8Array): Uint8Array {
  const floors = new Uint8Array((common.length >>> BLOCK) + 1).fill(255);
  for (let place = 0; place < common.length; place++) {
    const block = place >>> BLOCK;
    if ((common[place] as number) < (floors[block] as number)) floors[block] = common[place] as number;
  }
  return floors;
}
