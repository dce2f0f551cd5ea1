// What the API answers. The viewer parses every answer with these, and the API’s own description is made of them.
import * as z from 'zod/mini';
import { Measure } from './cooccurrence.ts';
import { Relation } from './relation.ts';
import { Count, PartialDate, TermId } from './scalars.ts';
import { SnapshotDocument, SnapshotEdge, SnapshotPassage, SnapshotTerm } from './snapshot.ts';

/** A passage with the document that it stands in, ready to be read and cited. */
export const PassageView = z.extend(z.omit(SnapshotPassage, { document: true }), {
  document: SnapshotDocument,
});
export type PassageView = z.infer<typeof PassageView>;

export const Health = z.object({
  status: z.enum(['ok', 'degraded']).check(z.describe('degraded: only what is in memory is answered')),
  version: z.string(),
  engine: z.enum(['grafeo', 'neo4j', 'memory']),
  corpus: z.string(),
  terms: Count,
  edges: Count,
  warnings: z.array(z.string()),
});
export type Health = z.infer<typeof Health>;

/** As much of a long list as was asked for. */
const paged = <T extends z.ZodMiniType>(item: T) => ({
  total: Count.check(z.describe('items on all pages together')),
  items: z.array(item),
  next: z
    .nullable(z.string())
    .check(z.describe('send it as cursor to get the next page; null on the last one')),
});
export const PassagePage = z.object(paged(PassageView));
export type PassagePage = z.infer<typeof PassagePage>;
export const TablePage = z.object(
  paged(z.record(z.string(), z.unknown()).check(z.describe('a record of the table, as the snapshot has it'))),
);
export type TablePage = z.infer<typeof TablePage>;

/** A term as far as it takes to name it. */
export const TermName = z.object({ id: TermId, label: z.string(), english: z.nullable(z.string()) });
export type TermName = z.infer<typeof TermName>;

export const SearchHit = z.object({
  id: TermId,
  label: z.string(),
  english: z.nullable(z.string()),
  count: Count,
  matched: z.string().check(z.describe('the label, variant, English or pinyin that the query was found in')),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchAnswer = z.object({ query: z.string(), total: Count, hits: z.array(SearchHit) });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const TermDetail = z.object({ term: SnapshotTerm, relations: z.array(Relation) });
export type TermDetail = z.infer<typeof TermDetail>;

export const EdgeDetail = z.object({
  source: TermName,
  target: TermName,
  edge: SnapshotEdge,
  passages: z.string().check(z.describe('where its passages are')),
});
export type EdgeDetail = z.infer<typeof EdgeDetail>;

export const NeighbourPage = z.object({
  ...{ term: TermName, measure: z.union([Measure, z.literal('count')]) },
  ...paged(z.object({ term: TermName, edge: SnapshotEdge })),
});
export type NeighbourPage = z.infer<typeof NeighbourPage>;

export const PathAnswer = z.object({
  ...{ from: TermName, to: TermName, measure: Measure },
  paths: z.array(
    z.object({
      length: z
        .number()
        .check(z.describe('a step is 1 where the measure is at its greatest and 2 where it is at its least')),
      terms: z.array(TermName),
      steps: z.array(EdgeDetail),
    }),
  ),
});
export type PathAnswer = z.infer<typeof PathAnswer>;

const Year = z.string().check(z.regex(/^\d{4}$/));
export const SeriesAnswer = z.object({
  years: z
    .array(z.object({ year: Year, documents: Count, passages: Count }))
    .check(z.describe('what a share is a share of; documents without a date are in no year')),
  series: z.array(
    z.object({
      term: TermName,
      points: z.array(
        z.object({
          year: Year,
          count: Count.check(z.describe('mentions')),
          documents: Count.check(z.describe('documents with a mention')),
          perDocument: z.number().check(z.describe('mentions by all documents of the year')),
          share: z.number().check(z.describe('documents with a mention by all documents of the year')),
        }),
      ),
    }),
  ),
});
export type SeriesAnswer = z.infer<typeof SeriesAnswer>;

export const DocumentAnswer = z.object({
  document: SnapshotDocument,
  text: z
    .nullable(z.string())
    .check(z.describe('the raw text, which start and end count in; null when the store has none')),
  passages: PassagePage,
});
export type DocumentAnswer = z.infer<typeof DocumentAnswer>;

const InBoth = z.object({ zh: z.string(), en: z.string() });
export const QueryList = z.object({
  queries: z.array(
    z.object({
      name: z.string(),
      title: InBoth,
      about: InBoth,
      example: z
        .object({ asks: InBoth, given: z.record(z.string(), z.union([z.string(), z.number()])) })
        .check(
          z.describe('a question in words, and the parameters that ask it where they are not the defaults'),
        ),
      statement: z.string(),
      parameters: z.array(
        z.object({
          name: z.string(),
          type: z.string(),
          default: z.union([z.string(), z.number()]),
          about: InBoth,
        }),
      ),
    }),
  ),
});
export type QueryList = z.infer<typeof QueryList>;

export const ShippedList = z.object({
  snapshots: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      first: z.nullable(PartialDate),
      last: z.nullable(PartialDate),
      documents: Count,
      terms: Count,
      edges: Count,
      bytes: Count,
    }),
  ),
});
export type ShippedList = z.infer<typeof ShippedList>;

export const CypherRequest = z.object({
  query: z.string(),
  parameters: z._default(z.record(z.string(), z.unknown()), {}),
});
export type CypherRequest = z.infer<typeof CypherRequest>;
export const CypherAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  truncated: z.boolean().check(z.describe('more rows were there than the row limit lets through')),
});
export type CypherAnswer = z.infer<typeof CypherAnswer>;

/** Why there is no answer, as RFC 9457 has it: `application/problem+json`. */
export const ProblemDetails = z.object({
  type: z.string().check(z.describe('what kind of problem: stable, and an address that explains it')),
  title: z.string().check(z.describe('the kind in words, always the same')),
  status: z.int(),
  detail: z.string().check(z.describe('this case')),
  instance: z.string().check(z.describe('the address that was asked')),
  hint: z.string().check(z.describe('what to do')),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;
