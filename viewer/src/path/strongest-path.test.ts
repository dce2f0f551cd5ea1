import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SnapshotEdge } from '../../../graph/model/index.ts';
import { edge } from '../fixture.ts';
import { MOST_STEPS, strongestPath } from './strongest-path.ts';

const id = (n: number) => `t00000000000${n.toString(16)}`;
const link = (a: number, b: number, logDice: number) =>
  edge(id(Math.min(a, b)), id(Math.max(a, b)), { logDice });
const path = (edges: SnapshotEdge[], from: number, to: number) =>
  strongestPath(edges, { from: id(from), to: id(to) }, 'logDice')?.terms.map((each) =>
    Number.parseInt(each.slice(-1), 16),
  ) ?? null;

test('one step is never gone round, however weak it is', () => {
  expect(path([link(0, 1, 1), link(0, 2, 14), link(2, 1, 14)], 0, 1)).toEqual([0, 1]);
});

test('of two ways with as many steps the closer one is taken', () => {
  const edges = [link(0, 1, 9), link(1, 3, 9), link(0, 2, 12), link(2, 3, 12)];
  expect(path(edges, 0, 3)).toEqual([0, 2, 3]);
});

test('equal ways always give the same answer, and five steps are too many', () => {
  const square = [link(0, 1, 9), link(1, 3, 9), link(0, 2, 9), link(2, 3, 9)];
  expect(path(square, 0, 3)).toEqual([0, 1, 3]);
  expect(path([...square].reverse(), 0, 3)).toEqual([0, 1, 3]);
  const line = [0, 1, 2, 3, 4].map((n) => link(n, n + 1, 9));
  expect(path(line, 0, 4)).toEqual([0, 1, 2, 3, 4]);
  expect(path(line, 0, 5)).toBeNull();
  expect(path(line, 0, 0)).toBeNull();
});

test('a path is a chain of edges that are there, and no shorter one of at most four steps exists', () => {
  const pairs = fc.uniqueArray(
    fc.record({ a: fc.nat(7), b: fc.nat(7), strength: fc.integer({ min: 1, max: 14 }) }),
    { selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`, maxLength: 16 },
  );
  fc.assert(
    fc.property(pairs, (list) => {
      const edges = list.filter(({ a, b }) => a !== b).map(({ a, b, strength }) => link(a, b, strength));
      const found = strongestPath(edges, { from: id(0), to: id(1) }, 'logDice');
      expect(found?.length ?? null).toBe(shortestByTrying(edges));
      if (found === null) return;
      expect(found.terms[0]).toBe(id(0));
      expect(found.terms.at(-1)).toBe(id(1));
      expect(found.edges.length).toBeLessThanOrEqual(MOST_STEPS);
      found.edges.forEach((each, i) => {
        expect(edges).toContain(each);
        expect([each.source, each.target].sort()).toEqual([found.terms[i], found.terms[i + 1]].sort());
      });
    }),
  );
});

/** Every walk of at most four steps, as a slow and plain oracle. */
function shortestByTrying(edges: SnapshotEdge[]): number | null {
  const values = edges.map((each) => each.logDice);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const length = (each: SnapshotEdge) => (most > least ? 1 + (most - each.logDice) / (most - least) : 1);
  let best: number | null = null;
  const walk = (at: string, steps: number, sum: number) => {
    if (at === id(1) && steps > 0) {
      if (best === null || sum < best) best = sum;
      return;
    }
    if (steps === MOST_STEPS) return;
    for (const each of edges) {
      if (each.source === at) walk(each.target, steps + 1, sum + length(each));
      else if (each.target === at) walk(each.source, steps + 1, sum + length(each));
    }
  };
  walk(id(0), 0, 0);
  return best;
}
