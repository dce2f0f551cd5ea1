// Gaps between communities (structural holes, Burt 1992): pairs of communities with far fewer edges between them than
// their terms’ degrees would give by lot, and the terms that still bridge them, inside either or from a third.
// Expected: D(a)·D(b) / 2m, D the sum of degrees, as in the null model of modularity (Newman and Girvan 2004).
import * as z from 'zod/mini';
import { by } from '../../model/index.ts';
import { type Algorithm, algorithm } from '../algorithm.ts';
import { degrees, type Network } from '../network.ts';

export interface Gap {
  /** Communities, a < b. */
  a: number;
  b: number;
  observed: number;
  expected: number;
  /** (observed − expected) / √expected: the widest gaps are the most negative. */
  deviation: number;
  /** Terms with edges into both, those with most into the one that they have fewer into first. */
  bridges: number[];
}

export interface GapOptions {
  /** Communities with fewer terms are left out. */
  minSize?: number;
  /** Bridging terms to name. */
  bridges?: number;
}

/** Every pair of communities, widest gap first. */
export function gaps(network: Network, communityOf: Int32Array, options: GapOptions = {}): Gap[] {
  const { minSize = 3, bridges = 3 } = options;
  const count = communityOf.reduce((most, community) => Math.max(most, community + 1), 0);
  const sizes = new Float64Array(count);
  const ends = new Float64Array(count);
  degrees(network).forEach((degree, term) => {
    const community = communityOf[term] as number;
    if (community < 0) return;
    sizes[community] = (sizes[community] as number) + 1;
    ends[community] = (ends[community] as number) + degree;
  });
  const large = [...sizes.keys()].filter((community) => (sizes[community] as number) >= minSize);
  const between = bridgesOf(network, communityOf);
  const found = large.flatMap((a, at) =>
    large.slice(at + 1).map((b): Gap => {
      const { observed = 0, terms = [] } = between.get(a * count + b) ?? {};
      const expected = ((ends[a] as number) * (ends[b] as number)) / (2 * network.sources.length);
      const strongest = terms.sort(
        by(
          (each) => -each.edges,
          (each) => each.term,
        ),
      );
      return {
        ...{ a, b, observed, expected },
        deviation: (observed - expected) / Math.sqrt(expected),
        bridges: strongest.slice(0, bridges).map(({ term }) => term),
      };
    }),
  );
  return found.sort(
    by(
      (gap) => gap.deviation,
      (gap) => gap.a,
      (gap) => gap.b,
    ),
  );
}

interface Between {
  observed: number;
  terms: { term: number; edges: number }[];
}

/** By `a · communities + b`: edges between the two, and the terms with edges into both. */
function bridgesOf(network: Network, communityOf: Int32Array): Map<number, Between> {
  const count = communityOf.reduce((most, community) => Math.max(most, community + 1), 0);
  const between = new Map<number, Between>();
  const into = new Int32Array(count);
  for (let term = 0; term < network.size; term++) {
    const touched = edgesInto(term, { network, communityOf, into });
    for (const a of touched) {
      for (const b of touched) {
        if (b <= a) continue;
        const pair = between.get(a * count + b) ?? { observed: 0, terms: [] };
        between.set(a * count + b, pair);
        pair.terms.push({ term, edges: Math.min(into[a] as number, into[b] as number) });
      }
    }
    for (const community of touched) into[community] = 0;
  }
  network.sources.forEach((source, edge) => {
    const a = communityOf[source] as number;
    const b = communityOf[network.targets[edge] as number] as number;
    if (a === b) return;
    const key = Math.min(a, b) * count + Math.max(a, b);
    const pair = between.get(key) ?? { observed: 0, terms: [] };
    between.set(key, pair);
    pair.observed++;
  });
  return between;
}

interface Into {
  network: Network;
  communityOf: Int32Array;
  into: Int32Array;
}

/** Counts a term’s edges into each community; a list of those it has any into. */
function edgesInto(term: number, { network, communityOf, into }: Into): number[] {
  const touched: number[] = [];
  for (let at = network.offsets[term] as number; at < (network.offsets[term + 1] as number); at++) {
    const community = communityOf[network.neighbours[at] as number] as number;
    if (community < 0) continue;
    if (into[community] === 0) touched.push(community);
    into[community] = (into[community] as number) + 1;
  }
  return touched;
}

export const GAPS: Algorithm = algorithm({
  id: 'gaps',
  title: { zh: '群落之间的缺口', en: 'Gaps between communities' },
  inputs: ['network', 'communities'],
  parameters: z.strictObject({
    minSize: z._default(z.int().check(z.positive()), 3).check(z.describe('least terms of a community')),
    bridges: z._default(z.int().check(z.nonnegative()), 3).check(z.describe('bridging terms to name')),
  }),
  source: 'Burt, Structural Holes, 1992; Newman, Girvan, Physical Review E 69, 026113, 2004',
  run: ({ network, communityOf }, parameters) => {
    const found = gaps(network, communityOf, parameters);
    return {
      of: 'community pairs',
      columns: {
        a: found.map((gap) => gap.a),
        b: found.map((gap) => gap.b),
        observed: found.map((gap) => gap.observed),
        expected: found.map((gap) => gap.expected),
        deviation: found.map((gap) => gap.deviation),
      },
      terms: { bridges: found.map((gap) => gap.bridges) },
    };
  },
});
