// The mentions of a candidate, whether they are support enough, and what their edges say: the cheap questions, asked of
// every string in few and short loops over its places.
import { isQuotedAt, type Nominee } from './candidates.ts';
import { type Corpus, MAX_LENGTH } from './corpus.ts';
import { countEdges, type EdgeCounts } from './edge-counts.ts';
import { isEnumeration } from './enumeration.ts';
import { EDGE } from './layout.ts';
import { NUMBER_FORMULA } from './patterns.ts';
import { GAP, surfaceAt } from './text.ts';

export interface Mentions {
  /** Places where it stands, in no order, or null when they are all of the nominee's. */
  kept: Int32Array | null;
  count: number;
  /** The first mention in reading order, and the first that is printed as most are: with 、 where most have it. */
  position: number;
  printedPosition: number;
  documents: number;
  /** Letters of each part between 、 of an enumeration; of a phrase, its only one. */
  parts: readonly number[];
  /** Places where it stands in “ ” whole, those that run across 、 too. */
  quotes: readonly number[];
  edges: EdgeCounts;
}

const CONTEXT = 4;
/** After every place. */
const LAST = 0x7fffffff;
const NO_QUOTES: readonly number[] = [];
/** The one part of a phrase of each length. */
const WHOLE = Array.from({ length: MAX_LENGTH + 1 }, (_, length) => [length]);

/** An enumeration of equal parts (形式主义、官僚主义): such lists skip the rules on verbs and clauses. */
export function isEvenList({ parts }: Pick<Mentions, 'parts'>): boolean {
  return parts.length > 1 && parts.every((length) => length === parts[0]);
}

/** Asks for the mentions of one nominee after the other; null when they are too few or too alike. */
export function mentionFinder(corpus: Corpus): (nominee: Nominee) => Mentions | null {
  const { text, support, documentAt } = corpus;
  const { suffixes } = corpus.index;
  /** Of each document the nominee that last stood in it. */
  const seen = new Int32Array(text.starts.length).fill(-1);
  let asked = 0;

  return (nominee) => {
    const { low, high, length } = nominee;
    const joints = jointsOf(nominee, corpus);
    const kept = joints?.kept ?? null;
    const places = kept ?? suffixes;
    const from = kept === null ? low : 0;
    const to = kept === null ? high : kept.length;
    const count = to - from;
    if (count < support) return null;
    const stamp = asked++;
    let documents = 0;
    let position = LAST;
    for (let place = from; place < to; place++) {
      const at = places[place] as number;
      if (at < position) position = at;
      const document = documentAt(at);
      if (seen[document] === stamp) continue;
      seen[document] = stamp;
      documents++;
    }
    if (documents < support && !hasContexts(places.subarray(from, to), length, corpus)) return null;
    const edges = countEdges(corpus.layout.edges, { places, from, to, length });
    return {
      kept,
      count,
      position,
      printedPosition: joints?.printedPosition ?? position,
      documents,
      parts: joints?.parts ?? (WHOLE[length] as number[]),
      quotes: edges.quoted || joints !== null ? quotesAmong(nominee, corpus) : NO_QUOTES,
      edges,
    };
  };
}

interface Joints {
  /** What is left without chance joints, or null when there are none. */
  kept: Int32Array | null;
  parts: readonly number[];
  /** The first mention that is printed as most are. */
  printedPosition: number;
}

/** Mentions that run across 、 count only for enumerations and number formulas (两不愁、三保障); null where none does. */
function jointsOf({ low, high, length }: Nominee, corpus: Corpus): Joints | null {
  const { pauseReach, index } = corpus;
  const { suffixes } = index;
  let cross = low;
  while (cross < high && (pauseReach[cross] as number) >= length) cross++;
  if (cross === high) return null;
  let crossing = 0;
  let firstListed = LAST;
  let firstPlain = LAST;
  for (let place = low; place < high; place++) {
    const at = suffixes[place] as number;
    if ((pauseReach[place] as number) < length) {
      crossing++;
      if (at < firstListed) firstListed = at;
    } else if (at < firstPlain) firstPlain = at;
  }
  const count = high - low;
  const plain = firstPlain === LAST ? 0 : firstPlain;
  const lengths = partLengths(corpus, firstListed, length);
  const isList = isEnumeration({ position: firstListed, lengths, count }, corpus);
  const parts = isList ? lengths : [length];
  if (isList || NUMBER_FORMULA.test(surfaceAt(corpus.text, firstListed, length)))
    return { kept: null, parts, printedPosition: crossing * 2 > count ? firstListed : plain };
  const kept = new Int32Array(count - crossing);
  let filled = 0;
  for (let place = low; place < high; place++) {
    if ((pauseReach[place] as number) >= length) kept[filled++] = suffixes[place] as number;
  }
  return { kept, parts, printedPosition: plain };
}

function quotesAmong({ low, high, length }: Nominee, { index, layout, text }: Corpus): readonly number[] {
  const quotes: number[] = [];
  for (let place = low; place < high; place++) {
    const at = index.suffixes[place] as number;
    if (((layout.edges[at] as number) & EDGE.quote) !== 0 && isQuotedAt(text, at, length)) quotes.push(at);
  }
  return quotes;
}

function partLengths({ text }: Corpus, position: number, length: number): number[] {
  const lengths: number[] = [];
  let start = position;
  for (let at = position + 1; at <= position + length; at++) {
    if (at < position + length && ((text.gaps[at] ?? 0) & GAP.pause) === 0) continue;
    lengths.push(at - start);
    start = at;
  }
  return lengths;
}

/** Distinct contexts of four letters on each side; stops as soon as there are enough. */
function hasContexts(places: Int32Array, length: number, { text, support }: Corpus): boolean {
  const contexts: number[] = [];
  for (const start of places) {
    let hash = 17;
    for (let step = 1; step <= CONTEXT; step++) {
      hash = Math.imul(hash ^ (text.codes[start - step] ?? 0), 0x01000193);
      hash = Math.imul(hash ^ (text.codes[start + length + step - 1] ?? 0), 0x01000193);
    }
    if (!contexts.includes(hash)) contexts.push(hash);
    if (contexts.length >= support) return true;
  }
  return false;
}
