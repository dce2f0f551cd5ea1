// How much more often one corpus uses a term than another, and how sure that is.
import { chiSquareTail } from '../measures/measures.ts';

/** `hits` of `units` have the term. */
export interface Share {
  hits: number;
  units: number;
}

export interface LogOdds {
  /** Natural logarithm of the odds ratio, B over A: positive where B uses it more. */
  logOdds: number;
  z: number;
  /** Two-sided. */
  p: number;
}

/** Part of the smaller corpus that the prior weighs as much as. */
const PRIOR = 0.1;

/**
 * Log-odds ratio with an informative Dirichlet prior, the prior being both corpora together:
 * Monroe, Colaresi and Quinn, Fightin’ Words, Political Analysis 16(4), 2008.
 * Departures: the units are groups of passages and not running words, so that a reprint or a repetition is no further
 * evidence; the prior weighs a tenth of the smaller corpus, whatever its size; and the variance keeps the part of the
 * units without the term, which the paper leaves out because no word is in half of a corpus. A term may be.
 */
export function logOddsRatio(a: Share, b: Share): LogOdds {
  const hits = a.hits + b.hits;
  if (hits === 0) return { logOdds: 0, z: 0, p: 1 };
  const units = a.units + b.units;
  const weight = Math.max(1, PRIOR * Math.min(a.units, b.units));
  // Half a unit more on either side of the share: a term in every unit has odds, too.
  const prior = (weight * (Math.min(hits, units) + 0.5)) / (units + 1);
  const cells = [b, a].map((side) => ({
    with: side.hits + prior,
    // Mentions a passage, the share of a year, may be more than one.
    without: Math.max(0, side.units - side.hits) + weight - prior,
  }));
  const [inB = 0, inA = 0] = cells.map((cell) => Math.log(cell.with / cell.without));
  const variance = cells.reduce((sum, cell) => sum + 1 / cell.with + 1 / cell.without, 0);
  const z = (inB - inA) / Math.sqrt(variance);
  return { logOdds: inB - inA, z, p: chiSquareTail(z * z) };
}
