// How far the logDice of a pair would move with other documents: percentile bootstrap over documents (Efron and
// Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13). Documents are drawn, not sentences, because sentences of
// one document are not independent (Lijffijt et al., Literary and Linguistic Computing 31(2), 2016).
import { rounded } from '../../graph/measures/measures.ts';
import { seededRandom } from '../../graph/measures/random.ts';

/** Units (near-duplicate groups), each with the document where it is first met: `counts[i]` in `documents[i]`. */
export interface ByDocument {
  documents: ArrayLike<number>;
  counts: ArrayLike<number>;
}

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
    const known = weighed.get(term) ?? weigh(unitsOf(term), draws, new Int32Array(replicates));
    weighed.set(term, known);
    return known;
  };
  const both = new Int32Array(replicates);
  const ends = endsOf(replicates);
  return (pair: { a: number; b: number; units: ByDocument }): { low: number; high: number } =>
    ends(weigh(pair.units, draws, both.fill(0)), termAt(pair.a), termAt(pair.b));
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

/** Adds up the units of each replicate. */
function weigh(units: ByDocument, { weights, replicates }: Draws, sums: Int32Array): Int32Array {
  for (let place = 0; place < units.documents.length; place += 1) {
    const first = (units.documents[place] as number) * replicates;
    const count = units.counts[place] as number;
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
 * Gives the two ends for the units that both terms, one and the other have in each replicate: linear between the two
 * nearest values (Hyndman and Fan, The American Statistician 50(4), 1996, type 7). LogDice grows with the ratio
 * 2·f(ab) / (f(a) + f(b)), so that only the few lowest and highest ratios are put in order, and only those at the ends are
 * made logarithms: both took most of the time.
 */
function endsOf(replicates: number) {
  const middle = TAIL * (replicates - 1);
  const [first, second] = [Math.floor(middle), Math.ceil(middle)];
  const lowest = new Float64Array(Math.min(replicates, first + 2));
  /** With their signs turned, so that they are the lowest too. */
  const highest = new Float64Array(lowest.length);
  const last = lowest.length - 1;
  /** Replicates in which the pair meets. */
  const met = new Int32Array(replicates);
  const between = (below: number, above: number): number =>
    rounded(below + (above - below) * (middle - first));
  return (both: Int32Array, a: Int32Array, b: Int32Array): { low: number; high: number } => {
    let size = 0;
    for (let at = 0; at < replicates; at += 1) {
      const units = both[at] as number;
      met[size] = at;
      // 1 for any units and 0 for none: which it is cannot be foreseen, and a wrong guess costs more than this sum.
      size += (units | -units) >>> 31;
    }
    // Most pairs vanish with a document or two: then nothing is low enough to be put in order.
    fillFirst(lowest, NEVER, replicates - size);
    fillFirst(highest, -NEVER, replicates - size);
    let [low, high] = [lowest[last] as number, -(highest[last] as number)];
    for (let place = 0; place < size; place += 1) {
      const at = met[place] as number;
      const ratio = (2 * (both[at] as number)) / ((a[at] as number) + (b[at] as number));
      if (ratio < low) low = keep(lowest, ratio);
      if (ratio > high) high = -keep(highest, -ratio);
    }
    return {
      low: between(score(lowest[first] as number), score(lowest[second] as number)),
      high: between(score(-(highest[first] as number)), score(-(highest[second] as number))),
    };
  };
}

/** The value so often, or as often as there is room, and behind it what gives way to anything. */
function fillFirst(lowest: Float64Array, value: number, often: number): void {
  lowest.fill(value, 0, often);
  lowest.fill(Number.POSITIVE_INFINITY, Math.min(often, lowest.length));
}

/** Into ascending values, the last of which drops out; what is the last now. */
function keep(lowest: Float64Array, value: number): number {
  let at = lowest.length - 1;
  for (; at > 0 && (lowest[at - 1] as number) > value; at -= 1) lowest[at] = lowest[at - 1] as number;
  lowest[at] = value;
  return lowest[lowest.length - 1] as number;
}

const score = (ratio: number): number => (ratio === NEVER ? 0 : 14 + Math.log2(ratio));
