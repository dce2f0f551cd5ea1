// Core number: the largest k such that a term is in a part of the network where each has k partners or more.
// The terms are peeled off from the least degree upwards, out of bins, in time linear in the edges.
import * as z from 'zod/mini';
import { type Algorithm, algorithm } from '../algorithm.ts';
import { degrees, type Network } from '../network.ts';

export function coreNumbers(network: Network): Int32Array {
  const { size, offsets, neighbours } = network;
  const core = degrees(network);
  const most = core.reduce((a, b) => Math.max(a, b), 0);
  // Terms in order of degree; `first[d]` is where those of degree d begin, `place` is where each term stands.
  const first = new Int32Array(most + 2);
  for (const degree of core) first[degree + 1] = (first[degree + 1] as number) + 1;
  for (let degree = 0; degree <= most; degree++) {
    first[degree + 1] = (first[degree + 1] as number) + (first[degree] as number);
  }
  const next = first.slice();
  const place = core.map((degree) => {
    const at = next[degree] as number;
    next[degree] = at + 1;
    return at;
  });
  const order = new Int32Array(size);
  place.forEach((at, term) => {
    order[at] = term;
  });
  for (const term of order) {
    for (let half = offsets[term] as number; half < (offsets[term + 1] as number); half++) {
      const neighbour = neighbours[half] as number;
      const degree = core[neighbour] as number;
      if (degree <= (core[term] as number)) continue;
      // The neighbour loses a partner: it changes places with the first of its degree, and that bin begins behind it.
      const from = place[neighbour] as number;
      const to = first[degree] as number;
      const other = order[to] as number;
      order[from] = other;
      place[other] = from;
      order[to] = neighbour;
      place[neighbour] = to;
      first[degree] = to + 1;
      core[neighbour] = degree - 1;
    }
  }
  return core;
}

export const CORE: Algorithm = algorithm({
  id: 'core',
  title: { zh: 'k-核', en: 'k-core' },
  inputs: ['network'],
  parameters: z.strictObject({}),
  source:
    'Batagelj, Zaveršnik, An O(m) Algorithm for Cores Decomposition of Networks, arXiv cs/0310049, 2003',
  run: ({ network }) => ({ of: 'terms', columns: { core: coreNumbers(network) } }),
});
