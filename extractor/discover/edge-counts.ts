// What the edges of a string's mentions say, counted: the loop that discovery spends most steps in. Counts lie side by
// side in one number and are added at once (fields within a word: Lamport, CACM 18(8), 1975), because a loop over ten
// counters has no room for them in a processor's registers.
import { EDGE } from './layout.ts';

/** How many mentions have it: whole numbers, because the shares of half a million strings would be objects each. */
export interface EdgeCounts {
  /** Begin and end with a token. */
  alignedStart: number;
  alignedEnd: number;
  /** Have a free left; twice those with a free right, and twice those with both: a generic head frees by half. */
  freeLeft: number;
  freeRightTwice: number;
  freeTwice: number;
  /** Stand after a frame verb. */
  afterVerb: number;
  /** Whether a “ opens before one. */
  quoted: boolean;
}

/** Mentions that are added before a field may run over: 10 bits hold as many, 11 bits twice as many. */
const BLOCK = 512;
/** Of a place where a mention begins: token, free left, after a verb; 10 bits each. */
const STARTS = Int32Array.from({ length: 256 }, (_, edge) => {
  return has(edge, EDGE.token) | (has(edge, EDGE.leftFree) << 10) | (has(edge, EDGE.afterVerb) << 20);
});
/** Of a place where one ends, behind a left that is not free and one that is: token, free right, both; 10, 11 and 11 bits. */
const ENDS = Int32Array.from({ length: 512 }, (_, both) => {
  const right = 2 * has(both, EDGE.rightFree) || has(both, EDGE.rightHalf);
  return has(both, EDGE.token) | (right << 10) | (both >= 256 ? right << 21 : 0);
});

/** The mentions at `places` from `from` to `to`, `length` letters each. */
export function countEdges(
  edges: Uint8Array,
  { places, from, to, length }: { places: Int32Array; from: number; to: number; length: number },
): EdgeCounts {
  let alignedStart = 0;
  let alignedEnd = 0;
  let freeLeft = 0;
  let freeRightTwice = 0;
  let freeTwice = 0;
  let afterVerb = 0;
  let any = 0;
  for (let begin = from; begin < to; begin += BLOCK) {
    const end = Math.min(to, begin + BLOCK);
    let starts = 0;
    let ends = 0;
    for (let place = begin; place < end; place++) {
      const at = places[place] as number;
      const edge = edges[at] as number;
      any |= edge;
      starts += STARTS[edge] as number;
      ends = (ends + (ENDS[((edge & EDGE.leftFree) << 7) | (edges[at + length] as number)] as number)) | 0;
    }
    alignedStart += starts & 1023;
    freeLeft += (starts >>> 10) & 1023;
    afterVerb += starts >>> 20;
    alignedEnd += ends & 1023;
    freeRightTwice += (ends >>> 10) & 2047;
    freeTwice += ends >>> 21;
  }
  const quoted = (any & EDGE.quote) !== 0;
  return { alignedStart, alignedEnd, freeLeft, freeRightTwice, freeTwice, afterVerb, quoted };
}

function has(edge: number, bit: number): 0 | 1 {
  return (edge & bit) === 0 ? 0 : 1;
}
