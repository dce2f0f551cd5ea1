// The forces of the map: ForceAtlas2 in LinLog mode. An edge weighs its logDice − 5 by its support, × 1.15 inside a
// community and × 0.6 across, so that the groups of the map are those of the legend.

import { seededRandom } from '../../measures/random.ts';
import { type EdgeFigures, makeNetwork, type Network, support } from '../network.ts';
import { forceAtlas2 } from './force-atlas2.ts';
import type { Positions } from './positions.ts';

const INSIDE = 1.15;
const ACROSS = 0.6;
const BASE = 5;
/** Even the loosest edge pulls a little. */
const LEAST = 0.2;
/** Terms push each other and are held to the middle so strongly that clumps leave room for their discs. */
const SCALING = 20;
const GRAVITY = 5;
/** Radius of the disc that the clumps start in. */
const SPREAD = 1000;

export interface ForceMap {
  /** Those that have an edge, as indexes into the network. */
  terms: readonly number[];
  figures: EdgeFigures;
  communityOf: Int32Array;
  seed: number;
}

/** Positions of `terms`, in their order. */
export function runForces(network: Network, { terms, figures, communityOf, seed }: ForceMap): Positions {
  const backed = support(figures);
  const weights = figures.logDice.map((logDice, edge) => {
    const same =
      communityOf[network.sources[edge] as number] === communityOf[network.targets[edge] as number];
    return (same ? INSIDE : ACROSS) * Math.max(LEAST, logDice - BASE) * (backed[edge] as number);
  });
  const steps = stepsFor(terms.length);
  const start = startPositions(terms, communityOf, seed);
  const progress = forceAtlas2(without(network, terms), {
    ...{ weights, start, steps, scaling: SCALING, gravity: GRAVITY },
  });
  progress.step(steps);
  return progress;
}

/** The network without its lone terms; edges stay. */
function without(network: Network, terms: readonly number[]): Network {
  const indexOf = new Int32Array(network.size);
  terms.forEach((term, index) => {
    indexOf[term] = index;
  });
  const renamed = (ends: Int32Array) => ends.map((term) => indexOf[term] as number);
  return makeNetwork(terms.length, renamed(network.sources), renamed(network.targets));
}

/** Communities start as clumps in seeded places: from a mere scatter the forces would need far longer to untangle them. */
function startPositions(terms: readonly number[], communityOf: Int32Array, seed: number): Positions {
  const random = seededRandom(seed);
  const inDisc = (radius: number) => {
    const angle = 2 * Math.PI * random();
    const distance = radius * Math.sqrt(random());
    return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
  };
  const clumps = new Map<number, { x: number; y: number }>();
  const x = new Float64Array(terms.length);
  const y = new Float64Array(terms.length);
  terms.forEach((term, i) => {
    const community = communityOf[term] ?? -1;
    const clump = clumps.get(community) ?? inDisc(SPREAD);
    clumps.set(community, clump);
    const offset = inDisc(SPREAD / 10);
    x[i] = clump.x + offset.x;
    y[i] = clump.y + offset.y;
  });
  return { x, y };
}

/** Small maps are cheap and get more; large ones have settled enough for the eye by then. */
function stepsFor(size: number): number {
  return Math.round(Math.min(600, Math.max(200, 600 * Math.sqrt(500 / size))));
}
