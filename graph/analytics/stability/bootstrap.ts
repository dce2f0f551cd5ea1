// The bootstrap over documents (Efron 1979): what would another corpus of the same kind have given? A replicate draws as
// many documents as there are, with replacement; a document that is drawn twice counts twice, as would two that read
// alike by accident, while a reprint stays what it is: a near-duplicate group counts as often as the document that was
// drawn most often of those that hold it. All figures, the test and the communities are then made anew.
// Bounds: pairs that the snapshot left out (below its least count) cannot come back, and groups without any term, which
// a snapshot does not carry, are taken to grow and shrink with the others.
import * as z from 'zod/mini';
import { qValues } from '../../measures/false-discovery.ts';
import { chiSquareTail, expected, g2, logDice, type Table } from '../../measures/measures.ts';
import { leiden } from '../communities/leiden.ts';
import { makeNetwork, type Network, positiveWeights } from '../network.ts';
import { seedParameter } from '../parameters.ts';
import { seededRandom } from '../random.ts';
import type { Subject } from '../subject.ts';
import type { Evidence, Places } from './evidence.ts';

export const bootstrapParameters = z.strictObject({
  replicates: z._default(z.int().check(z.positive(), z.maximum(1000)), 50),
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
  for (let replicate = 0; replicate < replicates; replicate++) {
    const drawn = draw(sources.documents, random);
    const { tables, significant } = test(sources, drawn);
    const edges = pairsOfNetwork(sources, { tables, significant });
    const own = makeNetwork(
      network.size,
      edges.map((pair) => sources.sources[pair] as number),
      edges.map((pair) => sources.targets[pair] as number),
    );
    visit({ significant, communityOf: communities(own, { edges, tables, resolution, seed }) });
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
  return new Float64Array(offsets.length - 1).map((_, item) => {
    let sum = 0;
    let most = 0;
    let group = -1;
    for (let at = offsets[item] as number; at < (offsets[item + 1] as number); at++) {
      if (groups[at] !== group) {
        sum += most;
        most = 0;
        group = groups[at] as number;
      }
      most = Math.max(most, drawn[documents[at] as number] as number);
    }
    return sum + most;
  });
}

/** Drawn documents of a pair, each as often as it was drawn. */
function countDocuments({ offsets, documents }: Places, pair: number, drawn: Int32Array): number {
  const own = new Set(documents.subarray(offsets[pair], offsets[pair + 1]));
  let sum = 0;
  for (const document of own) sum += drawn[document] as number;
  return sum;
}

/** The test of the extractor on the drawn documents: G², above chance only, q over all pairs there could be. */
function test(evidence: Evidence, drawn: Int32Array): { tables: Table[]; significant: Uint8Array } {
  const { q, minCount, minDocuments } = evidence.significance;
  const once = new Int32Array(evidence.documents).fill(1);
  const seen = countGroups(evidence.all, once)[0] as number;
  const total = Math.round(
    (evidence.groups * (countGroups(evidence.all, drawn)[0] as number)) / Math.max(1, seen),
  );
  const counts = countGroups(evidence.terms, drawn);
  const tables = Array.from(
    countGroups(evidence.pairs, drawn),
    (both, pair): Table => ({
      both,
      a: counts[evidence.sources[pair] as number] as number,
      b: counts[evidence.targets[pair] as number] as number,
      total,
    }),
  );
  const p = tables.map((table) => (table.both > expected(table) ? chiSquareTail(g2(table)) : 1));
  const found = qValues(p, (evidence.termsInAll * (evidence.termsInAll - 1)) / 2);
  const significant = Uint8Array.from(tables, ({ both }, pair) =>
    (found[pair] as number) <= q &&
    both >= minCount &&
    countDocuments(evidence.pairs, pair, drawn) >= minDocuments
      ? 1
      : 0,
  );
  return { tables, significant };
}

/** The pairs that make the replicate’s network, by the rule of the network that was observed. */
function pairsOfNetwork(
  { significantOnly }: Evidence,
  { tables, significant }: { tables: readonly Table[]; significant: Uint8Array },
): Int32Array {
  return Int32Array.from(tables.keys()).filter((pair) =>
    significantOnly ? significant[pair] === 1 : (tables[pair]?.both ?? 0) > 0,
  );
}

function communities(
  network: Network,
  {
    edges,
    tables,
    resolution,
    seed,
  }: { edges: Int32Array; tables: readonly Table[]; resolution: number; seed: number },
): Int32Array {
  const own = Array.from(edges, (pair) => tables[pair] as Table);
  const weights = positiveWeights({
    logDice: Float64Array.from(own, logDice),
    groups: Float64Array.from(own, (table) => table.both),
  });
  return leiden(network, { weights, resolution, seed, iterations: ITERATIONS }).communityOf;
}
