// The graph as flat records that every property graph can store; `readings.ts` is the way back. Names are those of the contract, but for
// `variants` + `variantCounts` and `years` + `yearCounts` + `yearDocuments`, because a property is never a map.
// `row` is a record's place in its table, so that what is read is what was loaded.
import type {
  ByYear,
  Cooccurrence,
  Document,
  Graph,
  GraphTerm,
  MentionGroup,
  Relation,
  RelationType,
  Text,
} from '../model/index.ts';
import { MEASURES, RELATION_TYPES } from '../model/index.ts';
import { searchText } from './names.ts';

export type Row = Record<string, unknown>;
export const NODE_LABELS = ['Run', 'Document', 'Text', 'Passage', 'Term', 'Community'] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];
type Key = string | number;

export interface NodeTable {
  label: NodeLabel;
  rows: Row[];
}
export interface EdgeTable {
  type: string;
  from: NodeLabel;
  to: NodeLabel;
  rows: { source: Key; target: Key; properties: Row }[];
}
export interface Tables {
  nodes: NodeTable[];
  edges: EdgeTable[];
}

/** Properties that hold real numbers; every other number of the contract is an integer. */
export const REAL_PROPERTIES: Record<'Term' | 'CO_OCCURS', readonly string[]> = {
  Term: ['score', 'strength', 'pagerank', 'x', 'y'],
  CO_OCCURS: [...MEASURES, 'q', 'logDiceLow', 'logDiceHigh'],
};

/** `load` tells this loading of the graph from every other one. */
export function toTables(graph: Graph, { texts, load }: { texts: readonly Text[]; load: string }): Tables {
  return {
    nodes: [
      { label: 'Run', rows: [runRow(graph, load)] },
      { label: 'Document', rows: graph.documents.map(documentRow) },
      { label: 'Text', rows: texts.map(({ document, raw }) => ({ id: document, raw })) },
      { label: 'Passage', rows: graph.passages.map((passage, row) => ({ ...passage, row })) },
      { label: 'Term', rows: graph.terms.map(termRow) },
      { label: 'Community', rows: graph.communities.map((community, row) => ({ ...community, row })) },
    ],
    edges: [
      edges('PART_OF', ['Passage', 'Document'], graph.passages, (passage) => [passage.id, passage.document]),
      edges('MENTIONED_IN', ['Term', 'Passage'], graph.mentions, mentionEdge),
      edges('CO_OCCURS', ['Term', 'Term'], graph.cooccurrences, cooccurrenceEdge),
      ...RELATION_TYPES.map((type) => relationEdges(type, graph.relations)),
      communityEdges(graph.terms),
    ],
  };
}

type Edge = [source: Key, target: Key, properties?: Row];

function edges<T>(
  type: string,
  [from, to]: [NodeLabel, NodeLabel],
  items: T[],
  edge: (item: T, row: number) => Edge,
): EdgeTable {
  const rows = items.map((item, row) => {
    const [source, target, properties = {}] = edge(item, row);
    return { source, target, properties };
  });
  return { type, from, to, rows };
}

function mentionEdge(group: MentionGroup, row: number): Edge {
  const { term, passage, ...lists } = group;
  return [term, passage, { count: group.offsets.length, ...lists, row }];
}

function cooccurrenceEdge(edge: Cooccurrence, row: number): Edge {
  const { source, target, byYear, ...figures } = edge;
  return [source, target, { ...figures, ...fromByYear(byYear), row }];
}

function relationEdges(type: RelationType, relations: Relation[]): EdgeTable {
  const rows = relations.flatMap(({ source, target, type: own, ...properties }, row) =>
    own === type ? [{ source, target, properties: { ...properties, row } }] : [],
  );
  return { type, from: 'Term', to: 'Term', rows };
}

function communityEdges(terms: GraphTerm[]): EdgeTable {
  const rows = terms.flatMap((term) =>
    term.community === null ? [] : [{ source: term.id, target: term.community, properties: {} }],
  );
  return { type: 'IN_COMMUNITY', from: 'Term', to: 'Community', rows };
}

/** One node that says what this graph is: the method card whole, and the parts that a query asks for. */
function runRow({ method }: Graph, load: string): Row {
  const { schemaVersion, corpus, unit } = method;
  return { id: 'run', schemaVersion, title: corpus.title, unit, method: JSON.stringify(method), load };
}

function documentRow(document: Document, row: number): Row {
  return { ...document, year: document.date === null ? null : Number(document.date.slice(0, 4)), row };
}

function termRow(term: GraphTerm, row: number): Row {
  const { byYear, variants, ...figures } = term;
  const surfaces = variants.map((variant) => variant.surface);
  return {
    ...figures,
    variants: surfaces,
    variantCounts: variants.map((variant) => variant.count),
    ...fromByYear(byYear),
    searchText: searchText({ ...term, variants: surfaces }),
    row,
  };
}

function fromByYear(byYear: ByYear): Row {
  const figures = Object.values(byYear);
  return {
    years: Object.keys(byYear).map(Number),
    yearCounts: figures.map((each) => each.count),
    yearDocuments: figures.map((each) => each.documents),
  };
}
