// The segmenter's tokens laid over the text, and what every place says about a term that begins or ends there.
// Tokens are cut segment by segment (between gaps), so that none runs across a quote or 、. Only a byte a place stays.
import type { Tick } from '../options.ts';
import { sharedBytes } from '../shared.ts';
import { type ContentRuns, collectRuns } from './content-runs.ts';
import { GAP, type Stretch, surfaceAt, type Text } from './text.ts';
import type { Segmenter, Token } from './tokens.ts';
import { EDGE, KIND, wordKinds } from './word-kinds.ts';

export { EDGE, isFrame } from './word-kinds.ts';

export interface Layout {
  text: Text;
  /** Bits of `EDGE` at each place, one more than letters. */
  edges: Uint8Array;
  /** What the segmenter knows of a word. */
  wordOf: (text: string) => Token;
}

const LONGEST_WORD = 24;
/** Letters between two words about progress. */
const TICK = 500_000;

/** With the runs of content words that its tokens make. */
export function layOut(text: Text, segmenter: Segmenter, tick?: Tick): { layout: Layout; runs: ContentRuns } {
  const { codes, gaps } = text;
  const edges = sharedBytes(codes.length + 1);
  const words = wordKinds(segmenter);
  const runs = collectRuns();
  const span = { start: 0, end: 0 };
  let numbers = new Int32Array(1024);
  let before = 0;
  for (let told = 0; span.start < codes.length; span.start = span.end) {
    span.end = span.start + 1;
    while (gaps[span.end] === 0) span.end++;
    if (span.end - span.start > numbers.length) numbers = new Int32Array(2 * (span.end - span.start));
    let cut: Int32Array = numbers;
    let count = segmenter.cut(codes, span, numbers);
    let kinds = 0;
    for (let index = 0; index < count; index++) kinds |= words.kindOf(cut[index] as number);
    if ((kinds & KIND.repair) !== 0) ({ numbers: cut, count } = words.repaired(numbers, count));
    let at = span.start;
    for (let index = 0; index < count; index++) {
      const kind = words.kindOf(cut[index] as number);
      const gap = index === 0 ? (gaps[at] as number) : 0;
      const free = gap === 0 ? (before & KIND.before) | (kind & KIND.after) : gapEdge(gap, before);
      edges[at] = EDGE.token | free | (before & EDGE.closesWeak) | (kind & EDGE.opensFrame);
      runs.add(at, kind, gap !== 0);
      before = kind;
      at += kind >>> KIND.lengthShift;
    }
    if (span.end > told) tick?.(span.end / codes.length);
    if (span.end > told) told += TICK;
  }
  edges[codes.length] = EDGE.token | gapEdge(gaps[codes.length] ?? 0, before) | (before & EDGE.closesWeak);
  return { layout: { text, edges, wordOf: words.wordOf }, runs: runs.end(codes.length) };
}

/** The token that starts at a position, if one does. */
export function tokenAt(layout: Layout, position: number): Token | undefined {
  const { text, edges, wordOf } = layout;
  if (position >= text.codes.length || ((edges[position] ?? 0) & EDGE.token) === 0) return undefined;
  let end = position + 1;
  while (((edges[end] ?? EDGE.token) & EDGE.token) === 0) end++;
  return wordOf(surfaceAt(text, position, end - position));
}

/** The token that ends before a position, looked for within the longest word. */
export function tokenBefore(layout: Layout, position: number): Token | undefined {
  for (let at = position - 1; at >= 0 && at >= position - LONGEST_WORD; at--) {
    if (((layout.edges[at] ?? 0) & EDGE.token) !== 0) return tokenAt(layout, at);
  }
  return undefined;
}

/** A stretch in tokens; an edge inside a token leaves a fragment without tag and frequency. */
export function wordsAt({ text, edges, wordOf }: Layout, { position, length }: Stretch): Token[] {
  const words: Token[] = [];
  const end = position + length;
  for (let start = position; start < end; ) {
    let stop = start + 1;
    while (stop < end && ((edges[stop] ?? 0) & EDGE.token) === 0) stop++;
    const surface = surfaceAt(text, start, stop - start);
    const whole = ((edges[start] ?? 0) & (edges[stop] ?? 0) & EDGE.token) !== 0;
    words.push(whole ? wordOf(surface) : { text: surface, tag: '', frequency: 0 });
    start = stop;
  }
  return words;
}

/** A place beside punctuation: free, unless the mark belongs to what stands on its other side. */
function gapEdge(gap: number, before: number): number {
  const left = (gap & ~(GAP.close | GAP.closeTitle | GAP.dot)) !== 0 ? EDGE.leftFree : 0;
  const right = (gap & ~(GAP.open | GAP.openTitle | GAP.dot)) !== 0 ? EDGE.rightFree : 0;
  const quote = (gap & GAP.open) !== 0 ? EDGE.quote : 0;
  return left | right | quote | (gap === GAP.open ? before & EDGE.afterVerb : 0);
}
