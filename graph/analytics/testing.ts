// Networks that tests share, and the ways they are written down.
import { by } from '../model/index.ts';
import { makeNetwork, type Network } from './network.ts';

/** Zachary’s karate club (1977): 34 members, 78 ties; the highest modularity known is 0.4198, in four groups. */
const KARATE_TIES = `1-2 1-3 2-3 1-4 2-4 3-4 1-5 1-6 1-7 5-7 6-7 1-8 2-8 3-8 4-8 1-9 3-9 3-10 1-11 5-11 6-11 1-12 1-13
4-13 1-14 2-14 3-14 4-14 6-17 7-17 1-18 2-18 1-20 2-20 1-22 2-22 24-26 25-26 3-28 24-28 25-28 3-29 24-30 27-30 2-31
9-31 1-32 25-32 26-32 29-32 3-33 9-33 15-33 16-33 19-33 21-33 23-33 24-33 30-33 31-33 32-33 9-34 10-34 14-34 15-34
16-34 19-34 20-34 21-34 23-34 24-34 27-34 28-34 29-34 30-34 31-34 32-34 33-34`;

/** Members 0…33, every tie of weight 1. */
export const KARATE: Network = networkOf(KARATE_TIES, 34);

/** `1-2 2-3`: ties by numbers from 1. */
export function networkOf(ties: string, size: number): Network {
  const pairs = ties
    .trim()
    .split(/\s+/)
    .map((tie) => tie.split('-').map(Number))
    .sort(
      by(
        ([a = 0]) => a,
        ([, b = 0]) => b,
      ),
    );
  return makeNetwork(
    size,
    Int32Array.from(pairs, ([a = 0]) => a - 1),
    Int32Array.from(pairs, ([, b = 0]) => b - 1),
  );
}

/** 1 for every edge. */
export const ones = (network: Network): Float64Array => new Float64Array(network.sources.length).fill(1);
