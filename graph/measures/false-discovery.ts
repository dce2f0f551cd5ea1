// Benjamini–Hochberg: which of very many tests to believe. JRSS B 57(1), 1995.

/**
 * q-values of `p` in the order given, when `tests` tests were made in all and those not listed had p = 1.
 * `tests` is at least `p.length`.
 */
export function qValues(p: readonly number[], tests: number): number[] {
  const order = p.map((_, index) => index).sort((a, b) => (p[a] as number) - (p[b] as number) || a - b);
  const q = new Array<number>(p.length).fill(1);
  let lowest = 1;
  for (let rank = order.length; rank >= 1; rank -= 1) {
    const index = order[rank - 1] as number;
    lowest = Math.min(lowest, ((p[index] as number) * tests) / rank);
    q[index] = lowest;
  }
  return q;
}
