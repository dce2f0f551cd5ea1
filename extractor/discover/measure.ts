// The figures of one candidate: every rule and the score read these and never the text. One pass over its mentions.
import type { Nominee } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { isEnumeration } from './enumeration.ts';
import { EDGE, tokenAt, tokenBefore } from './layout.ts';
import { NUMBER_FORMULA } from './patterns.ts';
import { intervalAt } from './suffix-array.ts';
import { GAP, printedAt } from './text.ts';
import type { Token } from './tokens.ts';

export interface Measured extends Nominee {
  /** As most often printed, quotes aside: with 、 where it is an enumeration. */
  printed: string;
  positions: Int32Array;
  count: number;
  documents: number;
  words: Token[];
  /** Parts between 、 of an enumeration, or one. */
  parts: number;
  /** Share of mentions that begin and end with a token. */
  alignedStart: number;
  alignedEnd: number;
  /** Share of mentions with a free left, right, and both: see `freedom.ts`. */
  freeLeft: number;
  freeRight: number;
  free: number;
  leftNeighbours: number;
  rightNeighbours: number;
  leftEntropy: number;
  rightEntropy: number;
  /** Share of mentions after a frame verb, and how many different ones. */
  verbShare: number;
  verbs: number;
  /** Share of mentions right after a numeral. */
  afterNumeral: number;
  quoteShare: number;
  quoteDocuments: number;
  /** Quoted often enough to be a term by the authors' own mark. */
  strong: boolean;
}

const NUMERAL = /[0-9一二三四五六七八九十百千万亿两第]/u;

/** Mentions, or null when they are too few or too alike: then the string is no candidate at all. */
export function measure(nominee: Nominee, corpus: Corpus): Measured | null {
  const { text, layout } = corpus;
  const { length } = nominee;
  const { positions, parts } = mentionsOf(nominee, corpus);
  if (!isSupported(positions, length, corpus)) return null;
  const tally = { alignedStart: 0, alignedEnd: 0, left: 0, right: 0, free: 0, verb: 0, numeral: 0 };
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  const verbs = new Set<string>();
  const documents = new Set<number>();
  for (const start of positions) {
    const before = layout.edges[start] ?? 0;
    const after = layout.edges[start + length] ?? 0;
    const freeLeft = (before & EDGE.leftFree) !== 0 ? 1 : 0;
    const freeRight = (after & EDGE.rightFree) !== 0 ? 1 : (after & EDGE.rightHalf) !== 0 ? 0.5 : 0;
    tally.alignedStart += before & EDGE.token;
    tally.alignedEnd += after & EDGE.token;
    tally.left += freeLeft;
    tally.right += freeRight;
    tally.free += freeLeft * freeRight;
    if ((before & EDGE.afterVerb) !== 0) {
      tally.verb++;
      verbs.add(tokenBefore(layout, start)?.text ?? '');
    }
    const gapBefore = text.gaps[start] ?? 0;
    const codeBefore = gapBefore === 0 ? (text.codes[start - 1] ?? 0) : 0;
    if (codeBefore !== 0 && NUMERAL.test(String.fromCharCode(codeBefore))) tally.numeral++;
    add(left, codeBefore);
    add(right, text.gaps[start + length] === 0 ? (text.codes[start + length] ?? 0) : 0);
    documents.add(text.documentOf[start] ?? 0);
  }
  const count = positions.length;
  const words = wordsOf(positions, length, corpus);
  return {
    ...nominee,
    printed: printedForm(nominee, positions, corpus),
    positions,
    count,
    documents: documents.size,
    words,
    parts,
    alignedStart: tally.alignedStart / count,
    alignedEnd: tally.alignedEnd / count,
    freeLeft: tally.left / count,
    freeRight: tally.right / count,
    free: tally.free / count,
    leftNeighbours: left.size,
    rightNeighbours: right.size,
    leftEntropy: entropy(left, count),
    rightEntropy: entropy(right, count),
    verbShare: tally.verb / count,
    verbs: verbs.size,
    afterNumeral: tally.numeral / count,
    ...quoteFigures(nominee, count, { words, corpus }),
  };
}

