// How two terms are joined: the strongest ways of at most four steps, each step with the address of its passages.
import { MEASURES, type Measure, PathAnswer, type SnapshotEdge } from '../model/index.ts';
import { edgeDetail } from './edges.ts';
import { type GraphView, nameOf } from './graph-view.ts';
import { choice, integer, needed, type Route, route } from './route.ts';
import { strongPaths } from './strong-paths.ts';

const MAX_DEPTH = 4;

export function pathRoute(): Route {
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
      const costOf = costs(view, measure);
      const steps = (id: string) =>
        view
          .edgesOf(id)
          .map((edge) => ({ to: edge.source === id ? edge.target : edge.source, cost: costOf(edge) }));
      const paths = strongPaths(steps, [from.id, to.id], { k, depth });
      return {
        ...{ from: nameOf(from), to: nameOf(to), measure },
        paths: paths.map(({ nodes, cost }) => ({
          length: cost,
          terms: nodes.map((id) => nameOf(view.term(id))),
          steps: nodes.slice(1).flatMap((id, i) => {
            const edge = view.edge(nodes[i] ?? '', id);
            return edge === null ? [] : [edgeDetail(view, edge)];
          }),
        })),
      };
    },
  });
}

/** A step costs 1 at the greatest value of the measure in the graph and 2 at the least: weak ways count double. */
function costs({ snapshot: { edges } }: GraphView, measure: Measure): (edge: SnapshotEdge) => number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const edge of edges) {
    least = Math.min(least, edge[measure]);
    most = Math.max(most, edge[measure]);
  }
  const range = most - least;
  return (edge) => (range === 0 ? 1 : 1 + (most - edge[measure]) / range);
}
