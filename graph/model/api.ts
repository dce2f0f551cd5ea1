// What the API answers. The viewer parses every answer with these.
import * as z from 'zod/mini';
import { Relation } from './relation.ts';
import { Count, TermId } from './scalars.ts';
import { SnapshotDocument, SnapshotEdge, SnapshotPassage } from './snapshot.ts';

/** A passage with the document that it stands in, ready to be read and cited. */
export const PassageView = z.extend(z.omit(SnapshotPassage, { document: true }), {
  document: SnapshotDocument,
});
export type PassageView = z.infer<typeof PassageView>;

export const Health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  engine: z.enum(['grafeo', 'neo4j', 'memory']),
  corpus: z.string(),
  terms: Count,
  edges: Count,
  warnings: z.array(z.string()),
});
export type Health = z.infer<typeof Health>;

export const SearchHit = z.object({
  id: TermId,
  label: z.string(),
  english: z.nullable(z.string()),
  count: Count,
  matched: z.string().check(z.describe('the label, variant or English that the query was found in')),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchAnswer = z.object({ query: z.string(), hits: z.array(SearchHit) });

/** A term’s passages: all with a mention, in order of date, then id. Figures stand in the snapshot. */
export const TermAnswer = z.object({
  id: TermId,
  label: z.string(),
  relations: z.array(Relation),
  edges: z.array(SnapshotEdge).check(z.describe('strongest first, by logDice')),
  passages: z.array(PassageView),
});
export type TermAnswer = z.infer<typeof TermAnswer>;

export const EdgeAnswer = z.object({ edge: SnapshotEdge, passages: z.array(PassageView) }).check(
  z.refine((answer) => answer.edge.count === answer.passages.length, {
    error: 'count must equal its passages',
  }),
);
export type EdgeAnswer = z.infer<typeof EdgeAnswer>;

export const CypherRequest = z.object({
  query: z.string(),
  parameters: z._default(z.record(z.string(), z.unknown()), {}),
});
export const CypherAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  truncated: z.boolean().check(z.describe('more rows were there than the row limit lets through')),
});
export type CypherAnswer = z.infer<typeof CypherAnswer>;

export const ErrorAnswer = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;
