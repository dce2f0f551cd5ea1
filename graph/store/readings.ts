// Records of a store back into the contract, each parsed by its schema: a database is a door like any other.
// A property that is missing reads as null, because no engine stores one.
import type { Community, Graph, GraphTerm, MentionGroup } from '../model/index.ts';
import {
  type ByYear,
  Cooccurrence,
  Document,
  MethodCard,
  Passage,
  Relation,
  Term,
  TifaError,
} from '../model/index.ts';
import { LAYOUT, type Row } from './records.ts';
import { inTableOrder } from './table-order.ts';

interface Schema<T> {
  shape: Record<string, unknown>;
  parse(value: unknown): T;
}

export const toDocument = (row: Row): Document => read(Document, row);
export const toPassage = (row: Row): Passage => read(Passage, row);
export const toRelation = (row: Row): Relation => read(Relation, row);
export const toCooccurrence = (row: Row): Cooccurrence => read(Cooccurrence, { ...row, byYear: byYear(row) });

/** Throws when the store was written by a Tifa whose records this one does not read. */
export function checkLayout({ layout = 1 }: Row): void {
  if (layout === LAYOUT) return;
  const found = `The store holds a graph of layout ${String(layout)}, this Tifa reads layout ${LAYOUT}`;
  if (Number(layout) < LAYOUT)
    throw new TifaError('store', `${found}: load its extraction again (tifa load DIR).`);
  throw new TifaError('schema-version', `${found}: use the newer Tifa that wrote it, or another store.`);
}

export function toMethod(row: Row): MethodCard {
  checkLayout(row);
  const card: unknown = JSON.parse(String(row.method));
  const version = (card as { schemaVersion?: unknown }).schemaVersion;
  if (version !== 1) {
    const message = `The store holds a graph of schema version ${String(version)}, this version reads 1: run \`tifa build\` again.`;
    throw new TifaError('schema-version', message);
  }
  return parse(MethodCard, card, 'method');
}

export function toTerm(row: Row): GraphTerm {
  const counts = row.variantCounts as number[];
  const variants = (row.variants as string[]).map((surface, i) => ({ surface, count: counts[i] }));
  const { degree, strength, pagerank, x, y } = row as unknown as GraphTerm;
  const community = (row.community ?? null) as number | null;
  const term = read(Term, { ...row, variants, byYear: byYear(row) });
  return { ...term, degree, strength, pagerank, ...brokerage(row), community, x, y };
}

/** Missing in a graph that was loaded before these were kept; no engine stores the null of a lone term. */
function brokerage(row: Row): Pick<GraphTerm, 'betweenness' | 'core' | 'constraint'> {
  const { betweenness, core, constraint = null } = row as Partial<GraphTerm>;
  return typeof betweenness !== 'number' || typeof core !== 'number' ? {} : { betweenness, core, constraint };
}

export function toMentionGroup(row: Row): MentionGroup {
  const { term, passage, offsets, lengths, starts, ends, nested } = row as unknown as MentionGroup;
  return { term, passage, offsets, lengths, starts, ends, nested };
}

export function toCommunity(row: Row): Community {
  const { id, slot, size, top } = row as unknown as Community;
  return { id, slot, size, top };
}

export type GraphTables = { [Name in keyof Omit<Graph, 'method'>]: Row[] };

export function toGraph(method: Row, tables: GraphTables): Graph {
  return inTableOrder({
    method: toMethod(method),
    documents: tables.documents.map(toDocument),
    terms: tables.terms.map(toTerm),
    relations: tables.relations.map(toRelation),
    passages: tables.passages.map(toPassage),
    mentions: tables.mentions.map(toMentionGroup),
    cooccurrences: tables.cooccurrences.map(toCooccurrence),
    communities: tables.communities.map(toCommunity),
  });
}

function read<T>(schema: Schema<T>, row: Row): T {
  const record: Row = {};
  for (const key of Object.keys(schema.shape)) record[key] = row[key] ?? null;
  return parse(schema, record, String(row.id ?? `${String(row.source)} → ${String(row.target)}`));
}

function parse<T>(schema: Pick<Schema<T>, 'parse'>, record: unknown, name: string): T {
  try {
    return schema.parse(record);
  } catch (cause) {
    const message = `The store holds a record that breaks the contract (${name}): load the graph again.`;
    throw new TifaError('store', message, { cause });
  }
}

function byYear(row: Row): ByYear {
  const years = row.years as number[];
  const counts = row.yearCounts as number[];
  const documents = row.yearDocuments as number[];
  const series: ByYear = {};
  years.forEach((year, i) => {
    series[String(year).padStart(4, '0')] = { count: counts[i] ?? 0, documents: documents[i] ?? 0 };
  });
  return series;
}
