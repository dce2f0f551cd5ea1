// The graph as flat records that every property graph can store; `readings.ts` is the way back. Names are those of the
// contract, but for `variants` + `variantCounts` and `years` + `yearCounts` + `yearDocuments`, because a property is
// never a map. A field that joins the contract passes through without being named here.
import type * as z from 'zod/mini';
import type {
  ByYear,
  Document,
  Graph,
  GraphTerm,
  MentionGroup,
  Relation,
  RelationType,
  Text,
} from '../model/index.ts';
import { Cooccurrence, RELATION_TYPES, Term } from '../model/index.ts';
import { searchText } from './names.ts';

/** Counts the layouts of these records, which is what a data folder is old or new by. The first had places in tables. */
export const LAYOUT = 2;

export type Row = Record<string, unknown>;
export const NODE_LABELS = ['Run', 'Digest', 'Document', 'Text', 'Passage', 'Term', 'Community'] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];
export type EdgeType = 'PART_OF' | 'MENTIONED_IN' | 'CO_OCCURS' | 'IN_COMMUNITY' | RelationType;
export type Key = string | number;

export interface EdgeRow {
  source: Key;
  target: Key;
  properties: Row;
}

/** The rows are made when they are asked for: all at once they would be a second graph in memory. */
export interface NodeTable {
  label: NodeLabel;
  length: number;
  rows(): Iterable<Row>;
}
export interface EdgeTable {
  type: EdgeType;
  from: NodeLabel;
  to: NodeLabel;
  length: number;
  rows(): Iterable<EdgeRow>;
}
export interface Tables {
  nodes: NodeTable[];
  edges: EdgeTable[];
}

/** Properties that hold real numbers; every other number of the contract is an integer. */
export const REAL_PROPERTIES: Record<'Term' | 'CO_OCCURS', readonly string[]> = {
  Term: [...realFields(Term.shape), 'strength', 'pagerank', 'betweenness', 'constraint', 'x', 'y'],
  CO_OCCURS: realFields(Cooccurrence.shape),
};

/** Fields whose schema is a number that is no integer, so that a new measure needs no word here. */
function realFields(shape: Record<string, z.core.$ZodType>): string[] {
  return Object.entries(shape).flatMap(([key, schema]) => (isReal(schema) ? [key] : []));
}

function isReal(schema: z.core.$ZodType): boolean {
  const { type, format, innerType } = schema._zod.def as NumberDefinition;
  return innerType === undefined ? type === 'number' && format === undefined : isReal(innerType);
}

type NumberDefinition = Partial<z.core.$ZodNumberFormatDef & z.core.$ZodNullableDef>;

export interface LoadRecords {
  graph: Graph;
  texts: readonly Text[];
  /** Tells this loading of the graph from every other one. */
  load: string;
  /** What the next loading compares itself with, as text by table. */
  digests: ReadonlyMap<string, string>;
  /** Whose membership of a community is recorded: the terms of the graph, unless said otherwise. */
  members?: readonly Pick<GraphTerm, 'id' | 'community'>[];
}

export function toTables({ graph, texts, load, digests, members = graph.terms }: LoadRecords): Tables {
  const inCommunity = members.filter((term) => term.community !== null);
  return {
    nodes: [
      nodes('Run', [graph], () => runRow(graph, load)),
      nodes('Digest', [...digests], ([id, text]) => ({ id, text })),
      nodes('Document', graph.documents, documentRow),
      nodes('Text', texts, ({ document, raw }) => ({ id: document, raw })),
      nodes('Passage', graph.passages, (passage) => ({ ...passage })),
      nodes('Term', graph.terms, termRow),
      nodes('Community', graph.communities, (community) => ({ ...community })),
    ],
    edges: [
      edges(['PART_OF', 'Passage', 'Document'], graph.passages, ({ id, document }) => [id, document, {}]),
      edges(['MENTIONED_IN', 'Term', 'Passage'], graph.mentions, mentionEdge),
      edges(['CO_OCCURS', 'Term', 'Term'], graph.cooccurrences, cooccurrenceEdge),
      ...RELATION_TYPES.map((type) => {
        const own = graph.relations.filter((relation) => relation.type === type);
        return edges([type, 'Term', 'Term'], own, relationEdge);
      }),
      edges(['IN_COMMUNITY', 'Term', 'Community'], inCommunity, ({ id, community }) => [
        id,
        community ?? 0,
        {},
      ]),
    ],
  };
}

function nodes<T>(label: NodeLabel, items: readonly T[], row: (item: T) => Row): NodeTable {
  function* rows() {
    for (const item of items) yield row(item);
  }
  return { label, length: items.length, rows };
}

type Edge = [source: Key, target: Key, properties: Row];

function edges<T>(
  [type, from, to]: [EdgeType, NodeLabel, NodeLabel],
  items: readonly T[],
  edge: (item: T) => Edge,
): EdgeTable {
  function* rows() {
    for (const item of items) {
      const [source, target, properties] = edge(item);
      yield { source, target, properties };
    }
  }
  return { type, from, to, length: items.length, rows };
}

function mentionEdge({ term, passage, offsets, lengths, starts, ends, nested }: MentionGroup): Edge {
  return [term, passage, { count: offsets.length, offsets, lengths, starts, ends, nested }];
}

export function cooccurrenceRow(edge: Cooccurrence): EdgeRow {
  const [source, target, properties] = cooccurrenceEdge(edge);
  return { source, target, properties };
}

function cooccurrenceEdge({ source, target, byYear, ...figures }: Cooccurrence): Edge {
  return [source, target, { ...figures, ...fromByYear(byYear) }];
}

function relationEdge({ source, target, type: _, ...properties }: Relation): Edge {
  return [source, target, properties];
}

/** One node that says what this graph is: the method card whole, and the parts that a query asks for. */
function runRow({ method }: Graph, load: string): Row {
  const { schemaVersion, corpus, unit } = method;
  return {
    id: 'run',
    layout: LAYOUT,
    schemaVersion,
    title: corpus.title,
    unit,
    method: JSON.stringify(method),
    load,
  };
}

function documentRow(document: Document): Row {
  return { ...document, year: document.date === null ? null : Number(document.date.slice(0, 4)) };
}

function termRow(term: GraphTerm): Row {
  const { byYear, variants, ...figures } = term;
  const surfaces = variants.map((variant) => variant.surface);
  return {
    ...figures,
    variants: surfaces,
    variantCounts: variants.map((variant) => variant.count),
    ...fromByYear(byYear),
    searchText: searchText({ ...term, variants: surfaces }),
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
