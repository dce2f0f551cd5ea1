// The snapshot: one versioned JSON that the viewer, the embed and every export read.
import * as z from 'zod/mini';
import { ASSOCIATION } from './cooccurrence.ts';
import { MethodCard } from './method.ts';
import { Relation } from './relation.ts';
import {
  ByYear,
  Count,
  DocumentId,
  Level,
  Offset,
  PartialDate,
  PassageId,
  Sha256,
  Status,
  TermId,
} from './scalars.ts';
import { Variant } from './term.ts';

export const SNAPSHOT_VERSION = 1;

export const SnapshotDocument = z.object({
  id: DocumentId,
  title: z.string(),
  date: z.nullable(PartialDate),
  source: z.nullable(z.string()),
  issuer: z.nullable(z.string()),
  level: z.nullable(Level),
  path: z.string(),
  characters: Count,
});
export type SnapshotDocument = z.infer<typeof SnapshotDocument>;

export const SnapshotTerm = z.object({
  id: TermId,
  label: z.string(),
  english: z.nullable(z.string()),
  pinyin: z.string().check(z.describe('with tone marks, syllables separated by spaces')),
  category: z.nullable(z.string()),
  status: Status,
  variants: z.array(Variant),
  count: Count,
  standalone: Count,
  passages: Count,
  documents: Count,
  clusters: Count,
  byYear: ByYear,
  first: z.nullable(PartialDate),
  last: z.nullable(PartialDate),
  score: z.nullable(z.number()),
  degree: Count,
  strength: z.number(),
  pagerank: z.number(),
  community: z.nullable(Count),
  x: z.number(),
  y: z.number(),
});
export type SnapshotTerm = z.infer<typeof SnapshotTerm>;

export const SnapshotEdge = z.object({
  source: TermId,
  target: TermId,
  count: Count,
  documents: Count,
  clusters: Count,
  ...ASSOCIATION,
  q: z.number(),
  significant: z.boolean(),
  byYear: ByYear,
  passages: z.optional(z.array(PassageId)).check(z.describe('present when the snapshot carries passages')),
});
export type SnapshotEdge = z.infer<typeof SnapshotEdge>;

/** A term at a place in the cleaned text of a passage. */
export const Span = z.object({
  term: TermId,
  offset: Offset,
  length: z.int().check(z.positive()),
  nested: z.boolean(),
});
export type Span = z.infer<typeof Span>;

export const SnapshotPassage = z.object({
  id: PassageId,
  document: DocumentId,
  index: Count,
  start: Offset,
  end: Offset,
  text: z.string(),
  cluster: PassageId,
  spans: z.array(Span),
});
export type SnapshotPassage = z.infer<typeof SnapshotPassage>;

export const SnapshotCommunity = z.object({
  id: Count,
  slot: z.int().check(z.minimum(0), z.maximum(11)),
  size: Count,
  top: z.array(TermId),
  name: z.nullable(z.string()).check(z.describe('given by a person, or null')),
});
export type SnapshotCommunity = z.infer<typeof SnapshotCommunity>;

export const Snapshot = z.object({
  format: z.literal('tifa-snapshot'),
  version: z.literal(SNAPSHOT_VERSION),
  sha256: Sha256.check(z.describe('of the canonical JSON of everything else')),
  method: MethodCard,
  years: z
    .record(z.string().check(z.regex(/^\d{4}$/)), z.object({ documents: Count, passages: Count }))
    .check(z.describe('the corpus by year: what a share is a share of')),
  documents: z.array(SnapshotDocument),
  communities: z.array(SnapshotCommunity),
  terms: z.array(SnapshotTerm),
  edges: z.array(SnapshotEdge),
  relations: z.array(Relation),
  passages: z
    .nullable(z.array(SnapshotPassage))
    .check(z.describe('null when the snapshot carries figures only')),
});
export type Snapshot = z.infer<typeof Snapshot>;
