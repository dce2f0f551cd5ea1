// Association measures over one 2×2 contingency table; each is finite on every table, and 0 (NPMI: −1) for terms
// that never met.
import type { Measure } from '../model/index.ts';

/** Units (distinct near-duplicate groups) with both terms, with a, with b, and all. */
export interface Table {
  both: number;
  a: number;
  b: number;
  total: number;
}

/** 14 + log2(2·f(ab) / (f(a) + f(b))). Rychlý, A Lexicographer-Friendly Association Score, RASLAN 2008, p. 9. */
export function logDice({ both, a, b }: Table): number {
  return both === 0 ? 0 : 14 + Math.log2((2 * both) / (a + b));
}

/** ln(p(ab) / (p(a)·p(b))) / −ln p(ab). Bouma, Normalized (Pointwise) Mutual Information, GSCL 2009. 1 in the limit p(ab) = 1. */
export function npmi({ both, a, b, total }: Table): number {
  if (both === 0) return -1;
  if (both === total) return 1;
  return clamp(Math.log((both * total) / (a * b)) / -Math.log(both / total), -1, 1);
}

/** G² = 2·Σ O·ln(O/E) over the four cells. Dunning, Computational Linguistics 19(1), 1993. */
export function g2({ both, a, b, total }: Table): number {
  const sum =
    surprise(both, a * b, total) +
    surprise(a - both, a * (total - b), total) +
    surprise(b - both, (total - a) * b, total) +
    surprise(total - a - b + both, (total - a) * (total - b), total);
  return Math.max(0, 2 * sum);
}

/** O·ln(O/E) of a cell, with E as the product of its row and column by the total. */
const surprise = (observed: number, margins: number, total: number): number =>
  observed > 0 ? observed * Math.log((observed * total) / margins) : 0;

/** |A∩B| / |A∪B|. Jaccard, New Phytologist 11(2), 1912. */
export const jaccard = ({ both, a, b }: Table): number => (both === 0 ? 0 : both / (a + b - both));

/** 2·|A∩B| / (|A| + |B|): logDice without the logarithm. Dice, Ecology 26(3), 1945. */
export const dice = ({ both, a, b }: Table): number => (both === 0 ? 0 : (2 * both) / (a + b));

/** f(ab) / √(f(a)·f(b)). Salton and McGill, Introduction to Modern Information Retrieval, 1983, p. 202. */
export const cosine = ({ both, a, b }: Table): number =>
  both === 0 ? 0 : Math.min(1, both / Math.sqrt(a * b));

/** Observed by expected. Van Eck and Waltman, JASIST 60(8), 2009, eq. 6, scaled by the total so that 1 is chance. */
export const associationStrength = ({ both, a, b, total }: Table): number =>
  both === 0 ? 0 : (both * total) / (a * b);

/** (O − E) / √O. Church, Gale, Hanks and Hindle, in Zernik (ed.), Lexical Acquisition, 1991, p. 123. */
export const tScore = (table: Table): number =>
  table.both === 0 ? 0 : (table.both - expected(table)) / Math.sqrt(table.both);

/** log2(f(ab)³·N / (f(a)·f(b))). Daille, Approche mixte, thesis Paris 7, 1994; Oakes, Statistics for Corpus Linguistics, 1998, p. 171. */
export const mi3 = ({ both, a, b, total }: Table): number =>
  both === 0 ? 0 : Math.log2((both ** 3 * total) / (a * b));

/** Six decimals: the same bytes from the same counts, on any machine. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Every measure of one table, rounded. Spelt out: names that are looked up take several times as long. */
export function associations(table: Table): Record<Measure, number> {
  return {
    logDice: rounded(logDice(table)),
    npmi: rounded(npmi(table)),
    g2: rounded(g2(table)),
    jaccard: rounded(jaccard(table)),
    dice: rounded(dice(table)),
    cosine: rounded(cosine(table)),
    associationStrength: rounded(associationStrength(table)),
    tScore: rounded(tScore(table)),
    mi3: rounded(mi3(table)),
  };
}

/**
 * Six digits of a positive value: `Number(value.toPrecision(6))`. Where a power of ten below 10²² scales the value, and the
 * digit behind the sixth leaves no doubt, its digits divided by that power are the nearest double, as when they are read.
 */
export function significantDigits(value: number): number {
  const power = 5 - Math.floor(Math.log10(value));
  if (!(power >= 0 && power <= 22)) return Number(value.toPrecision(6));
  const scale = POWERS[power] as number;
  const scaled = value * scale;
  const digits = Math.round(scaled);
  const isSure = scaled >= 1e5 && scaled < 1e6 && Math.abs(Math.abs(scaled - digits) - 0.5) > 1e-6;
  return isSure ? digits / scale : Number(value.toPrecision(6));
}

/** All of them are whole numbers that a double holds. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** What two terms that never met have in common; also what another program's file, which has no such figures, is given. */
export const NO_ASSOCIATION: Readonly<Record<Measure, number>> = {
  ...{
    logDice: 0,
    npmi: 0,
    g2: 0,
    jaccard: 0,
    dice: 0,
    cosine: 0,
    associationStrength: 0,
    tScore: 0,
    mi3: 0,
  },
};

/** What chance alone would give: a·b / total. */
export const expected = ({ a, b, total }: Table): number => (total === 0 ? 0 : (a * b) / total);

/** Upper tail of χ² with one degree of freedom: erfc(√(x/2)). */
export const chiSquareTail = (x: number): number => erfc(Math.sqrt(x / 2));

/** Numerical Recipes, 3rd ed., 6.2.2: Chebyshev fit, relative error below 1.2e−7. */
function erfc(x: number): number {
  const t = 2 / (2 + x);
  const series =
    -1.26551223 +
    t *
      (1.00002368 +
        t *
          (0.37409196 +
            t *
              (0.09678418 +
                t *
                  (-0.18628806 +
                    t *
                      (0.27886807 +
                        t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277))))))));
  return Math.min(1, t * Math.exp(-x * x + series));
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
