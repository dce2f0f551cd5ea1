// A co-occurrence by its ends, ids or labels in either order, and the passages that it counts.
import { EdgeDetail, PassagePage, type SnapshotEdge } from '../model/index.ts';
import { passagesOf } from './evidence.ts';
import { type GraphView, nameOf } from './graph-view.ts';
import { pageParameters } from './paging.ts';
import { notFound } from './problems.ts';
import { type Asked, type Route, route } from './route.ts';

const ENDS = {
  source: { zh: '一个术语的标识或规范形式', en: 'id or label of a term' },
  target: { zh: '另一个术语的标识或规范形式', en: 'id or label of the other term' },
};

export function edgeRoutes(): Route[] {
  return [
    route({
      id: 'edge',
      method: 'get',
      path: '/edges/{source}/{target}',
      about: { zh: '两个术语的共现及其各项指标。', en: 'How two terms co-occur, by every measure.' },
      parts: ENDS,
      answer: EdgeDetail,
      depends: 'graph',
      answers: ({ view, path }) => edgeDetail(view, edgeAt(view, path)),
    }),
    route({
      id: 'edgePassages',
      method: 'get',
      path: '/edges/{source}/{target}/passages',
      about: {
        zh: '两个术语共现的每一段原文，总数等于共现次数，按时间先后，逐页读取。',
        en: 'Every passage in which two terms co-occur, as many as the edge counts, in order of time, page by page.',
      },
      parts: ENDS,
      parameters: pageParameters(),
      answer: PassagePage,
      depends: 'graph',
      answers: (asked) => {
        const { source, target } = edgeAt(asked.view, asked.path);
        return passagesOf({ edge: [source, target] }, asked);
      },
    }),
  ];
}

/** An edge with the names of its ends and the address of its passages. */
export function edgeDetail(view: GraphView, edge: SnapshotEdge): EdgeDetail {
  return {
    source: nameOf(view.term(edge.source)),
    target: nameOf(view.term(edge.target)),
    edge,
    passages: `/api/v1/edges/${edge.source}/${edge.target}/passages`,
  };
}

function edgeAt(view: GraphView, path: Asked['path']): SnapshotEdge {
  const [source, target] = [view.term(path('source')), view.term(path('target'))];
  const edge = view.edge(source.id, target.id);
  if (edge === null) throw notFound(`“${source.label}” and “${target.label}” have no co-occurrence.`);
  return edge;
}
