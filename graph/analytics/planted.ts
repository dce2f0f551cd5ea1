// Networks for the benches and tests: planted communities of terms, of any size, seeded.

import { seededRandom } from '../measures/random.ts';
import { type EdgeFigures, makeNetwork, type Network } from './network.ts';

export interface Planted {
  network: Network;
  figures: EdgeFigures;
}

/** `edges` random edges; nine of ten stay in their community; partners are drawn with a long tail of degrees. */
export function plantedNetwork(
  size: number,
  edges: number,
  { communities = 20, seed = 1, inside = 0.9 } = {},
): Planted {
  const random = seededRandom(seed);
  const members = Math.ceil(size / communities);
  const seen = new Set<number>();
  while (seen.size < edges) {
    const a = Math.floor(size * random());
    const home = Math.floor(a / members) * members;
    const near = Math.min(size - 1, home + Math.floor(members * random() ** 2));
    const b = random() < inside ? near : Math.floor(size * random());
    if (a !== b) seen.add(Math.min(a, b) * size + Math.max(a, b));
  }
  const keys = Float64Array.from(seen).sort();
  return {
    network: makeNetwork(
      size,
      Int32Array.from(keys, (key) => Math.floor(key / size)),
      Int32Array.from(keys, (key) => key % size),
    ),
    figures: {
      logDice: Float64Array.from(keys, () => 4 + 9 * random()),
      groups: Float64Array.from(keys, () => Math.ceil(2 / (random() + 0.02))),
    },
  };
}
