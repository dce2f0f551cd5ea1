// How far the logDice of a pair would move with other documents: percentile bootstrap over documents (Efron and
// Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13). Documents are drawn, not sentences, because sentences of
// one document are not independent (Lijffijt et al., Literary and Linguistic Computing 31(2), 2016).
import { rounded } from '../../graph/measures/measures.ts';
import { type ByDocument, type Draws, weigher } from './draws.ts';

/** The ratio whose logDice is 0, which is what a pair that never meets is given. */
const NEVER = 2 ** -14;
const TAIL = 0.025;

export interface Interval {
  low: number;
  high: number;
}

/**
 * Gives the 95 % interval of a pair’s logDice: the values between which 95 % of the replicates fall, six decimals; linear
 * between the two nearest values (Hyndman and Fan, The American Statistician 50(4), 1996, type 7). A replicate in which
 * the pair never meets counts as 0. Time: replicates × documents of the pair.
 * LogDice grows with the ratio 2·f(ab) / (f(a) + f(b)), so that only the ratios at the ends are put in order, and made
 * logarithms.
 */
export function bootstrap(draws: Draws) {
  const { units, most, replicates } = draws;
  const weigh = weigher(draws);
  const both = new Int32Array(replicates);
  const ratios = new Float64Array(replicates);
  const middle = TAIL * (replicates - 1);
  const [first, second] = [Math.floor(middle), Math.ceil(middle)];
  const highest = { met: new Float64Array(second + 1), all: new Float64Array(second + 1) };
  const lowest = new Float64Array(second + 1);
  const between = (below: number, above: number): number =>
    rounded(below + (above - below) * (middle - first));
  const highestAt = (place: number): number =>
    score(Math.max(NEVER, (2 * (highest.met[place] as number)) / (highest.all[place] as number)));
  return ({ a, b, units: own }: { a: number; b: number; units: ByDocument }): Interval => {
    weigh(both, own);
    const terms = { units, a: a * replicates, b: b * replicates };
    if ((most[a] as number) + (most[b] as number) > 2 / NEVER) {
      // Then a pair that meets may have less than one that never does.
      fillRatios(ratios, both, terms);
      ratios.sort();
      const at = (place: number): number => score(ratios.at(place) as number);
      return { low: between(at(first), at(second)), high: between(at(-1 - first), at(-1 - second)) };
    }
    const never = keepHighest(highest, both, terms);
    const high = between(highestAt(first), highestAt(second));
    // Most pairs vanish with a document or two.
    if (never > second) return { low: 0, high };
    fillRatios(ratios, both, terms);
    keepLowest(lowest, ratios);
    return { low: between(score(lowest[first] as number), score(lowest[second] as number)), high };
  };
}

/** Where the units of the two terms begin. */
interface Terms {
  units: Float32Array;
  a: number;
  b: number;
}

function fillRatios(ratios: Float64Array, both: Int32Array, { units, a, b }: Terms): void {
  for (let at = 0; at < ratios.length; at += 1) {
    const met = both[at] as number;
    ratios[at] = met === 0 ? NEVER : (2 * met) / ((units[a + at] as number) + (units[b + at] as number));
  }
}

/**
 * The highest ratios of `met` to `all` units, descending, compared without a division; how often the pair never meets.
 */
function keepHighest(
  { met, all }: { met: Float64Array; all: Float64Array },
  both: Int32Array,
  { units, a, b }: Terms,
): number {
  met.fill(0);
  all.fill(1);
  const last = met.length - 1;
  let [never, leastMet, leastAll] = [0, 0, 1];
  for (let place = 0; place < both.length; place += 1) {
    const own = both[place] as number;
    // 1 for none and 0 for any: which it is cannot be foreseen, and a wrong guess costs more than this sum.
    never += (own - 1) >>> 31;
    const sum = (units[a + place] as number) + (units[b + place] as number);
    if (own * leastAll <= leastMet * sum) continue;
    let at = last;
    for (; at > 0 && (met[at - 1] as number) * sum < own * (all[at - 1] as number); at -= 1) {
      met[at] = met[at - 1] as number;
      all[at] = all[at - 1] as number;
    }
    met[at] = own;
    all[at] = sum;
    leastMet = met[last] as number;
    leastAll = all[last] as number;
  }
  return never;
}

/** The lowest values, ascending. */
function keepLowest(lowest: Float64Array, values: Float64Array): void {
  lowest.fill(Number.POSITIVE_INFINITY);
  const last = lowest.length - 1;
  let most = Number.POSITIVE_INFINITY;
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] as number;
    if (value >= most) continue;
    let at = last;
    for (; at > 0 && (lowest[at - 1] as number) > value; at -= 1) lowest[at] = lowest[at - 1] as number;
    lowest[at] = value;
    most = lowest[last] as number;
  }
}

const score = (ratio: number): number => (ratio === NEVER ? 0 : 14 + Math.log2(ratio));