/** Mentions that run across 、 count only for enumerations and number formulas (两不愁、三保障). */
function mentionsOf(nominee: Nominee, corpus: Corpus): { positions: Int32Array; parts: number } {
  const { index, pauseReach } = corpus;
  const [low, high] = intervalAt(index, nominee.position, nominee.length);
  const all = index.suffixes.slice(low, high).sort();
  const plain = all.filter((position) => (pauseReach[position] ?? 0) >= nominee.length);
  if (plain.length === all.length) return { positions: all, parts: 1 };
  const listed = all.find((position) => (pauseReach[position] ?? 0) < nominee.length) ?? nominee.position;
  const lengths = partLengths(corpus, listed, nominee.length);
  const list = { position: listed, lengths, count: all.length };
  if (isEnumeration(list, corpus)) return { positions: all, parts: lengths.length };
  return { positions: NUMBER_FORMULA.test(nominee.surface) ? all : plain, parts: 1 };
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

/** Distinct contexts of four letters on each side, or distinct documents; stops as soon as there are enough. */
function isSupported(positions: Int32Array, length: number, { text, support }: Corpus): boolean {
  const contexts = new Set<number>();
  const documents = new Set<number>();
  for (const start of positions) {
    let hash = 17;
    for (let step = 1; step <= 4; step++) {
      hash = Math.imul(hash ^ (text.codes[start - step] ?? 0), 0x01000193);
      hash = Math.imul(hash ^ (text.codes[start + length + step - 1] ?? 0), 0x01000193);
    }
    contexts.add(hash);
    documents.add(text.documentOf[start] ?? 0);
    if (contexts.size >= support || documents.size >= support) return true;
  }
  return false;
}

/** The tokens as most mentions have them (of 32 spread over the corpus); an edge inside a token leaves a fragment. */
function wordsOf(positions: Int32Array, length: number, { text, layout }: Corpus): Token[] {
  const votes = new Map<number, { votes: number; position: number }>();
  const step = Math.max(1, Math.floor(positions.length / 32));
  for (let mention = 0; mention < positions.length; mention += step) {
    const position = positions[mention] ?? 0;
    let pattern = 0;
    for (let at = 0; at <= length; at++) pattern |= ((layout.edges[position + at] ?? 0) & EDGE.token) << at;
    const vote = votes.get(pattern) ?? { votes: 0, position };
    vote.votes++;
    votes.set(pattern, vote);
  }
  let best = { votes: 0, position: positions[0] ?? 0 };
  for (const vote of votes.values()) if (vote.votes > best.votes) best = vote;
  const words: Token[] = [];
  const end = best.position + length;
  for (let start = best.position; start < end; ) {
    let stop = start + 1;
    while (stop < end && ((layout.edges[stop] ?? 0) & EDGE.token) === 0) stop++;
    const surface = String.fromCharCode(...text.codes.subarray(start, stop));
    const token = tokenAt(layout, start);
    words.push(token?.text === surface ? token : { text: surface, tag: '', frequency: 0 });
    start = stop;
  }
  return words;
}

function printedForm({ length }: Nominee, positions: Int32Array, { text, pauseReach }: Corpus): string {
  let pauses = 0;
  let last = positions[0] ?? 0;
  for (const position of positions) {
    if ((pauseReach[position] ?? 0) >= length) continue;
    pauses++;
    last = position;
  }
  const plain = positions.find((position) => (pauseReach[position] ?? 0) >= length);
  return printedAt(text, pauses * 2 > positions.length || plain === undefined ? last : plain, length);
}

function quoteFigures(
  { quotes, length }: Nominee,
  count: number,
  { words, corpus }: { words: Token[]; corpus: Corpus },
): Pick<Measured, 'quoteShare' | 'quoteDocuments' | 'strong'> {
  const inQuotes = quotes.filter((at) => ((corpus.text.gaps[at] ?? 0) & GAP.open) !== 0);
  const quoteDocuments = new Set(inQuotes.map((at) => corpus.text.documentOf[at])).size;
  const quoteShare = Math.min(1, inQuotes.length / count);
  const often = quoteDocuments >= 2 || inQuotes.length >= 2 || (inQuotes.length === 1 && quoteShare >= 0.25);
  const ordinary = length <= 2 || (length === 3 && (words.length > 1 ? 0 : (words[0]?.frequency ?? 0)) > 0);
  return { quoteShare, quoteDocuments, strong: often && !(ordinary && quoteShare < 0.3) };
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** In bits; a neighbour beyond punctuation counts as one kind. */
function entropy(counts: Map<number, number>, total: number): number {
  let sum = 0;
  for (const count of counts.values()) sum -= (count / total) * Math.log2(count / total);
  return sum;
}
