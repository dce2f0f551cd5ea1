// The figures of one candidate: every rule and the score read these and never the text. Most candidates fall to the
// first cheap rules, so what costs more than one pass over the mentions is worked out when it is first asked for.
import type { Nominee } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { EDGE, tokenBefore, wordsAt } from './layout.ts';
import type { Mentions } from './mentions.ts';
import { GAP, printedAt, surfaceAt } from './text.ts';
import type { Token } from './tokens.ts';

export interface Measured extends EdgeFigures, NeighbourFigures, QuoteFigures {
  /** The letters without gaps. */
  surface: string;
  /** As most mentions are printed, quotes aside. */
  printed: string;
  /** A mention that is printed so, and the first one, in reading order. */
  printedPosition: number;
  position: number;
  length: number;
  /** Bits of `CHANNEL_BIT`. */
  channels: number;
  /** In no order. */
  positions: Int32Array;
  count: number;
  documents: number;
  /** Letters of each part between 、 of an enumeration; of a phrase, its only one. */
  parts: readonly number[];
  /** The tokens as most mentions have them. */
  words: Token[];
  /** How many different frame verbs stand before it. */
  verbs: number;
}

export interface Standing extends Measured {
  /** Mentions that are not inside a longer candidate's. */
  standalone: number;
}

interface EdgeFigures {
  /** Share of mentions that begin and end with a token. */
  alignedStart: number;
  alignedEnd: number;
  /** Share of mentions with a free left, right, and both: see `freedom-rules.ts`. */
  freeLeft: number;
  freeRight: number;
  free: number;
  /** Share of mentions after a frame verb. */
  verbShare: number;
}

interface NeighbourFigures {
  leftNeighbours: number;
  rightNeighbours: number;
  leftEntropy: number;
  rightEntropy: number;
  /** Share of mentions right after a numeral. */
  afterNumeral: number;
  /** Share of mentions with 、 right before or after. */
  pauseShare: number;
}

interface QuoteFigures {
  quoteShare: number;
  quoteDocuments: number;
  /** Quoted often enough to be a term by the authors' own mark. */
  strong: boolean;
}

const NUMERALS = new Set(
  [...'0123456789一二三四五六七八九十百千万亿两第'].map((digit) => digit.charCodeAt(0)),
);

export function measure(nominee: Nominee, mentions: Mentions, corpus: Corpus): Standing {
  return new Figures(nominee, mentions, corpus);
}

/** 以人民为中心, 以旧换新: the function word is a part of the slogan. */
export function isFixedFrame({ surface, free }: Measured): boolean {
  return free >= 0.5 && /^[以变将化]..?.*[为换成]/u.test(surface);
}

/** A class for its getters alone: there is one for each of half a million strings, and closures would cost more. */
class Figures implements Standing {
  standalone = 0;
  readonly #nominee: Nominee;
  readonly #mentions: Mentions;
  readonly #corpus: Corpus;
  #surface: string | undefined;
  #words: Token[] | undefined;
  #neighbours: NeighbourFigures | undefined;

  constructor(nominee: Nominee, mentions: Mentions, corpus: Corpus) {
    this.#nominee = nominee;
    this.#mentions = mentions;
    this.#corpus = corpus;
  }

