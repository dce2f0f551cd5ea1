// The figures of one candidate: every rule and the score read these and never the text. One pass over its mentions.
import type { Nominee } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { EDGE, tokenBefore, wordsAt } from './layout.ts';
import { type Mentions, printedForm } from './mentions.ts';
import { GAP } from './text.ts';
import type { Token } from './tokens.ts';

export interface Measured extends Nominee, Mentions {
  printed: string;
  count: number;
  /** The tokens as most mentions have them. */
  words: Token[];
  /** Share of mentions that begin and end with a token. */
  alignedStart: number;
  alignedEnd: number;
  /** Share of mentions with a free left, right, and both: see `freedom-rules.ts`. */
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
  /** Share of mentions with 、 right before or after. */
  pauseShare: number;
  quoteShare: number;
  quoteDocuments: number;
  /** Quoted often enough to be a term by the authors' own mark. */
  strong: boolean;
}

const NUMERALS = new Set(
  [...'0123456789一二三四五六七八九十百千万亿两第'].map((digit) => digit.charCodeAt(0)),
);

/** Spelled out field by field: this runs for every string of the corpus, and spreading objects took half its time. */
export function measure(nominee: Nominee, mentions: Mentions, corpus: Corpus): Measured {
  const { length } = nominee;
  const { positions } = mentions;
  const count = positions.length;
  const words = majorityWords(positions, length, corpus);
  const edge = edgeFigures(positions, length, corpus);
  const neighbour = neighbourFigures(positions, length, corpus);
  const quote = quoteFigures(nominee, count, { words, corpus });
  return {
    surface: nominee.surface,
    position: nominee.position,
    length,
    channels: nominee.channels,
    quotes: nominee.quotes,
    positions,
    documents: mentions.documents,
    parts: mentions.parts,
    printed: printedForm(nominee, positions, corpus),
    count,
    words,
    alignedStart: edge.alignedStart,
    alignedEnd: edge.alignedEnd,
    freeLeft: edge.freeLeft,
    freeRight: edge.freeRight,
    free: edge.free,
    verbShare: edge.verbShare,
    verbs: edge.verbs,
    leftNeighbours: neighbour.leftNeighbours,
    rightNeighbours: neighbour.rightNeighbours,
    leftEntropy: neighbour.leftEntropy,
    rightEntropy: neighbour.rightEntropy,
    afterNumeral: neighbour.afterNumeral,
    pauseShare: neighbour.pauseShare,
    quoteShare: quote.quoteShare,
    quoteDocuments: quote.quoteDocuments,
    strong: quote.strong,
  };
}

/** 以人民为中心, 以旧换新: the function word is a part of the slogan. */
export function isFixedFrame({ surface, free }: Measured): boolean {
  return free >= 0.5 && /^[以变将化]..?.*[为换成]/u.test(surface);
}

type EdgeFigures = Pick<
  Measured,
  'alignedStart' | 'alignedEnd' | 'freeLeft' | 'freeRight' | 'free' | 'verbShare' | 'verbs'
>;

function edgeFigures(positions: Int32Array, length: number, { layout }: Corpus): EdgeFigures {
  const sums = { alignedStart: 0, alignedEnd: 0, freeLeft: 0, freeRight: 0, free: 0, verbShare: 0 };
  const verbs = new Set<string>();
  for (const start of positions) {
    const before = layout.edges[start] ?? 0;
    const after = layout.edges[start + length] ?? 0;
    const left = (before & EDGE.leftFree) !== 0 ? 1 : 0;
    const right = (after & EDGE.rightFree) !== 0 ? 1 : (after & EDGE.rightHalf) !== 0 ? 0.5 : 0;
    sums.alignedStart += before & EDGE.token;
    sums.alignedEnd += after & EDGE.token;
    sums.freeLeft += left;
    sums.freeRight += right;
    sums.free += left * right;
    if ((before & EDGE.afterVerb) === 0) continue;
    sums.verbShare++;
    verbs.add(tokenBefore(layout, start)?.text ?? '');
  }
  const share = (sum: number) => sum / positions.length;
  return {
    alignedStart: share(sums.alignedStart),
    alignedEnd: share(sums.alignedEnd),
    freeLeft: share(sums.freeLeft),
    freeRight: share(sums.freeRight),
    free: share(sums.free),
    verbShare: share(sums.verbShare),
    verbs: verbs.size,
  };
}

type NeighbourFigures = Pick<
  Measured,
  'leftNeighbours' | 'rightNeighbours' | 'leftEntropy' | 'rightEntropy' | 'afterNumeral' | 'pauseShare'
>;

/** A neighbour beyond a gap counts as one kind, whatever the gap. */
function neighbourFigures(positions: Int32Array, length: number, { text }: Corpus): NeighbourFigures {
  const left = new Uint16Array(positions.length);
  const right = new Uint16Array(positions.length);
  let numerals = 0;
  let pauses = 0;
  positions.forEach((start, mention) => {
    const end = start + length;
    if (text.gaps[start] === 0) left[mention] = text.codes[start - 1] ?? 0;
    if (text.gaps[end] === 0) right[mention] = text.codes[end] ?? 0;
    if ((((text.gaps[start] ?? 0) | (text.gaps[end] ?? 0)) & GAP.pause) !== 0) pauses++;
    if (NUMERALS.has(left[mention] ?? 0)) numerals++;
  });
  const before = variety(left);
  const after = variety(right);
  return {
    leftNeighbours: before.kinds,
    rightNeighbours: after.kinds,
    leftEntropy: before.entropy,
    rightEntropy: after.entropy,
    afterNumeral: numerals / positions.length,
    pauseShare: pauses / positions.length,
  };
}

/** Kinds of neighbour and their entropy in bits, from runs in sorted order; the array is sorted in place. */
function variety(neighbours: Uint16Array): { kinds: number; entropy: number } {
  neighbours.sort();
  let kinds = 0;
  let entropy = 0;
  let start = 0;
  for (let at = 1; at <= neighbours.length; at++) {
    if (at < neighbours.length && neighbours[at] === neighbours[start]) continue;
    const share = (at - start) / neighbours.length;
    entropy -= share * Math.log2(share);
    kinds++;
    start = at;
  }
  return { kinds, entropy };
}

/** The most frequent way in which 32 mentions, spread over the corpus, are cut into tokens. */
function majorityWords(positions: Int32Array, length: number, { text, layout }: Corpus): Token[] {
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
  return wordsAt(text, layout, { position: best.position, length });
}

type QuoteFigures = Pick<Measured, 'quoteShare' | 'quoteDocuments' | 'strong'>;

/** Only “ ” counts: a title in 《 》 names a document. Short everyday words are quoted for other reasons. */
function quoteFigures(
  { quotes, length }: Nominee,
  count: number,
  { words, corpus: { text } }: { words: Token[]; corpus: Corpus },
): QuoteFigures {
  const inQuotes = quotes.filter((at) => ((text.gaps[at] ?? 0) & GAP.open) !== 0);
  const quoteDocuments = new Set(inQuotes.map((at) => text.documentOf[at])).size;
  const quoteShare = Math.min(1, inQuotes.length / count);
  const often = quoteDocuments >= 2 || inQuotes.length >= 2 || (inQuotes.length === 1 && quoteShare >= 0.25);
  const isWord = words.length === 1 && (words[0]?.frequency ?? 0) > 0;
  const everyday = length <= 2 || (length === 3 && isWord);
  return { quoteShare, quoteDocuments, strong: often && !(everyday && quoteShare < 0.3) };
}
