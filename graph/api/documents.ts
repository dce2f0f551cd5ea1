// A document: what is known of it, its cleaned passages with the terms in them, and its raw text where the store has it.
import { DocumentAnswer } from '../model/index.ts';
import { passagesOf } from './evidence.ts';
import { pageParameters } from './paging.ts';
import { notFound } from './problems.ts';
import { choice, type Route, route } from './route.ts';

export function documentRoute(): Route {
  return route({
    id: 'document',
    method: 'get',
    path: '/documents/{id}',
    about: {
      zh: '一篇文献：题录、清洗后的段落与其中的术语（逐页），text=true 时附带原文全文。',
      en: 'A document: what is known of it, its cleaned passages with the terms in them (paged), and with text=true its raw text.',
    },
    parts: { id: { zh: '文献的标识', en: 'id of a document' } },
    parameters: {
      text: choice(['false', 'true'], { zh: '是否附带原文全文', en: 'whether the raw text comes along' }),
      ...pageParameters(),
    },
    answer: DocumentAnswer,
    depends: 'graph',
    answers: async (asked): Promise<DocumentAnswer> => {
      const { view, path, confirm } = asked;
      const document = view.documents.get(path('id'));
      if (document === undefined) throw notFound(`There is no document “${path('id')}”.`);
      const text = asked.query.text === 'true' ? await view.graph.text(document.id) : null;
      if (text !== null) await confirm();
      return { document, text, passages: await passagesOf({ document: document.id }, asked) };
    },
  });
}
