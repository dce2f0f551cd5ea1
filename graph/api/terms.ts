// A term: its figures and relations, the passages that mention it, the company it keeps.
import { by, MEASURES, NeighbourPage, PassagePage, type SnapshotEdge, TermDetail } from '../model/index.ts';
import { passagesOf } from './evidence.ts';
import { nameOf } from './graph-view.ts';
import { page, pageParameters } from './paging.ts';
import { choice, type Route, real, route } from './route.ts';

const ID = { id: { zh: '术语的标识或规范形式', en: 'id or label of a term' } };

export function termRoutes(): Route[] {
  return [
    route({
      id: 'term',
      method: 'get',
      path: '/terms/{id}',
      about: {
        zh: '一个术语的各项数字，以及与它有声明关系的术语。',
        en: 'A term with its figures, and the relations that are declared of it.',
      },
      parts: ID,
      answer: TermDetail,
      depends: 'graph',
      answers: ({ view, path }): TermDetail => {
        const term = view.term(path('id'));
        return { term, relations: [...view.relationsOf(term.id)] };
      },
    }),
    route({
      id: 'termPassages',
      method: 'get',
      path: '/terms/{id}/passages',
      about: {
        zh: '提到一个术语的每一段原文，按时间先后，逐页读取。',
        en: 'Every passage that mentions a term, in order of time, page by page.',
      },
      parts: ID,
      parameters: pageParameters(),
      answer: PassagePage,
      depends: 'graph',
      answers: (asked) => passagesOf({ term: asked.view.term(asked.path('id')).id }, asked),
    }),
    route({
      id: 'neighbours',
      method: 'get',
      path: '/terms/{id}/neighbours',
      about: {
        zh: '与一个术语共现的术语，按所选指标从强到弱，逐页读取。',
        en: 'Terms that co-occur with a term, strongest first by a measure, page by page.',
      },
      parts: ID,
      parameters: {
        measure: choice([...MEASURES, 'count'], { zh: '排序用的指标', en: 'the measure to sort by' }),
        min: real({ zh: '指标至少多少', en: 'least value of the measure' }),
        significant: choice(['false', 'true'], { zh: '只要显著的', en: 'significant ones only' }),
        ...pageParameters(),
      },
      answer: NeighbourPage,
      depends: 'graph',
      answers: ({ view, path, query: { measure, min, significant, ...asked } }): NeighbourPage => {
        const term = view.term(path('id'));
        const least = min ?? Number.NEGATIVE_INFINITY;
        const edges = view
          .edgesOf(term.id)
          .filter((edge) => edge[measure] >= least && (significant === 'false' || edge.significant))
          .sort(
            by<SnapshotEdge>(
              (edge) => -edge[measure],
              (edge) => edge.source,
              (edge) => edge.target,
            ),
          );
        const { items, ...rest } = page(edges, asked, view.snapshot.sha256);
        const other = ({ source, target }: SnapshotEdge) => (source === term.id ? target : source);
        const named = items.map((edge) => ({ term: nameOf(view.term(other(edge))), edge }));
        return { term: nameOf(term), measure, ...rest, items: named };
      },
    }),
  ];
}
