// Where candidates come from: maximal repeats between punctuation, repeats across a quote or 、, their cores after
// peeling, runs of content words, and quoted strings. A candidate is its places; the channels are remembered.
import { frequentRuns } from './content-runs.ts';
import type { Corpus, Sources } from './corpus.ts';
import { EDGE } from './layout.ts';
import { endOf, intervalAt } from './suffix-array.ts';
import { GAP, type Stretch, type Text } from './text.ts';

export const CHANNELS = ['repeat', 'peeled', 'quoted'] as const;
export type Channel = (typeof CHANNELS)[number];
/** The channels as bits: there is one nominee for every repeat of the corpus. */
export const CHANNEL_BIT = { repeat: 1, peeled: 2, quoted: 4 } as const;

export interface Nominee {
  /** Its places in `SuffixIndex.suffixes`: [low, high). */
  low: number;
  high: number;
  length: number;
  /** Bits of `CHANNEL_BIT`. */
  channels: number;
}

const MIN_CORE = 3;
const MAX_QUOTED = 12;
/** A nomination is one number: place, length, channel. Two strings that begin at one place differ in length. */
const CHANNEL_RANGE = 8;
const LENGTH_RANGE = 32;
export type Nominations = Float64Array;

/**
 * Calls back for each string that comes often enough to have support, in order of places: those that begin among the
 * nominations from `from` to `to`.
 */
export function eachNominee(
  corpus: Corpus,
  { nominations, from, to }: { nominations: Nominations; from: number; to: number },
  visit: (nominee: Nominee) => void,
): void {
  const stringAt = (at: number): number => Math.floor((nominations[at] as number) / CHANNEL_RANGE);
  const end = Math.min(to, nominations.length);
  let at = from;
  while (at > 0 && at < end && stringAt(at) === stringAt(at - 1)) at++;
  while (at < end) {
    const string = stringAt(at);
    const low = Math.floor(string / LENGTH_RANGE);
    const nominee = { low, high: low, length: string % LENGTH_RANGE, channels: 0 };
    for (; at < nominations.length && stringAt(at) === string; at++) {
      nominee.channels |= (nominations[at] as number) % CHANNEL_RANGE;
    }
    nominee.high = endOf(corpus.index, low, nominee.length);
    if (isWhole(corpus, nominee)) visit(nominee);
  }
}

/** Every string that a channel names, in order; what they come from can be let go of. */
export function nominations(corpus: Corpus, { repeats, runs: all }: Sources): Nominations {
  const { support, index, text } = corpus;
  let keys = new Float64Array(1024);
  let size = 0;
  const nominate = (low: number, length: number, channel: Channel) => {
    if (size === keys.length) {
      const larger = new Float64Array(2 * size);
      larger.set(keys);
      keys = larger;
    }
    keys[size++] = (low * LENGTH_RANGE + length) * CHANNEL_RANGE + CHANNEL_BIT[channel];
  };
  const nominateAt = ({ position, length }: Stretch, channel: Channel) => {
    const [low, high] = intervalAt(index, position, length);
    if (high - low >= support) nominate(low, length, channel);
  };
  for (let repeat = 0; repeat < repeats.low.length; repeat++) {
    const low = repeats.low[repeat] as number;
    const length = repeats.length[repeat] as number;
    if ((repeats.high[repeat] as number) - low >= support) nominate(low, length, 'repeat');
    eachCore(corpus, { position: repeats.position[repeat] as number, length }, nominateAt);
  }
  const runs = frequentRuns(text.codes, all, support);
  runs.positions.forEach((position, run) => {
    nominateAt({ position, length: runs.lengths[run] as number }, 'peeled');
  });
  eachQuoted(text, (quoted) => nominateAt(quoted, 'quoted'));
  const sorted = new Float64Array(new SharedArrayBuffer(8 * size));
  sorted.set(keys.subarray(0, size));
  return sorted.sort();
}

/** Strips leading frame words and trailing weak heads one by one and names every rest of three letters or more. */
function eachCore(
  { layout: { edges } }: Corpus,
  { position, length }: Stretch,
  visit: (core: Stretch, channel: Channel) => void,
): void {
  const end = position + length;
  for (let start = position; ; ) {
    for (let stop = end; ; ) {
      if (stop - start >= MIN_CORE && stop - start < length)
        visit({ position: start, length: stop - start }, 'peeled');
      if (stop <= position + MIN_CORE || !has(edges, stop, EDGE.closesWeak)) break;
      stop--;
      while (stop > position && !has(edges, stop, EDGE.token)) stop--;
      if (!has(edges, stop, EDGE.token)) break;
    }
    if (start >= end - MIN_CORE || !has(edges, start, EDGE.opensFrame)) break;
    start++;
    while (!has(edges, start, EDGE.token)) start++;
  }
}

function has(edges: Uint8Array, at: number, bit: number): boolean {
  return ((edges[at] as number) & bit) !== 0;
}

/** Strings in “ ” or 《 》 of 2 to 12 letters; 、 may stand inside. */
function eachQuoted({ codes, gaps }: Text, visit: (quoted: Stretch) => void): void {
  let opened = -1;
  for (let at = 0; at <= codes.length; at++) {
    const gap = gaps[at] as number;
    if (gap === 0) continue;
    const length = at - opened;
    const closes = opened !== -1 && (gap & (GAP.close | GAP.closeTitle)) !== 0;
    if (closes && length >= 2 && length <= MAX_QUOTED) visit({ position: opened, length });
    if ((gap & ~(GAP.pause | GAP.dot)) !== 0) opened = -1;
    if ((gap & (GAP.open | GAP.openTitle)) !== 0) opened = at;
  }
}

/** Whether a string stands in “ ” at a place: `eachQuoted` asked of one place, titles left out. */
export function isQuotedAt({ gaps }: Text, position: number, length: number): boolean {
  if (length < 2 || length > MAX_QUOTED || ((gaps[position] as number) & GAP.open) === 0) return false;
  for (let at = position + 1; at < position + length; at++) {
    if (((gaps[at] as number) & ~(GAP.pause | GAP.dot)) !== 0) return false;
  }
  return ((gaps[position + length] as number) & (GAP.close | GAP.closeTitle)) !== 0;
}

/** Letters outside the basic plane are pairs, and a repeat may begin or end between their halves. */
function isWhole({ index, text }: Corpus, { low, length }: Nominee): boolean {
  const position = index.suffixes[low] as number;
  const first = text.codes[position] as number;
  const last = text.codes[position + length - 1] as number;
  return !(first >= 0xdc00 && first <= 0xdfff) && !(last >= 0xd800 && last <= 0xdbff);
}
