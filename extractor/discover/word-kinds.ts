// What each word of the vocabulary says of the places before and after it, as one number a word, and the repairs of
// a cut: every word of the corpus is looked up in the lists once, however often it stands.
import { grow } from '../grow.ts';
import {
  ADVERBS,
  BAD_ENDS,
  EDGE_CHARACTERS,
  EDGE_WORDS,
  FRAME_VERBS,
  GENERIC_HEADS,
  LICENCE_WORDS,
  NOMINAL_VERBS,
  WEAK_HEADS,
} from './lists.ts';
import { type Segmenter, type Token, tokensOf } from './tokens.ts';

/** What a place (before position p) says: bits of `Layout.edges`. */
export const EDGE = {
  token: 1,
  leftFree: 2,
  rightFree: 4,
  rightHalf: 8,
  afterVerb: 16,
  /** A frame or edge word begins here, which a core goes without. */
  opensFrame: 32,
  /** A weak head, bad end or edge word ends here, which a core goes without. */
  closesWeak: 64,
  /** A “ opens here. */
  quote: 128,
} as const;

/** A word as a number: the bits of `EDGE` that it gives the places beside it, two on runs, and its length above them. */
export const KIND = {
  before: EDGE.leftFree | EDGE.afterVerb,
  after: EDGE.rightFree | EDGE.rightHalf,
  /** It ends a run of content words, or only begins none. */
  breaks: 256,
  breaksAtStart: 512,
  /** A cut with such a word is to be repaired. */
  repair: 1024,
  lengthShift: 11,
} as const;

export interface WordKinds {
  kindOf: (number: number) => number;
  /** The words of a cut after repairs, in an array that serves again. */
  repaired: (numbers: Int32Array, count: number) => { numbers: Int32Array; count: number };
  /** What the segmenter knows of a word. */
  wordOf: (text: string) => Token;
}

const RARE = 30;
const KNOWN = 20;
/** Auxiliaries, prepositions, conjunctions, adverbs, pronouns, numerals, measures, directions, verbs and times. */
const FUNCTION_TAG = /^(?:[upcdrmqft]|v$|vd|vi|vq)/u;

export function isFrame(word: string): boolean {
  return FRAME_VERBS.has(word) || ADVERBS.has(word);
}

export function isEdgeWord(word: string): boolean {
  return EDGE_WORDS.has(word) || EDGE_CHARACTERS.has(word);
}

export function wordKinds(segmenter: Segmenter): WordKinds {
  const { words } = segmenter;
  /** Of each word so far its kind, or 0: no kind is, because every word has a length. */
  let kinds = new Int32Array(1024);
  const [fresh, era, newEra] = ['新', '时代', '新时代'].map(segmenter.numberOf) as [number, number, number];
  const unknownEra = words[newEra]?.frequency === 0;
  /** 新时代 is newer than the dictionary. */
  const tokenOf = (number: number): Token => {
    const token = words[number] as Token;
    return number === newEra && unknownEra ? { ...(words[era] as Token), text: token.text } : token;
  };
  const halvesOf = halver(segmenter);
  let spare = new Int32Array(1024);
  return {
    kindOf(number) {
      const known = kinds[number] ?? 0;
      if (known !== 0) return known;
      const repair = number === era || halvesOf(number) !== null ? KIND.repair : 0;
      const kind = describe(tokenOf(number)) | repair;
      if (number >= kinds.length) kinds = grow(kinds, 2 * number);
      kinds[number] = kind;
      return kind;
    },
    wordOf: (text) => tokenOf(segmenter.numberOf(text)),
    repaired(numbers, count) {
      if (spare.length < numbers.length) spare = new Int32Array(numbers.length);
      let filled = 0;
      for (let at = 0; at < count; at++) {
        const number = numbers[at] as number;
        const parts = number === era ? [era] : halvesOf(number);
        if (parts === null) {
          spare[filled++] = number;
          continue;
        }
        for (const part of parts) {
          if (part === era && filled > 0 && spare[filled - 1] === fresh) spare[filled - 1] = newEra;
          else spare[filled++] = part;
        }
      }
      return { numbers: spare, count: filled };
    },
  };
}

/** The halves of a rare four-letter word when both are common words, else null: its own tag is unreliable. */
function halver(segmenter: Segmenter): (number: number) => readonly number[] | null {
  const known: (readonly number[] | null | undefined)[] = [];
  return (number) => {
    const halves = known[number];
    if (halves !== undefined) return halves;
    const { text, frequency } = segmenter.words[number] as Token;
    known[number] = null;
    if (text.length !== 4 || frequency > RARE) return null;
    const parts = [text.slice(0, 2), text.slice(2)].flatMap((half) => tokensOf(segmenter, half));
    if (parts.length === 2 && parts.every((part) => part.frequency >= KNOWN)) {
      known[number] = parts.map((part) => segmenter.numberOf(part.text));
    }
    return known[number];
  };
}

function describe({ text, tag }: Token): number {
  const edge = isEdgeWord(text);
  const frame = isFrame(text);
  const functional = FUNCTION_TAG.test(tag) || edge || frame;
  let kind = text.length << KIND.lengthShift;
  if (functional || LICENCE_WORDS.has(text)) kind |= EDGE.leftFree;
  if (functional || WEAK_HEADS.has(text)) kind |= EDGE.rightFree;
  else if (GENERIC_HEADS.has(text)) kind |= EDGE.rightHalf;
  if (FRAME_VERBS.has(text)) kind |= EDGE.afterVerb;
  if (frame || edge) kind |= EDGE.opensFrame;
  if (edge || WEAK_HEADS.has(text) || BAD_ENDS.has(text)) kind |= EDGE.closesWeak;
  if (edge || /^[upcrqyo]/u.test(tag)) kind |= KIND.breaks;
  else if (frame) kind |= NOMINAL_VERBS.has(text) ? KIND.breaksAtStart : KIND.breaks;
  return kind;
}
