// Where candidates come from: maximal repeats between punctuation, repeats across a quote or 、, their cores after
// peeling, runs of content words, and quoted strings. A candidate is its letters; the channels are remembered.
import { type Corpus, MAX_LENGTH } from './corpus.ts';
import { isEdgeWord, isFrame, tokenAt } from './layout.ts';
import { BAD_ENDS, NOMINAL_VERBS, WEAK_HEADS } from './lists.ts';
import { maximalRepeats, type Stretch } from './repeats.ts';
import { indexSuffixes } from './suffix-array.ts';
import { GAP, reachOf, surfaceAt, type Text } from './text.ts';
import type { Token } from './tokens.ts';

export const CHANNELS = ['repeat', 'peeled', 'quoted'] as const;
export type Channel = (typeof CHANNELS)[number];
/** The channels as bits: there is one nominee for every repeat of the corpus. */
export const CHANNEL_BIT = { repeat: 1, peeled: 2, quoted: 4 } as const;

export interface Nominee extends Stretch {
  surface: string;
  /** Bits of `CHANNEL_BIT`. */
  channels: number;
  /** Places where it stands in quotes whole. */
  quotes: readonly number[];
}

const NO_QUOTES: readonly number[] = [];
const MIN_CORE = 3;
const MAX_CHUNK = 14;
const MAX_QUOTED = 12;

export function collectCandidates(corpus: Corpus): Nominee[] {
  const nominees = new Map<string, Nominee>();
  const nominate = ({ position, length }: Stretch, channel: Channel): Nominee => {
    const surface = surfaceAt(corpus.text, position, length);
    const nominee = nominees.get(surface) ?? { surface, position, length, channels: 0, quotes: NO_QUOTES };
    nominees.set(surface, nominee);
    nominee.channels |= CHANNEL_BIT[channel];
    return nominee;
  };
  const repeats = [...repeatsBetweenGaps(corpus), ...repeatsAcrossGaps(corpus)];
  for (const repeat of repeats) nominate(repeat, 'repeat');
  for (const repeat of repeats) for (const core of coresOf(corpus, repeat)) nominate(core, 'peeled');
  for (const chunk of contentRuns(corpus)) nominate(chunk, 'peeled');
  for (const quotes of quotedStrings(corpus.text)) {
    const [first] = quotes;
    if (first !== undefined) nominate(first, 'quoted').quotes = quotes.map(({ position }) => position);
  }
  return [...nominees.values()].filter(isWhole);
}

/** Every gap is a barrier: transparent quotes would lose 枫桥经验 to whatever always follows its closing quote. */
function repeatsBetweenGaps({ text, support }: Corpus): Stretch[] {
  const limit = MAX_LENGTH + 1;
  const index = indexSuffixes(text.codes, reachOf(text, 255, limit), limit);
  const minCount = Math.max(2, Math.ceil(support / 2));
  return maximalRepeats(text.codes, text.gaps, { index, minLength: 2, maxLength: MAX_LENGTH, minCount });
}

/** Repeats over quotes and 、 of which at least half really cross one: 新时代“枫桥经验”, 形式主义、官僚主义. */
function repeatsAcrossGaps({ text, index, support }: Corpus): Stretch[] {
  const cuts = text.gaps.map((gap) => gap & GAP.cut);
  const reach = reachOf(text, 255, MAX_LENGTH + 1);
  const found = maximalRepeats(text.codes, cuts, {
    index,
    minLength: 4,
    maxLength: MAX_LENGTH,
    minCount: Math.max(2, Math.ceil(support / 2)),
  });
  return found.filter(({ position, length }) => {
    const low = index.places[position] ?? 0;
    let mentions = 0;
    let crossing = 0;
    for (let place = low; place === low || (index.common[place] ?? 0) >= length; place++) {
      mentions++;
      if ((reach[index.suffixes[place] ?? 0] ?? 0) < length) crossing++;
    }
    return crossing * 2 >= mentions;
  });
}

/** Strips leading frame words and trailing weak heads one by one and keeps every rest of three letters or more. */
function coresOf({ layout }: Corpus, { position, length }: Stretch): Stretch[] {
  const end = position + length;
  const starts = [position];
  for (let at = position; at < end - MIN_CORE; ) {
    const token = tokenAt(layout, at);
    if (token === undefined || !(isFrame(token.text) || isEdgeWord(token.text))) break;
    at += token.text.length;
    starts.push(at);
  }
  const ends = [end];
  for (let at = end; at > position + MIN_CORE; ) {
    let start = at - 1;
    while (start > position && tokenAt(layout, start) === undefined) start--;
    const token = tokenAt(layout, start);
    if (token === undefined || start + token.text.length !== at) break;
    if (!(WEAK_HEADS.has(token.text) || BAD_ENDS.has(token.text) || isEdgeWord(token.text))) break;
    at = start;
    ends.push(at);
  }
  return starts
    .flatMap((from) => ends.map((to) => ({ position: from, length: to - from })))
    .filter((core) => core.length >= MIN_CORE && core.length < length);
}

/** Runs of two to six content words between function words and frame verbs, as often as `support` asks. */
function contentRuns({ text, layout, support }: Corpus): Stretch[] {
  const runs = new Map<string, Stretch & { count: number }>();
  let start = 0;
  let words = 0;
  const close = (end: number) => {
    const length = end - start;
    if (words < 2 || words > 6 || length < MIN_CORE || length > MAX_CHUNK) return;
    const surface = surfaceAt(text, start, length);
    const run = runs.get(surface) ?? { position: start, length, count: 0 };
    run.count++;
    runs.set(surface, run);
  };
  for (let at = 0; at < text.codes.length; ) {
    const token = tokenAt(layout, at);
    const breaks = token === undefined || breaksRun(token, words);
    if (breaks || text.gaps[at] !== 0) {
      close(at);
      words = 0;
    }
    if (words === 0) start = at;
    if (!breaks) words++;
    at += token?.text.length ?? 1;
  }
  close(text.codes.length);
  return [...runs.values()].filter((run) => run.count >= support);
}

function breaksRun({ text: word, tag }: Token, words: number): boolean {
  if (isEdgeWord(word) || /^[upcrqyo]/u.test(tag)) return true;
  return isFrame(word) && !(words > 0 && NOMINAL_VERBS.has(word));
}

/** Strings in “ ” or 《 》 of 2 to 12 letters, each with all its places; 、 may stand inside. */
function quotedStrings(text: Text): Stretch[][] {
  const { codes, gaps } = text;
  const found = new Map<string, Stretch[]>();
  let opened = -1;
  for (let at = 0; at <= codes.length; at++) {
    const gap = gaps[at] ?? 0;
    const length = at - opened;
    const closes = opened !== -1 && (gap & (GAP.close | GAP.closeTitle)) !== 0;
    if (closes && length >= 2 && length <= MAX_QUOTED) {
      const surface = surfaceAt(text, opened, length);
      const places = found.get(surface) ?? [];
      places.push({ position: opened, length });
      found.set(surface, places);
    }
    if ((gap & ~(GAP.pause | GAP.dot)) !== 0) opened = -1;
    if ((gap & (GAP.open | GAP.openTitle)) !== 0) opened = at;
  }
  return [...found.values()];
}

/** Letters outside the basic plane are pairs, and a repeat may begin or end between their halves. */
function isWhole({ surface }: Nominee): boolean {
  return !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(surface);
}
