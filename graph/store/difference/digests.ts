// What a store holds, in so few bytes that the next loading can tell what changed without reading the graph: a digest a
// document (with its text, passages and mentions), a term and an edge, and one for what is small and replaced whole.
import { hash } from 'node:crypto';
import type { Graph, MentionGroup, Passage, Text } from '../../model/index.ts';
import { LAYOUT } from '../records.ts';

/** Digests by the key of the record. */
export type Digests = Record<DigestTable, Record<string, string>>;
export const DIGEST_TABLES = ['documents', 'terms', 'cooccurrences', 'whole'] as const;
export type DigestTable = (typeof DIGEST_TABLES)[number];

/** The graph must be in table order, so that the same records give the same digests. */
export function digestsOf(graph: Graph, texts: readonly Text[]): Digests {
  const { relations, communities } = graph;
  const members = graph.terms.map((term) => [term.id, term.community]);
  return {
    documents: documentDigests(graph, texts),
    terms: table(graph.terms, (term) => term.id),
    cooccurrences: table(graph.cooccurrences, edgeKey),
    whole: {
      relations: digest(relations),
      communities: digest([communities, members]),
      layout: String(LAYOUT),
    },
  };
}

/** As the store keeps them: a text a table. */
export function writtenDigests(digests: Digests): Map<DigestTable, string> {
  return new Map(DIGEST_TABLES.map((name) => [name, JSON.stringify(digests[name])]));
}

/** Null unless every table is there; `rows` are `{ id, text }`. */
export function readDigests(rows: Record<string, unknown>[]): Digests | null {
  const texts = new Map(rows.map(({ id, text }) => [id, String(text)]));
  if (!DIGEST_TABLES.every((name) => texts.has(name))) return null;
  const tables = DIGEST_TABLES.map((name) => [name, JSON.parse(texts.get(name) ?? '{}')]);
  return Object.fromEntries(tables) as Digests;
}

export const edgeKey = ({ source, target }: { source: string; target: string }): string => source + target;

/** `d0123456789ab.00007` stands in the document `d0123456789ab`. */
export const documentOf = (passageId: string): string => passageId.slice(0, passageId.lastIndexOf('.'));

function documentDigests(
  { documents, passages, mentions }: Graph,
  texts: readonly Text[],
): Record<string, string> {
  const parts = new Map(
    documents.map((document): [string, Parts] => [document.id, { passages: [], mentions: [] }]),
  );
  for (const passage of passages) parts.get(passage.document)?.passages.push(passage);
  for (const group of mentions) parts.get(documentOf(group.passage))?.mentions.push(group);
  const raws = new Map(texts.map((text) => [text.document, text.raw]));
  return table(
    documents,
    (document) => document.id,
    (document) => [document, raws.get(document.id), parts.get(document.id)],
  );
}

interface Parts {
  passages: Passage[];
  mentions: MentionGroup[];
}

function table<T>(
  records: readonly T[],
  key: (record: T) => string,
  content: (record: T) => unknown = (record) => record,
): Record<string, string> {
  const digests: Record<string, string> = {};
  for (const record of records) digests[key(record)] = digest(content(record));
  return digests;
}

/** 96 bits: among a billion records, two alike by chance are one in 10¹¹. */
function digest(content: unknown): string {
  return hash('sha1', JSON.stringify(content), 'base64').slice(0, 16);
}
