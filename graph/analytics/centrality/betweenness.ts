// Betweenness: the share of shortest paths between other terms that lead through a term; edges count as one step each.
// Exact after Brandes (2001); from sampled sources, scaled up, after Brandes and Pich (2007), where all would take too
// long: the estimate is unbiased, and the terms that matter come first already with few sources.
import * as z from 'zod/mini';
import { seededRandom, shuffle } from '../../measures/random.ts';
import { type Algorithm, algorithm } from '../algorithm.ts';
import type { Network } from '../network.ts';
import { seedParameter } from '../parameters.ts';

/** Up to this many terms every term is a source. */
export const EXACT_TERMS = 3000;
/** Sources in a larger network. */
const PIVOTS = 256;

export interface BetweennessOptions {
  /** Sources to sample; as many as there are terms, or more: exact. Default: all up to 3,000 terms, else 256. */
  pivots?: number | undefined;
  seed: number;
}

/** 0…1: of the (n − 1)(n − 2) / 2 pairs of other terms. 0 for fewer than three terms. */
export function betweenness(network: Network, { pivots, seed }: BetweennessOptions): Float64Array {
  const { size } = network;
  const through = new Float64Array(size);
  if (size < 3) return through;
  const count = Math.min(size, pivots ?? (size <= EXACT_TERMS ? size : PIVOTS));
  const all = Int32Array.from({ length: size }, (_, term) => term);
  const sources = count < size ? shuffle(all, seededRandom(seed)).slice(0, count) : all;
  const walk = makeWalk(network);
  for (const source of sources) walk(source, through);
  // Every pair was walked from both ends.
  const scale = size / count / ((size - 1) * (size - 2));
  return through.map((sum) => sum * scale);
}

/** Adds to `through` what each term carries of the shortest paths from a source (Brandes’ dependencies). */
function makeWalk({ size, offsets, neighbours }: Network): (source: number, through: Float64Array) => void {
  const distance = new Int32Array(size).fill(-1);
  const paths = new Float64Array(size);
  const carried = new Float64Array(size);
  const order = new Int32Array(size);
  return (source, through) => {
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let reached = 1;
    for (let at = 0; at < reached; at++) {
      const term = order[at] as number;
      const next = (distance[term] as number) + 1;
      const ways = paths[term] as number;
      for (let half = offsets[term] as number; half < (offsets[term + 1] as number); half++) {
        const neighbour = neighbours[half] as number;
        if (distance[neighbour] === -1) {
          distance[neighbour] = next;
          order[reached++] = neighbour;
        }
        if (distance[neighbour] === next) paths[neighbour] = (paths[neighbour] as number) + ways;
      }
    }
    for (let at = reached - 1; at > 0; at--) {
      const term = order[at] as number;
      const before = (distance[term] as number) - 1;
      const share = (1 + (carried[term] as number)) / (paths[term] as number);
      for (let half = offsets[term] as number; half < (offsets[term + 1] as number); half++) {
        const neighbour = neighbours[half] as number;
        if (distance[neighbour] !== before) continue;
        carried[neighbour] = (carried[neighbour] as number) + (paths[neighbour] as number) * share;
      }
      through[term] = (through[term] as number) + (carried[term] as number);
    }
    for (let at = 0; at < reached; at++) {
      const term = order[at] as number;
      distance[term] = -1;
      paths[term] = 0;
      carried[term] = 0;
    }
  };
}

export const BETWEENNESS: Algorithm = algorithm({
  id: 'betweenness',
  title: { zh: '中介中心性', en: 'Betweenness' },
  inputs: ['network'],
  parameters: z.strictObject({
    pivots: z
      ._default(z.int().check(z.nonnegative()), 0)
      .check(z.describe('sources to sample; 0: all up to 3,000 terms, 256 beyond')),
    seed: seedParameter,
  }),
  source:
    'Brandes, J. Mathematical Sociology 25(2), 2001; Brandes, Pich, Int. J. Bifurcation and Chaos 17(7), 2007',
  run: ({ network }, { pivots, seed }) => ({
    of: 'terms',
    columns: { betweenness: betweenness(network, { pivots: pivots === 0 ? undefined : pivots, seed }) },
  }),
});
