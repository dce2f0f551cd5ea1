// The maximum spanning tree: the heaviest edges that join all terms that can be joined, without a circle; a tree for
// every piece of the network. Kruskal’s way, ties by the order of the edges.
import * as z from 'zod/mini';
import { by } from '../../model/index.ts';
import { type Algorithm, algorithm } from '../algorithm.ts';
import type { Network } from '../network.ts';
import { weightParameter, weightsOf } from '../parameters.ts';
import { backboneResult } from './result.ts';

/** 1 for each edge of the tree, 0 for the others. */
export function spanningTree({ size, sources, targets }: Network, weights: Float64Array): Uint8Array {
  const order = Array.from(sources, (_, edge) => edge).sort(
    by(
      (edge) => -(weights[edge] as number),
      (edge) => edge,
    ),
  );
  const parent = Int32Array.from({ length: size }, (_, term) => term);
  const root = (term: number): number => {
    let at = term;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const kept = new Uint8Array(sources.length);
  for (const edge of order) {
    const a = root(sources[edge] as number);
    const b = root(targets[edge] as number);
    if (a === b) continue;
    parent[a] = b;
    kept[edge] = 1;
  }
  return kept;
}

export const SPANNING_TREE: Algorithm = algorithm({
  id: 'spanning-tree',
  title: { zh: '最大生成树', en: 'Maximum spanning tree' },
  inputs: ['network', 'weights'],
  parameters: z.strictObject({ weight: weightParameter('logDice') }),
  source: 'Kruskal, Proc. AMS 7(1), 1956',
  run: ({ network, figures }, { weight }) => {
    const weights = weightsOf(figures, weight);
    const kept = spanningTree(network, weights);
    return backboneResult({ weight: weights }, Float64Array.from(kept), (value) => value === 1);
  },
});