  get position(): number {
    return this.#mentions.position;
  }
  get printedPosition(): number {
    return this.#mentions.printedPosition;
  }
  get length(): number {
    return this.#nominee.length;
  }
  get channels(): number {
    return this.#nominee.channels;
  }
  get count(): number {
    return this.#mentions.count;
  }
  get documents(): number {
    return this.#mentions.documents;
  }
  get parts(): readonly number[] {
    return this.#mentions.parts;
  }
  get alignedStart(): number {
    return this.#mentions.alignedStart / this.count;
  }
  get alignedEnd(): number {
    return this.#mentions.alignedEnd / this.count;
  }
  get freeLeft(): number {
    return this.#mentions.freeLeft / this.count;
  }
  get freeRight(): number {
    return this.#mentions.freeRightTwice / 2 / this.count;
  }
  get free(): number {
    return this.#mentions.freeTwice / 2 / this.count;
  }
  get verbShare(): number {
    return this.#mentions.afterVerb / this.count;
  }
  get quoteShare(): number {
    return Math.min(1, this.#mentions.quotes.length / this.count);
  }
  get surface(): string {
    this.#surface ??= surfaceAt(this.#corpus.text, this.position, this.length);
    return this.#surface;
  }
  get printed(): string {
    return printedAt(this.#corpus.text, this.printedPosition, this.length);
  }
  get positions(): Int32Array {
    const { low, high } = this.#nominee;
    return this.#mentions.kept ?? this.#corpus.index.suffixes.subarray(low, high);
  }
  get words(): Token[] {
    this.#words ??= majorityWords(this.positions, this.length, this.#corpus);
    return this.#words;
  }
  get verbs(): number {
    return countVerbs(this.positions, this.#corpus);
  }
  get quoteDocuments(): number {
    return new Set(this.#mentions.quotes.map((at) => this.#corpus.documentAt(at))).size;
  }
  /** Short everyday words are quoted for other reasons. */
  get strong(): boolean {
    const quotes = this.#mentions.quotes.length;
    if (quotes === 0 || (quotes === 1 && this.quoteShare < 0.25)) return false;
    if (this.quoteShare >= 0.3 || this.length > 3) return true;
    return this.length === 3 && !(this.words.length === 1 && (this.words[0]?.frequency ?? 0) > 0);
  }
  get leftNeighbours(): number {
    return this.#neighbourFigures().leftNeighbours;
  }
  get rightNeighbours(): number {
    return this.#neighbourFigures().rightNeighbours;
  }
  get leftEntropy(): number {
    return this.#neighbourFigures().leftEntropy;
  }
  get rightEntropy(): number {
    return this.#neighbourFigures().rightEntropy;
  }
  get afterNumeral(): number {
    return this.#neighbourFigures().afterNumeral;
  }
  get pauseShare(): number {
    return this.#neighbourFigures().pauseShare;
  }
  #neighbourFigures(): NeighbourFigures {
    this.#neighbours ??= neighbourFigures(this.positions, this.length, this.#corpus);
    return this.#neighbours;
  }
}

function countVerbs(places: Int32Array, { layout }: Corpus): number {
  const verbs = new Set<string>();
  for (const start of places) {
    if (((layout.edges[start] as number) & EDGE.afterVerb) !== 0)
      verbs.add(tokenBefore(layout, start)?.text ?? '');
  }
  return verbs.size;
}

/** A neighbour beyond a gap counts as one kind, whatever the gap. */
function neighbourFigures(places: Int32Array, length: number, { text }: Corpus): NeighbourFigures {
  const { codes, gaps } = text;
  const left = new Uint16Array(places.length);
  const right = new Uint16Array(places.length);
  let numerals = 0;
  let pauses = 0;
  for (let mention = 0; mention < places.length; mention++) {
    const start = places[mention] as number;
    const end = start + length;
    if (gaps[start] === 0) left[mention] = codes[start - 1] as number;
    if (gaps[end] === 0) right[mention] = codes[end] as number;
    if ((((gaps[start] as number) | (gaps[end] as number)) & GAP.pause) !== 0) pauses++;
    if (NUMERALS.has(left[mention] as number)) numerals++;
  }
  const before = variety(left);
  const after = variety(right);
  return {
    leftNeighbours: before.kinds,
    rightNeighbours: after.kinds,
    leftEntropy: before.entropy,
    rightEntropy: after.entropy,
    afterNumeral: numerals / places.length,
    pauseShare: pauses / places.length,
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

/** The most frequent way in which 32 mentions, spread over their contexts, are cut into tokens; of two, the first read. */
function majorityWords(positions: Int32Array, length: number, { layout }: Corpus): Token[] {
  const votes = new Map<number, { votes: number; position: number }>();
  const step = Math.max(1, Math.floor(positions.length / 32));
  for (let mention = 0; mention < positions.length; mention += step) {
    const position = positions[mention] as number;
    let pattern = 0;
    for (let at = 0; at <= length; at++) pattern |= ((layout.edges[position + at] ?? 0) & EDGE.token) << at;
    const vote = votes.get(pattern);
    if (vote === undefined) votes.set(pattern, { votes: 1, position });
    else {
      vote.votes++;
      vote.position = Math.min(vote.position, position);
    }
  }
  let best = { votes: 0, position: 0 };
  for (const vote of votes.values()) {
    if (vote.votes > best.votes || (vote.votes === best.votes && vote.position < best.position)) best = vote;
  }
  return wordsAt(layout, { position: best.position, length });
}
