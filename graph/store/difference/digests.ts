// What a store holds, in so few bytes that the next loading can tell what changed without reading the graph: a digest a
// document (with its text, passages and mentions), a term and an edge, and one for what is small and replaced whole.
import type { Document, Graph, MentionGroup, Passage, Text } from '../../model/index.ts';
import { LAYOUT } from '../records.ts';
import { add, type Fingerprint, fingerprint, written } from './fingerprint.ts';

/** Digests by the key of the record. */
export type Digests = Record<DigestTable, Record<string, string>>;
export const DIGEST_TABLES = ['documents', 'terms', 'cooccurrences', 'whole'] as const;
export type DigestTable = (typeof DIGEST_TABLES)[number];

/** A document with all that stands or falls with it. */
export interface Part {
  document: Document;
  texts: Text[];
  passages: Passage[];
  mentions: MentionGroup[];
}

/** By document; what refers to a document that the graph does not have is left out. */
export function partsOf({ documents, passages, mentions }: Graph, texts: readonly Text[]): Map<string, Part> {
  const parts = new Map(
    documents.map((document): [string, Part] => [
      document.id,
      { document, texts: [], passages: [], mentions: [] },
    ]),
  );
  for (const text of texts) parts.get(text.document)?.texts.push(text);
  for (const passage of passages) parts.get(passage.document)?.passages.push(passage);
  for (const group of mentions) parts.get(documentOf(group.passage))?.mentions.push(group);
  return parts;
}

/** The same records give the same digests, whatever the order of the tables. */
export function digestsOf(graph: Graph, parts: ReadonlyMap<string, Part>): Digests {
  const members = graph.terms.map(({ id, community }) => [id, community]);
  return {
    documents: Object.fromEntries(
      [...parts].map(([id, part]) => [
        id,
        unordered([part.document], part.texts, part.passages, part.mentions),
      ]),
    ),
    terms: table(graph.terms, (term) => term.id),
    cooccurrences: table(graph.cooccurrences, edgeKey),
    whole: {
      relations: unordered(graph.relations),
      communities: unordered(graph.communities, members),
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
const documentOf = (passageId: string): string => passageId.slice(0, passageId.lastIndexOf('.'));

/** One digest of records in any order. */
function unordered(...tables: readonly (readonly unknown[])[]): string {
  const sum: Fingerprint = { a: 0, b: 0 };
  for (const records of tables) for (const record of records) add(sum, record);
  return written(sum);
}

function table<T>(records: readonly T[], key: (record: T) => string): Record<string, string> {
  const digests: Record<string, string> = {};
  for (const record of records) digests[key(record)] = fingerprint(record);
  return digests;
}
