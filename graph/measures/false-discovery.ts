// Benjamini–Hochberg: which of very many tests to believe. JRSS B 57(1), 1995.

/**
 * q-values of `p` in the order given, when `tests` tests were made in all and those not listed had p = 1.
 * `tests` is at least `p.length`.
 */
export function qValues(p: ArrayLike<number>, tests: number): number[] {
  const sorted = Float64Array.from(p).sort();
  const q = new Float64Array(sorted.length);
  let lowest = 1;
  for (let rank = sorted.length; rank >= 1; rank -= 1) {
    lowest = Math.min(lowest, ((sorted[rank - 1] as number) * tests) / rank);
    q[rank - 1] = lowest;
  }
  const results = new Array<number>(sorted.length);
  for (let at = 0; at < results.length; at += 1) {
    // Equal p have equal q, that of the last among them.
    results[at] = q[lastOf(sorted, p[at] as number)] as number;
  }
  return results;
}

/** Place of the last item that is `value`, which is among them. */
function lastOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
