// Closeness: how near a term is to the others, in steps. A network of terms is seldom in one piece, where the plain
// mean of distances is undefined, so: harmonic (the mean of 1 / distance, 0 for what cannot be reached), or the formula
// of Wasserman and Faust (the share of terms reached, by the mean distance to them).
// The breadth-first searches run 32 at a time, a bit of a word for each source (Then et al., PVLDB 8(4), 2014).
import * as z from 'zod/mini';
import { type Algorithm, algorithm } from '../algorithm.ts';
import type { Network } from '../network.ts';

const FORMULAS = ['harmonic', 'wasserman-faust'] as const;
type Formula = (typeof FORMULAS)[number];

/** 0…1; 1 for a term that is next to all the others. */
export function closeness(network: Network, formula: Formula = 'harmonic'): Float64Array {
  const { size } = network;
  const nearness = new Float64Array(size);
  const reached = new Float64Array(size);
  const steps = formula === 'harmonic' ? (distance: number) => 1 / distance : (distance: number) => distance;
  const search = makeSearch(network, (term, distance, sources) => {
    nearness[term] = (nearness[term] as number) + sources * steps(distance);
    reached[term] = (reached[term] as number) + sources;
  });
  for (let first = 0; first < size; first += 32) search(first, Math.min(size, first + 32));
  if (formula === 'harmonic') return nearness.map((sum) => sum / Math.max(1, size - 1));
  return nearness.map((sum, term) => {
    const others = reached[term] as number;
    return sum === 0 ? 0 : (others / sum) * (others / (size - 1));
  });
}

type Found = (term: number, distance: number, sources: number) => void;

/** Searches from up to 32 sources at once; tells how many of them first meet a term at each distance. */
function makeSearch(
  { size, offsets, neighbours }: Network,
  found: Found,
): (from: number, to: number) => void {
  const seen = new Int32Array(size);
  const front = new Int32Array(size);
  const next = new Int32Array(size);
  return (from, to) => {
    seen.fill(0);
    for (let source = from; source < to; source++) {
      seen[source] = 1 << (source - from);
      front[source] = 1 << (source - from);
    }
    for (let distance = 1, more = true; more; distance++) {
      more = false;
      for (let term = 0; term < size; term++) {
        const bits = front[term] as number;
        if (bits === 0) continue;
        for (let half = offsets[term] as number; half < (offsets[term + 1] as number); half++) {
          const neighbour = neighbours[half] as number;
          next[neighbour] = (next[neighbour] as number) | bits;
        }
      }
      for (let term = 0; term < size; term++) {
        const fresh = (next[term] as number) & ~(seen[term] as number);
        front[term] = fresh;
        next[term] = 0;
        if (fresh === 0) continue;
        more = true;
        seen[term] = (seen[term] as number) | fresh;
        found(term, distance, bitCount(fresh));
      }
    }
    front.fill(0);
  };
}

/** Warren, Hacker’s Delight, 2nd ed., fig. 5-2. */
function bitCount(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export const CLOSENESS: Algorithm = algorithm({
  id: 'closeness',
  title: { zh: '接近中心性', en: 'Closeness' },
  inputs: ['network'],
  parameters: z.strictObject({
    formula: z
      ._default(z.enum(FORMULAS), 'harmonic')
      .check(z.describe('harmonic; or wasserman-faust: share reached by mean distance')),
  }),
  source:
    'Marchiori, Latora, Physica A 285, 2000; Wasserman, Faust, Social Network Analysis, 1994, p. 201, eq. 5.22',
  run: ({ network }, { formula }) => ({ of: 'terms', columns: { closeness: closeness(network, formula) } }),
});
