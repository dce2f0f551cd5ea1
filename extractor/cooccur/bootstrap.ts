// How far the logDice of a pair would move with other documents: percentile bootstrap over documents (Efron and
// Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13). Documents are drawn, not sentences, because sentences of
// one document are not independent (Lijffijt et al., Literary and Linguistic Computing 31(2), 2016).
import { logDice, rounded } from '../../graph/measures/measures.ts';
import { seededRandom } from '../../graph/measures/random.ts';

/** Units (near-duplicate groups) by document, each group with the document where it is first met. */
export type ByDocument = ReadonlyMap<number, number>;

export interface BootstrapOptions {
  documents: number;
  replicates: number;
  seed: number;
  /** Units of a term; asked for once a term. */
  unitsOf: (term: number) => ByDocument;
}

/**
 * Gives the 95 % interval of a pair’s logDice: the values between which 95 % of the replicates fall, six decimals.
 * A replicate in which the pair never meets counts as 0. Time: replicates × documents of the pair.
 */
export function bootstrap({ documents, replicates, seed, unitsOf }: BootstrapOptions) {
  const draws = { weights: drawDocuments(documents, replicates, seed), replicates };
  const weighed = new Map<number, Int32Array>();
  const termAt = (term: number): Int32Array => {
    const known = weighed.get(term) ?? weigh(unitsOf(term), draws);
    weighed.set(term, known);
    return known;
  };
  const values = new Float64Array(replicates);
  return (pair: { a: number; b: number; units: ByDocument }): { low: number; high: number } => {
    const both = weigh(pair.units, draws);
    const [a, b] = [termAt(pair.a), termAt(pair.b)];
    for (let at = 0; at < replicates; at += 1) {
      const table = { both: both[at] as number, a: a[at] as number, b: b[at] as number, total: 0 };
      values[at] = logDice(table);
    }
    const low = lowQuantile(values, 0.025);
    // The upper end is the lower end of the values with their signs turned.
    for (let at = 0; at < replicates; at += 1) values[at] = -(values[at] as number);
    return { low: rounded(low), high: rounded(0 - lowQuantile(values, 0.025)) };
  };
}

/** How often each document is drawn in each replicate, the replicates of one document side by side. */
interface Draws {
  weights: Uint16Array;
  replicates: number;
}

/** In every replicate the draws sum to `documents`. */
function drawDocuments(documents: number, replicates: number, seed: number): Uint16Array {
  const random = seededRandom(seed);
  const weights = new Uint16Array(documents * replicates);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    for (let drawn = 0; drawn < documents; drawn += 1) {
      const at = Math.floor(random() * documents) * replicates + replicate;
      weights[at] = (weights[at] as number) + 1;
    }
  }
  return weights;
}

/** Units in each replicate. */
function weigh(units: ByDocument, { weights, replicates }: Draws): Int32Array {
  const sums = new Int32Array(replicates);
  for (const [document, count] of units) {
    const first = document * replicates;
    for (let at = 0; at < replicates; at += 1) {
      sums[at] = (sums[at] as number) + count * (weights[first + at] as number);
    }
  }
  return sums;
}

/**
 * Linear between the two nearest values (Hyndman and Fan, The American Statistician 50(4), 1996, type 7). Only the few
 * lowest values are put in order: sorting all took most of an interval's time.
 */
function lowQuantile(values: Float64Array, share: number): number {
  const place = share * (values.length - 1);
  const lowest = new Float64Array(Math.min(values.length, Math.floor(place) + 2)).fill(
    Number.POSITIVE_INFINITY,
  );
  for (const value of values) {
    let at = lowest.length - 1;
    if (value >= (lowest[at] as number)) continue;
    for (; at > 0 && (lowest[at - 1] as number) > value; at -= 1) lowest[at] = lowest[at - 1] as number;
    lowest[at] = value;
  }
  const below = lowest[Math.floor(place)] as number;
  const above = lowest[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}
