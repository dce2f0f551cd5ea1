// Against every simple path, written out one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Path, type Step, strongPaths } from './strong-paths.ts';

type Link = [a: number, b: number, cost: number];
const name = (n: number) => `n${n}`;

function stepsOf(links: readonly Link[]): (node: string) => Step[] {
  return (node) =>
    links.flatMap(([a, b, cost]) => [
      ...(name(a) === node ? [{ to: name(b), cost }] : []),
      ...(name(b) === node ? [{ to: name(a), cost }] : []),
    ]);
}

/** All simple paths of at most `depth` steps, cheapest first. */
function allPaths(steps: (node: string) => Step[], [from, to]: [string, string], depth: number): Path[] {
  const found: Path[] = [];
  const walk = (nodes: string[], cost: number) => {
    const last = nodes.at(-1)!;
    if (last === to) found.push({ nodes, cost });
    else if (nodes.length <= depth) {
      for (const step of steps(last))
        if (!nodes.includes(step.to)) walk([...nodes, step.to], cost + step.cost);
    }
  };
  walk([from], 0);
  return found.sort((a, b) => a.cost - b.cost);
}

const graph = fc.integer({ min: 2, max: 8 }).chain((size) =>
  fc.uniqueArray(
    fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 9 })).filter(([a, b]) => a < b),
    { selector: ([a, b]) => `${a} ${b}`, maxLength: 20 },
  ),
);

describe('strong paths', () => {
  it('are the cheapest of all simple paths of at most so many steps, in their order', () => {
    fc.assert(
      fc.property(
        graph,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 4 }),
        (links, k, depth) => {
          const steps = stepsOf(links);
          const found = strongPaths(steps, ['n0', 'n1'], { k, depth });
          const all = allPaths(steps, ['n0', 'n1'], depth);
          expect(found.map(({ cost }) => cost)).toEqual(all.slice(0, k).map(({ cost }) => cost));
          expect(new Set(found.map(({ nodes }) => nodes.join())).size).toBe(found.length);
          const known = new Set(all.map(({ nodes }) => nodes.join()));
          expect(found.every(({ nodes }) => known.has(nodes.join()))).toBe(true);
        },
      ),
    );
  });

  it('are the same whatever the order of the steps', () => {
    fc.assert(
      fc.property(graph, (links) => {
        const given = { k: 4, depth: 4 };
        const there = strongPaths(stepsOf(links), ['n0', 'n1'], given);
        expect(strongPaths(stepsOf(links.toReversed()), ['n0', 'n1'], given)).toEqual(there);
      }),
    );
  });

  it('are none where none leads, and one of no step from a term to itself', () => {
    expect(strongPaths(stepsOf([[0, 2, 1]]), ['n0', 'n1'], { k: 3, depth: 4 })).toEqual([]);
    expect(strongPaths(stepsOf([[0, 1, 1]]), ['n0', 'n0'], { k: 3, depth: 4 })).toEqual([
      { nodes: ['n0'], cost: 0 },
    ]);
  });
});
