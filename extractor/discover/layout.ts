// The segmenter's tokens laid over the text, and what every place says about a term that begins or ends there.
// Tokens are cut segment by segment (between gaps), so that none runs across a quote or 、.
import {
  ADVERBS,
  EDGE_CHARACTERS,
  EDGE_WORDS,
  FRAME_VERBS,
  GENERIC_HEADS,
  LICENCE_WORDS,
  WEAK_HEADS,
} from './lists.ts';
import type { Stretch } from './repeats.ts';
import { GAP, surfaceAt, type Text } from './text.ts';
import type { Segment, Token } from './tokens.ts';

/** What a place (before position p) says: bits of `Layout.edges`. */
export const EDGE = { token: 1, leftFree: 2, rightFree: 4, rightHalf: 8, afterVerb: 16 } as const;

export interface Layout {
  vocabulary: Token[];
  /** Index of the token that starts at a position, or -1 inside one. */
  starts: Int32Array;
  /** Bits of `EDGE` at each place, one more than letters. */
  edges: Uint8Array;
}

const RARE = 30;
const KNOWN = 20;
/** Auxiliaries, prepositions, conjunctions, adverbs, pronouns, numerals, measures, directions, verbs and times. */
const FUNCTION_TAG = /^(?:[upcdrmqft]|v$|vd|vi|vq)/u;

export function layOut(text: Text, segment: Segment): Layout {
  const n = text.codes.length;
  const layout: Layout = {
    vocabulary: [],
    starts: new Int32Array(n).fill(-1),
    edges: new Uint8Array(n + 1),
  };
  const ids = new Map<string, number>();
  const repaired = repairer(segment);
  for (let start = 0; start < n; ) {
    let end = start + 1;
    while (end < n && text.gaps[end] === 0) end++;
    let at = start;
    for (const token of repaired(segmentText(text, start, end))) {
      const key = `${token.text} ${token.tag}`;
      const id = ids.get(key) ?? layout.vocabulary.push(token) - 1;
      ids.set(key, id);
      layout.starts[at] = id;
      at += token.text.length;
    }
    start = end;
  }
  markEdges(text, layout);
  return layout;
}

/** The token that starts at a position, if one does. */
export function tokenAt({ vocabulary, starts }: Layout, position: number): Token | undefined {
  return vocabulary[starts[position] ?? -1];
}

/** The token that ends before a position, looked for within the longest word. */
export function tokenBefore(layout: Layout, position: number): Token | undefined {
  for (let at = position - 1; at >= 0 && at >= position - 24; at--) {
    if (layout.starts[at] !== -1) return tokenAt(layout, at);
  }
  return undefined;
}

/** A stretch in tokens; an edge inside a token leaves a fragment without tag and frequency. */
export function wordsAt(text: Text, layout: Layout, { position, length }: Stretch): Token[] {
  const words: Token[] = [];
  const end = position + length;
  for (let start = position; start < end; ) {
    let stop = start + 1;
    while (stop < end && ((layout.edges[stop] ?? 0) & EDGE.token) === 0) stop++;
    const surface = surfaceAt(text, start, stop - start);
    const token = tokenAt(layout, start);
    words.push(token?.text === surface ? token : { text: surface, tag: '', frequency: 0 });
    start = stop;
  }
  return words;
}

export function isFrame(word: string): boolean {
  return FRAME_VERBS.has(word) || ADVERBS.has(word);
}

export function isEdgeWord(word: string): boolean {
  return EDGE_WORDS.has(word) || EDGE_CHARACTERS.has(word);
}

/** Long segments come in pieces: an argument list has an end. */
function segmentText(text: Text, start: number, end: number): string {
  let surface = '';
  for (let at = start; at < end; at += 4096) surface += surfaceAt(text, at, Math.min(4096, end - at));
  return surface;
}

/** Splits a rare four-letter word 2 + 2 when both halves are common words, and joins 新 + 时代. */
function repairer(segment: Segment): Segment {
  const halves = new Map<string, Token[]>();
  const split = (token: Token): Token[] => {
    if (token.text.length !== 4 || token.frequency > RARE) return [token];
    const known = halves.get(token.text);
    if (known !== undefined) return known;
    const parts = [token.text.slice(0, 2), token.text.slice(2)].flatMap(segment);
    const common = parts.length === 2 && parts.every((part) => part.frequency >= KNOWN);
    const result = common ? parts : [token];
    halves.set(token.text, result);
    return result;
  };
  return (surface) => {
    const tokens: Token[] = [];
    for (const token of segment(surface).flatMap(split)) {
      const last = tokens.at(-1);
      if (last?.text === '新' && token.text === '时代')
        tokens[tokens.length - 1] = { ...token, text: '新时代' };
      else tokens.push(token);
    }
    return tokens;
  };
}

/** One pass with the token before and after each place; the answer for a word is kept by its index. */
function markEdges(text: Text, layout: Layout): void {
  const { vocabulary, starts, edges } = layout;
  const before = vocabulary.map(({ text: word, tag }) => {
    const free = FUNCTION_TAG.test(tag) || isEdgeWord(word) || isFrame(word) || LICENCE_WORDS.has(word);
    return (free ? EDGE.leftFree : 0) | (FRAME_VERBS.has(word) ? EDGE.afterVerb : 0);
  });
  const after = vocabulary.map(({ text: word, tag }) => {
    const free = FUNCTION_TAG.test(tag) || isEdgeWord(word) || isFrame(word) || WEAK_HEADS.has(word);
    return free ? EDGE.rightFree : GENERIC_HEADS.has(word) ? EDGE.rightHalf : 0;
  });
  let previous = -1;
  for (let at = 0; at < edges.length; at++) {
    const gap = text.gaps[at] ?? 0;
    const next = starts[at] ?? -1;
    if (gap !== 0) {
      const left = (gap & ~(GAP.close | GAP.closeTitle | GAP.dot)) !== 0 ? EDGE.leftFree : 0;
      const right = (gap & ~(GAP.open | GAP.openTitle | GAP.dot)) !== 0 ? EDGE.rightFree : 0;
      const verb = gap === GAP.open ? (before[previous] ?? 0) & EDGE.afterVerb : 0;
      edges[at] = EDGE.token | left | right | verb;
    } else if (next !== -1) {
      edges[at] = EDGE.token | (before[previous] ?? 0) | (after[next] ?? 0);
    }
    if (next !== -1) previous = next;
  }
}
