// The k shortest simple paths between two terms, of few steps: best-first search whose estimate is exact but for
// repeated terms (A* after Hart, Nilsson and Raphael 1968, with the distances to the target of at most as many steps
// as are left, from Bellman’s recursion, as estimate). It never overestimates, so paths come out in their order.
import { by } from '../model/index.ts';

export interface Step {
  to: string;
  /** Greater than 0. */
  cost: number;
}
export interface Path {
  nodes: string[];
  cost: number;
}

interface Begun extends Path {
  /** Cost so far, and the least that is still to come. */
  estimate: number;
}

const shortest = by<Begun>(
  (path) => path.estimate,
  (path) => path.nodes.length,
  (path) => path.nodes.join(' '),
);

/** `steps` must know every step from both of its ends. At most `k` paths of at most `depth` steps, cheapest first. */
export function strongPaths(
  steps: (node: string) => readonly Step[],
  [from, to]: readonly [string, string],
  { k, depth }: { k: number; depth: number },
): Path[] {
  const left = distances(steps, to, depth);
  const open: Begun[] = [
    { nodes: [from], cost: 0, estimate: left[depth]?.get(from) ?? Number.POSITIVE_INFINITY },
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
    for (const step of steps(last)) {
      const rest = further?.get(step.to);
      if (rest === undefined || nodes.includes(step.to)) continue;
      const sum = cost + step.cost;
      put(open, { nodes: [...nodes, step.to], cost: sum, estimate: sum + rest });
    }
  }
  return found;
}

/** By the number of steps allowed: the least cost from every node that reaches the target. */
function distances(
  steps: (node: string) => readonly Step[],
  target: string,
  depth: number,
): Map<string, number>[] {
  const all = [new Map([[target, 0]])];
  for (let allowed = 1; allowed <= depth; allowed++) {
    const before = all[allowed - 1] ?? new Map<string, number>();
    const now = new Map(before);
    for (const [node, cost] of before) {
      for (const step of steps(node)) {
        const sum = cost + step.cost;
        if (sum < (now.get(step.to) ?? Number.POSITIVE_INFINITY)) now.set(step.to, sum);
      }
    }
    all.push(now);
  }
  return all;
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
    const child = right !== undefined && left !== undefined && shortest(right, left) < 0 ? b : a;
    if (!swapIfShorter(heap, at, child)) break;
    at = child;
  }
  return first;
}

function swapIfShorter(heap: Begun[], above: number, below: number): boolean {
  const [upper, lower] = [heap[above], heap[below]];
  if (upper === undefined || lower === undefined || shortest(lower, upper) >= 0) return false;
  heap[above] = lower;
  heap[below] = upper;
  return true;
}
