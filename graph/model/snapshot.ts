// The snapshot: one versioned JSON that the viewer, the embed and every export read.
import * as z from 'zod/mini';
import { ASSOCIATION, Measure } from './cooccurrence.ts';
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

/** What is written. */
export const SNAPSHOT_VERSION = 3;
/** In columns (`SnapshotFile`): 2 in the order of ids, 3 in that of counts, which packs smaller. */
export const COLUMN_VERSIONS = [2, SNAPSHOT_VERSION] as const;
/** What is read: 1 stands in files as it does in memory. */
export const SNAPSHOT_VERSIONS = [1, ...COLUMN_VERSIONS] as const;

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
  betweenness: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  core: z.optional(Count),
  constraint: z.optional(z.nullable(z.number().check(z.nonnegative()))),
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
  logDice: z.number().check(z.describe('at most 14; in a graph of another program its weight')),
  q: z.number(),
  significant: z.boolean(),
  byYear: ByYear,
  passages: z.optional(z.array(PassageId)).check(z.describe('present when the snapshot carries passages')),
});
export type SnapshotEdge = z.infer<typeof SnapshotEdge>;

/** A term at a place in the text of a passage. */
export const Span = z.object({
  term: TermId,
  offset: Offset,
  length: z.int().check(z.positive()),
  nested: z.boolean(),
});
export type Span = z.infer<typeof Span>;

/** Text that was left out of a quotation: it stood right before `offset`. */
export const Gap = z.object({ offset: Offset, length: z.int().check(z.positive()) });
export type Gap = z.infer<typeof Gap>;

export const SnapshotPassage = z.object({
  id: PassageId,
  document: DocumentId,
  index: Count,
  start: Offset,
  end: Offset,
  text: z.string().check(z.describe('cleaned; offsets are into it')),
  cluster: PassageId,
  spans: z.array(Span),
  gaps: z.optional(z.array(Gap)).check(z.describe('where the quotation was shortened, in order')),
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

/** What a filter asked of terms and edges; `other` where it asked for more than can be told here. */
export const AppliedFilter = z.object({
  minCount: z.optional(Count),
  minDocuments: z.optional(Count),
  categories: z.optional(z.array(z.string())),
  minEdgeCount: z.optional(Count),
  measure: z.optional(z.object({ name: Measure, min: z.number() })),
  significantOnly: z.optional(z.boolean()),
  focus: z.optional(z.object({ term: z.string(), depth: Count })),
  other: z.optional(z.boolean()),
});
export type AppliedFilter = z.infer<typeof AppliedFilter>;

/** In what a snapshot is less than the graph it was taken from. */
export const SnapshotPart = z.object({
  terms: Count.check(z.describe('of the whole graph')),
  edges: Count.check(z.describe('of the whole graph')),
  filters: z.array(AppliedFilter).check(z.describe('one after the other')),
  passagesEach: z
    .nullable(z.int().check(z.positive()))
    .check(
      z.describe('at least so many passages of each term and edge are inside, if it has them; null for all'),
    ),
  quoteChars: z
    .nullable(z.int().check(z.positive()))
    .check(z.describe('quotations are cut to this length around their terms; null for whole ones')),
});
export type SnapshotPart = z.infer<typeof SnapshotPart>;

export const CorpusYears = z
  .record(z.string().check(z.regex(/^\d{4}$/)), z.object({ documents: Count, passages: Count }))
  .check(z.describe('the corpus by year: what a share is a share of'));

export const Snapshot = z.object({
  format: z.literal('tifa-snapshot'),
  version: z.literal(SNAPSHOT_VERSIONS),
  sha256: Sha256.check(z.describe('of the canonical JSON of everything else')),
  method: MethodCard,
  part: z.optional(SnapshotPart).check(z.describe('absent when it is the whole graph')),
  years: CorpusYears,
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

/** The first version of the file: records as in memory, with three measures only. */
export const FirstSnapshot = z.extend(z.omit(Snapshot, { part: true }), {
  version: z.literal(1),
  edges: z.array(
    z.omit(SnapshotEdge, {
      ...{ jaccard: true, dice: true, cosine: true },
      ...{ associationStrength: true, tScore: true, mi3: true },
    }),
  ),
});
export type FirstSnapshot = z.infer<typeof FirstSnapshot>;
