// Against every simple path, written out one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Path, type Steps, strongPaths } from './strong-paths.ts';

type Link = [a: number, b: number, cost: number];
const SIZE = 8;

function stepsOf(links: readonly Link[]): Steps {
  const from = Array.from({ length: SIZE }, (_, node) =>
    links.flatMap(([a, b, cost]) => [
      ...(a === node ? [{ to: b, cost }] : []),
      ...(b === node ? [{ to: a, cost }] : []),
    ]),
  );
  const all = from.flat();
  return {
    offsets: Uint32Array.from({ length: SIZE + 1 }, (_, node) => from.slice(0, node).flat().length),
    targets: Uint32Array.from(all, ({ to }) => to),
    costs: Float64Array.from(all, ({ cost }) => cost),
  };
}

/** All simple paths of at most `depth` steps, cheapest first. */
function allPaths({ offsets, targets, costs }: Steps, [from, to]: [number, number], depth: number): Path[] {
  const found: Path[] = [];
  const walk = (nodes: number[], cost: number) => {
    const last = nodes.at(-1)!;
    if (last === to) found.push({ nodes, cost });
    else if (nodes.length <= depth) {
      for (let i = offsets[last]!; i < offsets[last + 1]!; i++) {
        if (!nodes.includes(targets[i]!)) walk([...nodes, targets[i]!], cost + costs[i]!);
      }
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
          const found = strongPaths(steps, [0, 1], { k, depth });
          const all = allPaths(steps, [0, 1], depth);
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
        const there = strongPaths(stepsOf(links), [0, 1], given);
        expect(strongPaths(stepsOf(links.toReversed()), [0, 1], given)).toEqual(there);
      }),
    );
  });

  it('are none where none leads, and one of no step from a term to itself', () => {
    expect(strongPaths(stepsOf([[0, 2, 1]]), [0, 1], { k: 3, depth: 4 })).toEqual([]);
    expect(strongPaths(stepsOf([[0, 1, 1]]), [0, 0], { k: 3, depth: 4 })).toEqual([{ nodes: [0], cost: 0 }]);
  });
});
