// The k shortest simple paths between two nodes, of few steps: best-first search whose estimate is exact but for
// repeated nodes (A*, Hart, Nilsson and Raphael 1968, with the distances to the target in at most as many steps as are
// left, by Bellman’s recursion, for the estimate). It never overestimates, so paths come out in their order.

/** Every step from both of its ends: those of node n stand from `offsets[n]` to `offsets[n + 1]`. */
export interface Steps {
  offsets: Uint32Array;
  targets: Uint32Array;
  /** Greater than 0. */
  costs: Float64Array;
}
export interface Path {
  nodes: number[];
  cost: number;
}

interface Begun extends Path {
  /** The cost so far and the least that is still to come. */
  estimate: number;
}

/** At most `k` paths of at most `depth` steps, cheapest first, then shortest, then by the numbers of their nodes. */
export function strongPaths(
  steps: Steps,
  [from, to]: readonly [number, number],
  { k, depth }: { k: number; depth: number },
): Path[] {
  const { offsets, targets, costs } = steps;
  const left = distances(steps, to, depth);
  const open: Begun[] = [
    { nodes: [from], cost: 0, estimate: left[depth]?.[from] ?? Number.POSITIVE_INFINITY },
  ];
  const found: Path[] = [];
  while (found.length < k) {
    const best = takeFirst(open);
    if (best === null || best.estimate === Number.POSITIVE_INFINITY) break;
    const { nodes, cost } = best;
    const last = nodes.at(-1) ?? from;
    if (last === to) {
      found.push({ nodes, cost });
      continue;
    }
    const further = left[depth - nodes.length];
    for (let i = offsets[last] ?? 0; i < (offsets[last + 1] ?? 0); i++) {
      const next = targets[i] ?? 0;
      const rest = further?.[next] ?? Number.POSITIVE_INFINITY;
      if (rest === Number.POSITIVE_INFINITY || nodes.includes(next)) continue;
      const sum = cost + (costs[i] ?? 0);
      put(open, { nodes: [...nodes, next], cost: sum, estimate: sum + rest });
    }
  }
  return found;
}

/** By the number of steps allowed: the least cost from every node to the target. */
function distances({ offsets, targets, costs }: Steps, target: number, depth: number): Float64Array[] {
  const size = offsets.length - 1;
  let last = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  last[target] = 0;
  const all = [last];
  for (let allowed = 1; allowed <= depth; allowed++) {
    const now = last.slice();
    for (let node = 0; node < size; node++) {
      const cost = last[node] ?? Number.POSITIVE_INFINITY;
      if (cost === Number.POSITIVE_INFINITY) continue;
      const end = offsets[node + 1] ?? 0;
      for (let i = offsets[node] ?? 0; i < end; i++) {
        const next = targets[i] ?? 0;
        const sum = cost + (costs[i] ?? 0);
        if (sum < (now[next] ?? 0)) now[next] = sum;
      }
    }
    all.push(now);
    last = now;
  }
  return all;
}

function isShorter(a: Begun, b: Begun): boolean {
  if (a.estimate !== b.estimate) return a.estimate < b.estimate;
  if (a.nodes.length !== b.nodes.length) return a.nodes.length < b.nodes.length;
  const at = a.nodes.findIndex((node, i) => node !== b.nodes[i]);
  return at >= 0 && (a.nodes[at] ?? 0) < (b.nodes[at] ?? 0);
}

/** A binary heap: the first is the shortest. Edited in place, since thousands pass through it for one answer. */
function put(heap: Begun[], item: Begun): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!swapIfShorter(heap, above, at)) break;
    at = above;
  }
}

function takeFirst(heap: Begun[]): Begun | null {
  const [first] = heap;
  const last = heap.pop();
  if (first === undefined || last === undefined) return null;
  if (heap.length === 0) return first;
  heap[0] = last;
  for (let at = 0; ; ) {
    const [a, b] = [2 * at + 1, 2 * at + 2];
    const [left, right] = [heap[a], heap[b]];
    const child = left !== undefined && right !== undefined && isShorter(right, left) ? b : a;
    if (!swapIfShorter(heap, at, child)) break;
    at = child;
  }
  return first;
}

function swapIfShorter(heap: Begun[], above: number, below: number): boolean {
  const [upper, lower] = [heap[above], heap[below]];
  if (upper === undefined || lower === undefined || !isShorter(lower, upper)) return false;
  heap[above] = lower;
  heap[below] = upper;
  return true;
}
