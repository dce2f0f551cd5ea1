// The bootstrap over documents (Efron 1979): what would another corpus of the same kind have given? A replicate draws as
// many documents as there are, with replacement; a document that is drawn twice counts twice, as would two that read
// alike by accident, while a reprint stays what it is: a near-duplicate group counts as often as the document that was
// drawn most often of those that hold it. All figures, the test and the communities are then made anew.
// Bounds: pairs that the snapshot left out (below its least count) cannot come back, and groups without any term, which
// a snapshot does not carry, are taken to grow and shrink with the others.
import * as z from 'zod/mini';
import { chiSquareTail, expected, g2, logDice, type Table } from '../../measures/measures.ts';
import { seededRandom } from '../../measures/random.ts';
import { leiden } from '../communities/leiden.ts';
import { makeNetwork, type Network, positiveWeights } from '../network.ts';
import { seedParameter } from '../parameters.ts';
import type { Subject } from '../subject.ts';
import type { Evidence, Places } from './evidence.ts';

export const bootstrapParameters = z.strictObject({
  replicates: z._default(z.int().check(z.positive(), z.maximum(1000)), 30),
  resolution: z._default(z.number().check(z.positive()), 1).check(z.describe('of the communities (Leiden)')),
  seed: seedParameter,
});
export type BootstrapOptions = z.infer<typeof bootstrapParameters>;

export interface Replicate {
  /** Whether each pair of the evidence is significant. */
  significant: Uint8Array;
  /** Community of each term in the replicate’s own network, −1 without an edge there. */
  communityOf: Int32Array;
}

/** Leiden iterations a replicate: the second hardly ever changes what stays together. */
const ITERATIONS = 2;

/** Calls `visit` with each replicate in turn. */
export function bootstrap(
  { network, evidence }: Subject,
  { replicates, resolution, seed }: BootstrapOptions,
  visit: (replicate: Replicate) => void,
): void {
  const sources = evidence();
  const random = seededRandom(seed);
  const once = new Int32Array(sources.documents).fill(1);
  const seen = countGroups(sources.all, once)[0] as number;
  for (let replicate = 0; replicate < replicates; replicate++) {
    const tested = test(sources, seen, draw(sources.documents, random));
    const edges = pairsOfNetwork(sources, tested);
    const own = makeNetwork(
      network.size,
      edges.map((pair) => sources.sources[pair] as number),
      edges.map((pair) => sources.targets[pair] as number),
    );
    visit({
      significant: tested.significant,
      communityOf: communities(own, { edges, tested, resolution, seed }),
    });
  }
}

/** How often each document was drawn. */
function draw(documents: number, random: () => number): Int32Array {
  const times = new Int32Array(documents);
  for (let i = 0; i < documents; i++) {
    const document = Math.floor(random() * documents);
    times[document] = (times[document] as number) + 1;
  }
  return times;
}

/** Groups of each item, each as often as the document drawn most often of its own. */
function countGroups({ offsets, groups, documents }: Places, drawn: Int32Array): Float64Array {
  const counts = new Float64Array(offsets.length - 1);
  for (let item = 0; item < counts.length; item++) {
    const end = offsets[item + 1] as number;
    let sum = 0;
    let most = 0;
    let group = -1;
    for (let at = offsets[item] as number; at < end; at++) {
      const times = drawn[documents[at] as number] as number;
      if (groups[at] === group) {
        if (times > most) most = times;
        continue;
      }
      sum += most;
      most = times;
      group = groups[at] as number;
    }
    counts[item] = sum + most;
  }
  return counts;
}

/** Whether a pair stands in at least `least` drawn documents, each as often as it was drawn. */
function inDocuments(
  { offsets, documents }: Places,
  pair: number,
  { drawn, least }: { drawn: Int32Array; least: number },
): boolean {
  const seen: number[] = [];
  let sum = 0;
  for (let at = offsets[pair] as number; at < (offsets[pair + 1] as number) && sum < least; at++) {
    const document = documents[at] as number;
    if (drawn[document] === 0 || seen.includes(document)) continue;
    seen.push(document);
    sum += drawn[document] as number;
  }
  return sum >= least;
}

/** The extractor’s test on the drawn documents: G², above chance only, false discovery over all pairs there could be. */
function test(evidence: Evidence, seen: number, drawn: Int32Array): Tested {
  const { q, minCount, minDocuments: least } = evidence.significance;
  const scale = evidence.groups / Math.max(1, seen);
  const total = Math.round(scale * (countGroups(evidence.all, drawn)[0] as number));
  const counts = countGroups(evidence.terms, drawn);
  const both = countGroups(evidence.pairs, drawn);
  const tableOf = (pair: number): Table => ({
    both: both[pair] as number,
    a: counts[evidence.sources[pair] as number] as number,
    b: counts[evidence.targets[pair] as number] as number,
    total,
  });
  const p = new Float64Array(both.length).fill(1);
  for (let pair = 0; pair < p.length; pair++) {
    const table = tableOf(pair);
    if (table.both > expected(table)) p[pair] = chiSquareTail(g2(table));
  }
  const limit = rejectionLimit(p, { q, tests: (evidence.termsInAll * (evidence.termsInAll - 1)) / 2 });
  const significant = new Uint8Array(both.length);
  for (let pair = 0; pair < p.length; pair++) {
    const rejected = (p[pair] as number) <= limit && (both[pair] as number) >= minCount;
    if (rejected && inDocuments(evidence.pairs, pair, { drawn, least })) significant[pair] = 1;
  }
  return { both, tableOf, significant };
}

interface Tested {
  /** Groups with both terms of each pair. */
  both: Float64Array;
  tableOf: (pair: number) => Table;
  significant: Uint8Array;
}

/** The largest p that Benjamini and Hochberg (1995) reject; −1 for none. Only p up to q can be, so only these are sorted. */
function rejectionLimit(p: Float64Array, { q, tests }: { q: number; tests: number }): number {
  const small = p.filter((value) => value <= q).sort();
  for (let rank = small.length; rank > 0; rank--) {
    if (((small[rank - 1] as number) * tests) / rank <= q) return small[rank - 1] as number;
  }
  return -1;
}

/** The pairs that make the replicate’s network, by the rule of the network that was observed. */
function pairsOfNetwork({ significantOnly }: Evidence, { both, significant }: Tested): Int32Array {
  const kept = new Int32Array(both.length);
  let count = 0;
  for (let pair = 0; pair < kept.length; pair++) {
    if (significantOnly ? significant[pair] === 1 : (both[pair] as number) > 0) kept[count++] = pair;
  }
  return kept.slice(0, count);
}

interface Clustered {
  /** Pairs of the network, in its order. */
  edges: Int32Array;
  tested: Tested;
  resolution: number;
  seed: number;
}

function communities(network: Network, { edges, tested, resolution, seed }: Clustered): Int32Array {
  const figures = { logDice: new Float64Array(edges.length), groups: new Float64Array(edges.length) };
  edges.forEach((pair, edge) => {
    figures.logDice[edge] = logDice(tested.tableOf(pair));
    figures.groups[edge] = tested.both[pair] as number;
  });
  const weights = positiveWeights(figures);
  return leiden(network, { weights, resolution, seed, iterations: ITERATIONS }).communityOf;
}
