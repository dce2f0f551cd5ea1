// What is served, from where, and what its reader should know.
import { Health } from '../model/index.ts';
import type { Engine } from '../store/store.ts';
import { type Route, route } from './route.ts';

export function healthRoute(engine: Engine, version: string): Route {
  return route({
    id: 'health',
    method: 'get',
    path: '/health',
    about: {
      zh: '正在提供哪个图谱、由哪个引擎提供，以及读者应当知道的情况。',
      en: 'What is served, by which engine, and what its reader should know.',
    },
    answer: Health,
    depends: 'moment',
    answers: ({ view: { snapshot, graph } }): Health => ({
      status: 'ok',
      version,
      engine,
      corpus: snapshot.method.corpus.title,
      terms: snapshot.terms.length,
      edges: snapshot.edges.length,
      warnings: [...graph.warnings],
    }),
  });
}
