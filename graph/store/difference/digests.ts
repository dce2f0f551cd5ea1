// What a store holds, in so few bytes that the next loading can tell what changed without reading the graph: a digest a
// document (with its text, passages and mentions), a term and an edge, and one for what is small and replaced whole.
import type { Document, Graph, MentionGroup, Passage, Text } from '../../model/index.ts';
import { LAYOUT } from '../records.ts';
import { add, type Fingerprint, fingerprint, twoFingerprints, written } from './fingerprint.ts';

/** Digests by the key of the record. */
export type Digests = Record<DigestTable, Record<string, string>>;
export const DIGEST_TABLES = ['documents', 'terms', 'cooccurrences', 'whole'] as const;
export type DigestTable = (typeof DIGEST_TABLES)[number];

/** Documents with all that stands or falls with them. */
export interface Parts {
  documents: Document[];
  texts: Text[];
  passages: Passage[];
  mentions: MentionGroup[];
}

/** Of these documents. */
export function partsOf(
  { documents, passages, mentions }: Graph,
  texts: readonly Text[],
  ids: ReadonlySet<string>,
): Parts {
  const own = passages.filter((passage) => ids.has(passage.document));
  const passageIds = new Set(own.map(({ id }) => id));
  return {
    documents: documents.filter(({ id }) => ids.has(id)),
    texts: texts.filter(({ document }) => ids.has(document)),
    passages: own,
    mentions: mentions.filter(({ passage }) => passageIds.has(passage)),
  };
}

/**
 * The same records give the same digests, whatever the order of the tables. What refers to a document that the graph does
 * not have is left out.
 */
export function digestsOf(graph: Graph, texts: readonly Text[]): Digests {
  const members = graph.terms.map(({ id, community }) => [id, community]);
  return {
    documents: documentDigests(graph, texts),
    terms: table(graph.terms, (term) => term.id, fingerprint),
    cooccurrences: table(graph.cooccurrences, edgeKey, twoFingerprints),
    whole: {
      relations: unordered(graph.relations),
      communities: unordered(graph.communities, members),
      layout: String(LAYOUT),
    },
  };
}

/** Table by table, as the records lie in memory: document by document takes twice as long. */
function documentDigests(
  { documents, passages, mentions }: Graph,
  texts: readonly Text[],
): Record<string, string> {
  const sums = new Map(documents.map(({ id }): [string, Fingerprint] => [id, { a: 0, b: 0 }]));
  const take = (document: string, record: unknown) => {
    const sum = sums.get(document);
    if (sum !== undefined) add(sum, record);
  };
  for (const document of documents) take(document.id, document);
  for (const text of texts) take(text.document, text);
  for (const passage of passages) take(passage.document, passage);
  for (const group of mentions) take(documentOf(group.passage), group);
  return Object.fromEntries(Array.from(sums, ([id, sum]) => [id, written(sum)]));
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

function table<T>(
  records: readonly T[],
  key: (record: T) => string,
  digest: (record: T) => string,
): Record<string, string> {
  const digests: Record<string, string> = {};
  for (const record of records) digests[key(record)] = digest(record);
  return digests;
}
