// Every algorithm of the registry at 5,000 terms and 50,000 edges, against a limit of 5 s of CPU time: all run on one
// thread, and what else a machine is busy with shows in the wall time beside it.
// Betweenness is sampled at this size; its exact form, which has no limit, is timed last.
// `npx tsx graph/analytics/bench/analytics.bench.ts`

import { seededRandom } from '../../measures/random.ts';
import { leiden } from '../communities/leiden.ts';
import { positiveWeights } from '../network.ts';
import { plantedNetwork } from '../planted.ts';
import { ALGORITHMS } from '../registry.ts';
import type { Evidence, Places } from '../stability/evidence.ts';
import type { Subject } from '../subject.ts';

const TERMS = 5000;
const EDGES = 50_000;
const DOCUMENTS = 2000;
const LIMIT = 5;

const random = seededRandom(1);
const { network, figures } = plantedNetwork(TERMS, EDGES);
const { communityOf } = leiden(network, { weights: positiveWeights(figures), seed: 1 });
const subject: Subject = {
  ...{ network, figures, communityOf },
  ids: Array.from({ length: TERMS }, (_, term) => `t${term}`),
  counts: Float64Array.from({ length: TERMS }, () => Math.ceil(20 / (random() + 0.02))),
  firstYears: Int32Array.from({ length: TERMS }, () => 1990 + Math.floor(36 * random())),
  x: Float64Array.from({ length: TERMS }, () => 1000 * random()),
  y: Float64Array.from({ length: TERMS }, () => 667 * random()),
  evidence: () => evidence,
};

/** As many meetings as each pair has groups, each in a document by lot. */
const evidence: Evidence = {
  ...{ documents: DOCUMENTS, groups: 200_000, termsInAll: TERMS, significantOnly: true },
  all: places([200_000]),
  terms: places(Array.from({ length: TERMS }, () => 100)),
  pairs: places(Array.from(figures.groups, (groups) => Math.min(60, groups + 3))),
  ...{ sources: network.sources, targets: network.targets },
  pairOfEdge: Int32Array.from({ length: EDGES }, (_, edge) => edge),
  significance: { q: 0.01, minCount: 3, minDocuments: 2 },
};

function places(sizes: readonly number[]): Places {
  const offsets = new Int32Array(sizes.length + 1);
  sizes.forEach((size, item) => {
    offsets[item + 1] = (offsets[item] ?? 0) + size;
  });
  const total = offsets.at(-1) ?? 0;
  return {
    offsets,
    groups: Int32Array.from({ length: total }, (_, place) => place),
    documents: Int32Array.from({ length: total }, () => Math.floor(DOCUMENTS * random())),
  };
}

function time(name: string, work: () => Record<string, number> | undefined, limit = `${LIMIT} s`): void {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const figures = Object.entries(work() ?? {}).map(
    ([key, value]) => `${key} ${Number(value.toPrecision(4))}`,
  );
  const wall = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu).user / 1e6;
  const verdict = limit === 'none' ? '' : used <= LIMIT ? 'in time' : 'TOO SLOW';
  console.log(
    [name.padEnd(28), `${wall.toFixed(2)} s`, `${used.toFixed(2)} s CPU`, verdict.padEnd(8), ...figures].join(
      '  ',
    ),
  );
}

console.log(`${TERMS} terms, ${EDGES} edges, ${DOCUMENTS} documents; limit ${LIMIT} s each`);
for (const { id, run } of ALGORITHMS) time(id, () => run(subject).figures);
const betweenness = ALGORITHMS.find(({ id }) => id === 'betweenness');
time('betweenness, exact', () => betweenness?.run(subject, { pivots: TERMS }).figures, 'none');
