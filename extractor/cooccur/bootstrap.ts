// How far the logDice of a pair would move with other documents: percentile bootstrap over documents (Efron and
// Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13). Documents are drawn, not sentences, because sentences of
// one document are not independent (Lijffijt et al., Literary and Linguistic Computing 31(2), 2016).
import { rounded } from '../../graph/measures/measures.ts';
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
  const ratios = new Float64Array(replicates);
  const ends = endsOf(replicates);
  return (pair: { a: number; b: number; units: ByDocument }): { low: number; high: number } => {
    const both = weigh(pair.units, draws);
    const [a, b] = [termAt(pair.a), termAt(pair.b)];
    for (let at = 0; at < replicates; at += 1) {
      const met = both[at] as number;
      ratios[at] = met === 0 ? NEVER : (2 * met) / ((a[at] as number) + (b[at] as number));
    }
    return ends(ratios);
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

/** The ratio whose logDice is 0, which is what a pair that never meets is given. */
const NEVER = 2 ** -14;
const TAIL = 0.025;

/**
 * Gives the two ends for ratios of one replicate each: linear between the two nearest values (Hyndman and Fan, The
 * American Statistician 50(4), 1996, type 7). LogDice grows with the ratio 2·f(ab) / (f(a) + f(b)), so that only the few
 * lowest and highest ratios are put in order, and only those at the ends are made logarithms: both took most of the time.
 */
function endsOf(replicates: number): (ratios: Float64Array) => { low: number; high: number } {
  const place = TAIL * (replicates - 1);
  const size = Math.min(replicates, Math.floor(place) + 2);
  const lowest = new Float64Array(size);
  /** With their signs turned, so that they are the lowest too. */
  const highest = new Float64Array(size);
  const between = (below: number, above: number): number =>
    rounded(below + (above - below) * (place - Math.floor(place)));
  return (ratios) => {
    lowest.fill(Number.POSITIVE_INFINITY);
    highest.fill(Number.POSITIVE_INFINITY);
    for (const ratio of ratios) {
      keepIfLow(lowest, ratio);
      keepIfLow(highest, -ratio);
    }
    const [first, second] = [Math.floor(place), Math.ceil(place)];
    return {
      low: between(score(lowest[first] as number), score(lowest[second] as number)),
      high: between(score(-(highest[first] as number)), score(-(highest[second] as number))),
    };
  };
}

/** Into ascending values, the last of which drops out. */
function keepIfLow(lowest: Float64Array, value: number): void {
  let at = lowest.length - 1;
  if (value >= (lowest[at] as number)) return;
  for (; at > 0 && (lowest[at - 1] as number) > value; at -= 1) lowest[at] = lowest[at - 1] as number;
  lowest[at] = value;
}

const score = (ratio: number): number => (ratio === NEVER ? 0 : 14 + Math.log2(ratio));
