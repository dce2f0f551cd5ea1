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
      zh: '正在提供哪个图谱、由哪个引擎提供，以及读者应当知道的情况；存储连不上时 status 为 degraded，各项数字仍由内存答复。',
      en: 'What is served, by which engine, and what its reader should know; degraded while the store does not answer: figures come from memory, texts and statements have to wait.',
    },
    answer: Health,
    depends: 'moment',
    answers: ({ view: { snapshot, graph }, trouble }): Health => ({
      status: trouble === null ? 'ok' : 'degraded',
      version,
      engine,
      corpus: snapshot.method.corpus.title,
      terms: snapshot.terms.length,
      edges: snapshot.edges.length,
      warnings: [...graph.warnings, ...(trouble === null ? [] : [trouble])],
    }),
  });
}
