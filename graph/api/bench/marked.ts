// A graph with its number written all over it, so that an answer shows which graphs it was made of.
import type { Graph } from '../../model/index.ts';

const MILLION = 1_000_000;

/** In every name, title and passage, in the title of the corpus, and in the line on the method. */
export function marked(graph: Graph, number: number): Graph {
  const mark = `〔${number}〕`;
  const { method } = graph;
  return {
    ...graph,
    method: { ...method, corpus: { ...method.corpus, title: mark, documents: MILLION + number } },
    terms: graph.terms.map((term) => ({ ...term, english: `${term.english ?? ''} ${mark}` })),
    documents: graph.documents.map((each) => ({ ...each, title: each.title + mark })),
    passages: graph.passages.map((each) => ({ ...each, text: each.text + mark })),
  };
}

export const unmarked = (name: string): string => name.replace(/ *〔\d+〕$/, '');

/** The numbers of the graphs that a body and its `Tifa-Method` are of; one, where all is well. */
export function marksIn(body: string, notation: string): Set<number> {
  const marks = new Set(Array.from(body.matchAll(/〔(\d+)〕/g), ([, number]) => Number(number)));
  const documents = Number(/(\d+) documents/.exec(notation)?.[1] ?? 0);
  if (documents >= MILLION) marks.add(documents - MILLION);
  return marks;
}
