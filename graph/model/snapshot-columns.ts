// A snapshot as it stands in a file since version 2: a column for each figure instead of an object for each record, a
// tenth of the bytes and a fraction of the time. Measures of association do not stand there: they follow from counts.
// Whole numbers are Base64 VLQ (graph/snapshot/columns/digits.ts); a column of such that is 0 throughout may be left out.
import * as z from 'zod/mini';
import { Measure } from './cooccurrence.ts';
import { MethodCard } from './method.ts';
import { Relation, RelationType } from './relation.ts';
import { Count, DocumentId, Level, PartialDate, PassageId, Sha256, TermId } from './scalars.ts';
import { COLUMN_VERSIONS, CorpusYears, SnapshotCommunity, SnapshotPart } from './snapshot.ts';
import { Variant } from './term.ts';

const spine = (about: string) =>
  z.string().check(z.regex(/^[A-Za-z0-9+/]*$/), z.describe(`Base64 VLQ: ${about}`));
const column = (about: string) => z.optional(spine(about));

/**
 * Figures by year of every record: how many years each has, then all of them after one another. Since version 3 those
 * of the records with the most years come first: alike stand together, and pack better.
 */
const YEARS = {
  yearOrder: z
    .array(z.string().check(z.regex(/^\d{4}$/)))
    .check(z.maxLength(1000), z.describe('the year in most records first')),
  years: column('how many years a record has'),
  yearGaps: column(
    'place of its first year, then each less the one before it and 1: in `yearOrder`; for edges in the years that both ends have, by falling count at the end of fewer years, then in `yearOrder`',
  ),
  yearFigures: spine(
    'count and documents of a year as one number: count · (count − 1) / 2 + count − documents',
  ),
  yearOthers: z
    .array(z.object({ place: Count, count: Count, documents: Count }))
    .check(z.describe('place among the year figures, count and documents where the number cannot tell them')),
  undated: column('count less the sum of its years, signed'),
  undatedDocuments: column('documents less the sum of its years, signed'),
};

const DocumentColumns = z.object({
  id: z.array(DocumentId),
  title: z.array(z.string()),
  date: z.array(z.nullable(PartialDate)),
  source: z.array(z.nullable(z.string())),
  issuer: z.array(z.nullable(z.string())),
  level: z.array(z.nullable(Level)),
  path: z.array(z.string()),
  characters: column('UTF-16 code units'),
});

const TermColumns = z.object({
  id: z
    .array(z.object({ place: Count, id: TermId }))
    .check(z.describe('place and id of terms whose id is not that of their label')),
  label: z.array(z.string()),
  english: z.array(z.nullable(z.string())),
  characters: z.array(z.string()).check(z.describe('what `syllables` spell')),
  syllables: z.array(z.string().check(z.maxLength(12))),
  pinyin: z
    .array(z.object({ place: Count, pinyin: z.string() }))
    .check(z.describe('place and pinyin of terms that their characters do not spell')),
  categories: z.array(z.string()),
  category: column('1 + place in `categories`; 0 for none'),
  discovered: column('1 for a discovered term, 0 for one of the lexicon'),
  variants: z
    .array(z.nullable(z.array(Variant)))
    .check(z.describe('null where the label is the only printed form')),
  ...YEARS,
  nested: column('count less standalone, signed'),
  again: column('standalone less passages, signed'),
  repeats: column('passages less clusters, signed'),
  dates: z.array(PartialDate),
  first: column('1 + place in `dates`; 0 for none'),
  last: column('1 + place in `dates`; 0 for none'),
  score: z.array(z.nullable(z.number())),
  degree: column('partners'),
  strength: z.array(z.number()),
  pagerank: z.array(z.number()),
  betweenness: z.optional(z.array(z.number())),
  core: z.optional(z.array(Count)),
  constraint: z.optional(z.array(z.nullable(z.number()))),
  community: column('1 + community; 0 for none'),
  x: z.array(z.number()),
  y: z.array(z.number()),
});

const EdgeColumns = z.object({
  source: column(
    'place of the term (since version 3 of the one that stands first), less that of the edge before; signed',
  ),
  target: spine(
    'place of the other term, less that of the edge before if both have one source, else less the source; signed',
  ),
  ...YEARS,
  repeats: column('count less clusters, signed; since version 3 by falling number of years, then count'),
  ranks: spine('what q-values follow from, graph/snapshot/columns/ranks.ts; signed'),
  q: z
    .array(z.object({ place: Count, q: z.number().check(z.minimum(0), z.maximum(1)) }))
    .check(z.describe('place and q of edges whose q the ranks do not give')),
  flips: z
    .array(Count)
    .check(z.describe('places of edges that are significant where q and thresholds say otherwise, or not')),
  measures: z
    .partialRecord(Measure, z.array(z.number()))
    .check(z.describe('a measure in full where the counts do not give it')),
  unlisted: column('count less listed passages, signed'),
  passages: column('place of each listed passage, less that of the one before in its edge; signed'),
});

const PassageColumns = z.object({
  id: z
    .array(z.object({ place: Count, id: PassageId }))
    .check(z.describe('place and id of passages that are not called DOCUMENT.INDEX')),
  cluster: z.array(z.nullable(PassageId)).check(z.describe('null where it is the passage itself')),
  document: column('place of the document, less that of the passage before; signed'),
  index: column('less that of the passage before in the same document; signed'),
  start: column('less the end of the passage before in the same document; signed'),
  length: column('end less start, signed'),
  text: z.array(z.string()),
  spans: column('how many spans a passage has'),
  terms: spine('place of the term of a span'),
  offsets: column('less that of the span before in its passage; signed'),
  lengths: column('length of a span, less that of the label; signed'),
  nested: column('1 for a span inside a longer one'),
  gaps: column('how many gaps a passage has'),
  gapOffsets: column('offset of a gap'),
  gapLengths: spine('length of a gap'),
});

const RelationColumns = z.object({
  source: column('place of the term'),
  target: column('place of the term'),
  type: z.array(RelationType),
  order: column('1 + order; 0 for none'),
  origin: z.array(Relation.shape.origin),
  count: column('passages where both stand'),
});

export const SnapshotFile = z.object({
  format: z.literal('tifa-snapshot'),
  version: z
    .literal(COLUMN_VERSIONS)
    .check(
      z.describe(
        'in 3 terms stand by falling count, then by id, and edges by the places of their terms; in 2 both by id',
      ),
    ),
  sha256: Sha256.check(z.describe('of the text of the file without the lines of sha256 and notation')),
  notation: z
    .optional(z.string())
    .check(z.describe('how the figures came to be, in one line; it follows from the rest and is not hashed')),
  method: MethodCard,
  part: z.optional(SnapshotPart),
  years: CorpusYears,
  documents: DocumentColumns,
  communities: z.array(SnapshotCommunity),
  terms: TermColumns,
  edges: EdgeColumns,
  relations: RelationColumns,
  passages: z.nullable(PassageColumns),
});
export type SnapshotFile = z.infer<typeof SnapshotFile>;
export type YearColumns = Pick<SnapshotFile['terms'], keyof typeof YEARS>;
