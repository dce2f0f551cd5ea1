// How two terms are joined: the strongest ways of at most four steps, each step with the address of its passages.
import { MEASURES, type Measure, PathAnswer, type SnapshotEdge } from '../model/index.ts';
import { edgeDetail } from './edges.ts';
import { type GraphView, nameOf } from './graph-view.ts';
import { choice, integer, needed, type Route, route } from './route.ts';
import { type Steps, strongPaths } from './strong-paths.ts';

const MAX_DEPTH = 4;

export function pathRoute(): Route {
  const stepsOf = keptSteps();
  return route({
    id: 'paths',
    method: 'get',
    path: '/paths',
    about: {
      zh: '两个术语之间最强的若干条路径（至多四步），每一步都能打开原文。',
      en: 'The strongest paths between two terms, of at most four steps; every step opens its passages.',
    },
    parameters: {
      from: needed({ zh: '起点术语', en: 'the term to start from' }),
      to: needed({ zh: '终点术语', en: 'the term to arrive at' }),
      measure: choice(MEASURES, { zh: '以哪个指标为近', en: 'the measure of nearness' }),
      k: integer({ min: 1, max: 10, fallback: 3 }, { zh: '几条路径', en: 'paths at most' }),
      depth: integer(
        { min: 1, max: MAX_DEPTH, fallback: MAX_DEPTH },
        { zh: '至多几步', en: 'steps at most' },
      ),
    },
    answer: PathAnswer,
    depends: 'graph',
    answers: ({ view, query: { measure, k, depth, ...ends } }): PathAnswer => {
      const [from, to] = [view.term(ends.from), view.term(ends.to)];
      const { numbers, steps } = stepsOf(view, measure);
      const pair = [numbers.get(from.id) ?? 0, numbers.get(to.id) ?? 0] as const;
      const termAt = (number: number) => view.snapshot.terms[number] ?? from;
      return {
        ...{ from: nameOf(from), to: nameOf(to), measure },
        paths: strongPaths(steps, pair, { k, depth }).map(({ nodes, cost }) => ({
          length: cost,
          terms: nodes.map((node) => nameOf(termAt(node))),
          steps: nodes.slice(1).flatMap((node, i) => {
            const edge = view.edge(termAt(nodes[i] ?? node).id, termAt(node).id);
            return edge === null ? [] : [edgeDetail(view, edge)];
          }),
        })),
      };
    },
  });
}

interface Network {
  /** Places in `snapshot.terms`. */
  numbers: Map<string, number>;
  steps: Steps;
}

/** The network of every measure that was asked for, until there is another graph. */
function keptSteps(): (view: GraphView, measure: Measure) => Network {
  const kept = new WeakMap<GraphView, Map<Measure, Network>>();
  return (view, measure) => {
    const own = kept.get(view) ?? new Map<Measure, Network>();
    kept.set(view, own);
    const network = own.get(measure) ?? toNetwork(view, measure);
    own.set(measure, network);
    return network;
  };
}

function toNetwork(view: GraphView, measure: Measure): Network {
  const { terms, edges } = view.snapshot;
  const numbers = new Map(terms.map((term, index) => [term.id, index]));
  const costOf = costs(edges, measure);
  const offsets = new Uint32Array(terms.length + 1);
  const targets = new Uint32Array(2 * edges.length);
  const all = new Float64Array(2 * edges.length);
  let at = 0;
  for (const [index, { id }] of terms.entries()) {
    for (const edge of view.edgesOf(id)) {
      targets[at] = numbers.get(edge.source === id ? edge.target : edge.source) ?? 0;
      all[at] = costOf(edge);
      at++;
    }
    offsets[index + 1] = at;
  }
  return { numbers, steps: { offsets, targets, costs: all } };
}

/** A step costs 1 at the greatest value of the measure in the graph and 2 at the least: weak ways count double. */
function costs(edges: readonly SnapshotEdge[], measure: Measure): (edge: SnapshotEdge) => number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const edge of edges) {
    least = Math.min(least, edge[measure]);
    most = Math.max(most, edge[measure]);
  }
  const range = most - least;
  return (edge) => (range === 0 ? 1 : 1 + (most - edge[measure]) / range);
}
