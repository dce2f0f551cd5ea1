// ForceAtlas2 beside graphology’s, step by step in turn, from the same start at the same θ: CPU time of a step.
// `npx tsx graph/analytics/bench/layout.bench.ts`
import { UndirectedGraph } from 'graphology';
// @ts-expect-error it ships no types
import { graphToByteArrays } from 'graphology-layout-forceatlas2/helpers.js';
// @ts-expect-error it ships no types
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { seededRandom } from '../../measures/random.ts';
import { forceAtlas2 } from '../layout/force-atlas2.ts';
import { positiveWeights } from '../network.ts';
import { plantedNetwork } from '../planted.ts';

const TERMS = 5000;
const EDGES = 50_000;
const ROUNDS = 30;
const STEPS = 10;

const cpuSeconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
};
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

const { network, figures } = plantedNetwork(TERMS, EDGES);
const weights = positiveWeights(figures);
const random = seededRandom(1);
const scatter = () => Float64Array.from({ length: TERMS }, () => 1000 * random());
const start = { x: scatter(), y: scatter() };

for (const theta of [0.5, 1]) {
  const graph = new UndirectedGraph();
  for (let term = 0; term < TERMS; term++) graph.addNode(term, { x: start.x[term], y: start.y[term] });
  network.sources.forEach((source, edge) => {
    graph.addEdge(source, network.targets[edge], { weight: weights[edge] });
  });
  const matrices = graphToByteArrays(graph, (_: string, { weight }: { weight: number }) => weight);
  const settings = {
    ...{ linLogMode: true, scalingRatio: 4, gravity: 1, slowDown: 1, edgeWeightInfluence: 1 },
    ...{ barnesHutOptimize: true, barnesHutTheta: theta },
  };
  const ours = forceAtlas2(network, { weights, start, steps: ROUNDS * STEPS, theta });
  const theirTimes: number[] = [];
  const ourTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    theirTimes.push(
      cpuSeconds(() => {
        for (let step = 0; step < STEPS; step++) iterate(settings, matrices.nodes, matrices.edges);
      }),
    );
    ourTimes.push(cpuSeconds(() => ours.step(STEPS)));
  }
  const theirRate = STEPS / median(theirTimes);
  const ourRate = STEPS / median(ourTimes);
  console.log(
    `θ ${theta}: ${TERMS} terms, ${EDGES} edges, ${ROUNDS * STEPS} steps each; steps a CPU second: ` +
      `graphology ${theirRate.toFixed(0)}, Tifa ${ourRate.toFixed(0)}, ${(ourRate / theirRate).toFixed(1)} ×`,
  );
}
