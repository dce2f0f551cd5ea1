// The figures of one candidate: every rule and the score read these and never the text. Most candidates fall to the
// first cheap rules, so what costs more than one pass over the mentions is worked out when it is first asked for.
import type { Nominee } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { EDGE, tokenBefore, wordsAt } from './layout.ts';
import type { Mentions } from './mentions.ts';
import { type Variety, varietyBeside } from './neighbours.ts';
import { GAP, surfaceAt } from './text.ts';
import type { Token } from './tokens.ts';

export interface Measured extends EdgeFigures, NeighbourFigures, QuoteFigures {
  /** The letters without gaps. */
  surface: string;
  /** A mention that is printed as most are, and the first one, in reading order. */
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
  /** How many different frame verbs stand before it; more than `ENOUGH_VERBS` are not looked for. */
  verbs: number;
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

/** More different verbs before a candidate say no more. */
export const ENOUGH_VERBS = 3;
const NUMERALS = new Set(
  [...'0123456789一二三四五六七八九十百千万亿两第'].map((digit) => digit.charCodeAt(0)),
);

export function measure(nominee: Nominee, mentions: Mentions, corpus: Corpus): Measured {
  return new Figures(nominee, mentions, corpus);
}

/** 以人民为中心, 以旧换新: the function word is a part of the slogan. */
export function isFixedFrame({ surface, free }: Measured): boolean {
  return free >= 0.5 && /^[以变将化]..?.*[为换成]/u.test(surface);
}

/** A class for its getters alone: there is one for each of half a million strings, and closures would cost more. */
class Figures implements Measured {
  readonly #nominee: Nominee;
  readonly #mentions: Mentions;
  readonly #corpus: Corpus;
  #surface: string | undefined;
  #positions: Int32Array | undefined;
  #words: Token[] | undefined;
  #left: Variety | undefined;
  #right: Variety | undefined;

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
    return this.#mentions.edges.alignedStart / this.count;
  }
  get alignedEnd(): number {
    return this.#mentions.edges.alignedEnd / this.count;
  }
  get freeLeft(): number {
    return this.#mentions.edges.freeLeft / this.count;
  }
  get freeRight(): number {
    return this.#mentions.edges.freeRightTwice / 2 / this.count;
  }
  get free(): number {
    return this.#mentions.edges.freeTwice / 2 / this.count;
  }
  get verbShare(): number {
    return this.#mentions.edges.afterVerb / this.count;
  }
  get quoteShare(): number {
    return Math.min(1, this.#mentions.quotes.length / this.count);
  }
  get surface(): string {
    this.#surface ??= surfaceAt(this.#corpus.text, this.position, this.length);
    return this.#surface;
  }
  get positions(): Int32Array {
    const { low, high } = this.#nominee;
    // A view takes longer to make than most nominees have places.
    this.#positions ??= this.#mentions.kept ?? this.#corpus.index.suffixes.subarray(low, high);
    return this.#positions;
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
    return this.#leftVariety().kinds;
  }
  get rightNeighbours(): number {
    return this.#rightVariety().kinds;
  }
  get leftEntropy(): number {
    return this.#leftVariety().entropy;
  }
  get rightEntropy(): number {
    return this.#rightVariety().entropy;
  }
  get afterNumeral(): number {
    return shareAfterNumeral(this.positions, this.#corpus);
  }
  get pauseShare(): number {
    return shareBesidePause(this.positions, this.length, this.#corpus);
  }
  #leftVariety(): Variety {
    this.#left ??= varietyBeside(this.positions, this.#corpus.text, { edge: 0, step: -1 });
    return this.#left;
  }
  #rightVariety(): Variety {
    this.#right ??= varietyBeside(this.positions, this.#corpus.text, { edge: this.length, step: 0 });
    return this.#right;
  }
}

function countVerbs(places: Int32Array, { layout }: Corpus): number {
  const verbs = new Set<string>();
  for (const start of places) {
    if (((layout.edges[start] as number) & EDGE.afterVerb) === 0) continue;
    verbs.add(tokenBefore(layout, start)?.text ?? '');
    if (verbs.size === ENOUGH_VERBS) break;
  }
  return verbs.size;
}

/** Share of the places right after a numeral. */
function shareAfterNumeral(places: Int32Array, { text: { codes, gaps } }: Corpus): number {
  let numerals = 0;
  for (const start of places) {
    if (gaps[start] === 0 && NUMERALS.has(codes[start - 1] as number)) numerals++;
  }
  return numerals / places.length;
}

/** Share of the places with 、 on either side. */
function shareBesidePause(places: Int32Array, length: number, { text: { gaps } }: Corpus): number {
  let pauses = 0;
  for (const start of places) {
    if ((((gaps[start] as number) | (gaps[start + length] as number)) & GAP.pause) !== 0) pauses++;
  }
  return pauses / places.length;
}

/** The most frequent way in which 32 mentions, spread over their contexts, are cut into tokens; of two, the first read. */
function majorityWords(positions: Int32Array, length: number, { layout }: Corpus): Token[] {
  const { edges } = layout;
  const step = Math.max(1, Math.floor(positions.length / 32));
  const patterns: number[] = [];
  const votes: number[] = [];
  const firsts: number[] = [];
  for (let mention = 0; mention < positions.length; mention += step) {
    const position = positions[mention] as number;
    let pattern = 0;
    for (let at = 0; at <= length; at++) pattern |= ((edges[position + at] as number) & EDGE.token) << at;
    const known = patterns.indexOf(pattern);
    if (known === -1) {
      patterns.push(pattern);
      votes.push(1);
      firsts.push(position);
    } else {
      votes[known] = (votes[known] as number) + 1;
      firsts[known] = Math.min(firsts[known] as number, position);
    }
  }
  let best = 0;
  for (let other = 1; other < patterns.length; other++) {
    const lead = (votes[other] as number) - (votes[best] as number);
    if (lead > 0 || (lead === 0 && (firsts[other] as number) < (firsts[best] as number))) best = other;
  }
  return wordsAt(layout, { position: firsts[best] ?? 0, length });
}
