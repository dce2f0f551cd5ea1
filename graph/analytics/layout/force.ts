// The forces of the map: ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian 2014) in LinLog mode (Noack 2007), which pulls
// communities into clear groups; graphology’s implementation, behind plain arrays.
// An edge weighs its logDice − 5 by its support, × 1.15 inside a community and × 0.6 across, so that the groups of the map are those
// of the legend.
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Network } from '../network.ts';
import { seededRandom } from '../random.ts';

const INSIDE = 1.15;
const ACROSS = 0.6;
const BASE = 5;
/** Even the loosest edge pulls a little. */
const LEAST = 0.2;
/** Radius of the disc that the clumps start in. */
const SPREAD = 1000;

export interface Positions {
  x: Float64Array;
  y: Float64Array;
}

/** Positions of `terms` (indexes into the network), in their order. */
export function runForces(
  network: Network,
  options: { terms: readonly number[]; communityOf: Int32Array; seed: number },
): Positions {
  const { terms, communityOf, seed } = options;
  const graph = new UndirectedGraph();
  const start = startPositions(terms, communityOf, seed);
  terms.forEach((term, i) => {
    graph.addNode(term, { x: start.x[i], y: start.y[i] });
  });
  network.sources.forEach((source, edge) => {
    const target = network.targets[edge] ?? source;
    const side = communityOf[source] === communityOf[target] ? INSIDE : ACROSS;
    const closeness = Math.max(LEAST, (network.logDice[edge] ?? 0) - BASE);
    const weight = side * closeness * (network.support[edge] ?? 0);
    graph.addEdge(source, target, { weight });
  });
  const placed = forceAtlas2(graph, {
    iterations: iterations(terms.length),
    getEdgeWeight: 'weight',
    settings: {
      linLogMode: true,
      gravity: 1,
      scalingRatio: 4,
      barnesHutOptimize: terms.length > 500,
      barnesHutTheta: 1,
      slowDown: 1,
    },
  });
  return {
    x: Float64Array.from(terms, (term) => placed[term]?.x ?? 0),
    y: Float64Array.from(terms, (term) => placed[term]?.y ?? 0),
  };
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
function iterations(size: number): number {
  return Math.round(Math.min(600, Math.max(200, 600 * Math.sqrt(500 / size))));
}
