// The extractor from documents to extraction, stage by stage. Pure: reading and writing are elsewhere.
import {
  by,
  compare,
  type Extraction,
  type Lexicon,
  type Mention,
  type MethodCard,
  type Passage,
  type Problem,
  type Unit,
} from '../graph/model/index.ts';
import { RULES, type RuleName } from './clean/clean.ts';
import { rawSpan } from './clean/spans.ts';
import { countPairs } from './cooccur/count-pairs.ts';
import { weighPairs } from './cooccur/weigh-pairs.ts';
import { discover } from './discover/discover.ts';
import type { Segment } from './discover/tokens.ts';
import { type Clusters, clusterPassages } from './duplicates/clusters.ts';
import type { Found } from './match/mentions.ts';
import { type CutPassage, cutPassages } from './passages/cut-passages.ts';
import type { RawDocument } from './raw-document.ts';
import { splitSentences } from './sentences/sentences.ts';
import { gatherConcepts, type TermConcept } from './terms/concepts.ts';
import { describeTerms, yearOf } from './terms/describe-terms.ts';
import { findMentions } from './terms/find-mentions.ts';
import { sha256 } from './terms/ids.ts';
import { quotedEnumerations } from './terms/quoted-strings.ts';
import { relateTerms } from './terms/relate-terms.ts';

export const STAGES = ['clean', 'discover', 'match', 'co-occur'] as const;
export type Stage = (typeof STAGES)[number];

export interface ExtractOptions {
  /** Name of the corpus. */
  title: string;
  /** Version of this software, for the method card. */
  version: string;
  lexicon: Lexicon;
  /** Soft evidence for discovery; null leaves discovery out. */
  segment: Segment | null;
  unit: Unit;
  /** Cleaning rules to leave out. */
  without: readonly RuleName[];
  /** Least passages of a pair; null for 2, or 1 in a corpus small enough to read every pair. */
  minEdgeCount: number | null;
  q: number;
  seed: number;
  onStage?: (stage: Stage) => void;
}

/** Documents below which pairs that met only once are kept: later they are most of the edges and say nothing. */
const SMALL_CORPUS = 100;

/** Same documents, lexicon and options: same extraction, in whatever order the documents come. */
export function extract(
  input: { documents: readonly RawDocument[]; problems: readonly Problem[] },
  options: ExtractOptions,
): Extraction {
  const stage = (name: Stage): void => options.onStage?.(name);
  const raw = [...input.documents].sort(by((document) => document.id));

  stage('clean');
  const { passages, problems } = cutPassages(raw, { unit: options.unit, without: options.without });
  const clusters = clusterPassages(passages, raw.length);
  const texts = passages.map((passage) => passage.text);
  const han = countHan(texts);

  stage('discover');
  const discovery =
    options.segment === null
      ? { candidates: [], rejections: [] }
      : discover(discoveryInput(raw, passages), options.segment);
  const gathered = gatherConcepts(options.lexicon, discovery.candidates, {
    quoted: quotedEnumerations(texts),
    han,
  });

  stage('match');
  const { concepts, found, rejections } = findMentions(texts, gathered.concepts);
  const facts = passages.map((passage, index) => ({
    id: passage.id,
    document: passage.document,
    text: passage.text,
    cluster: clusters.passages[index] as number,
    year: yearOf(raw[passage.document]),
  }));
  const terms = describeTerms(concepts, found, { passages: facts, documents: raw });
  const { relations, apart } = relateTerms(concepts, found, gathered.declared);

  stage('co-occur');
  const thresholds = {
    minEdgeCount: options.minEdgeCount ?? (raw.length < SMALL_CORPUS ? 1 : 2),
    significance: { q: options.q, minCount: 3, minDocuments: Math.min(2, Math.max(1, raw.length)) },
    discovered: terms.filter((term) => term.status === 'discovered').length,
  };
  const pairs = countPairs(
    facts.map(({ text }, index) => ({ text, mentions: found[index] as Found[] })),
    terms.length,
  );
  const cooccurrences = weighPairs(
    pairs.filter(({ a, b }) => !apart(a, b)),
    facts,
    {
      ids: terms.map((term) => term.id),
      clustersOf: terms.map((term) => term.clusters),
      total: clusters.total,
      minEdgeCount: thresholds.minEdgeCount,
      ...thresholds.significance,
    },
  );

  return {
    method: methodCard(raw, {
      options,
      passages: passages.length,
      clusters: clusters.total,
      han,
      thresholds,
    }),
    documents: raw.map(({ raw: _, bodyStart: __, ...document }, index) => ({
      ...document,
      cluster: raw[clusters.documents[index] as number]?.id as string,
    })),
    terms,
    relations,
    passages: passages.map((passage, index) => passageRecord(passage, { raw, passages, clusters, index })),
    mentions: passages.flatMap((passage, index) =>
      (found[index] as Found[]).map((mention) => mentionRecord(mention, passage, { raw, concepts })),
    ),
    cooccurrences,
    rejections: [...discovery.rejections, ...gathered.rejections, ...rejections].sort(
      by(
        (each) => each.surface,
        (each) => each.filter,
      ),
    ),
    problems: [...input.problems, ...problems].sort(
      by(
        (each) => each.where.path,
        (each) => each.where.start ?? -1,
        (each) => each.code,
        (each) => each.message,
      ),
    ),
  };
}

function discoveryInput(documents: readonly RawDocument[], passages: readonly CutPassage[]) {
  const sentences: string[][] = documents.map(() => []);
  for (const { document, text } of passages) {
    for (const { start, end } of splitSentences(text)) sentences[document]?.push(text.slice(start, end));
  }
  return documents.map(({ id }, index) => ({ id, sentences: sentences[index] as string[] }));
}

function passageRecord(
  { id, document, index: place, start, end, text }: CutPassage,
  context: {
    raw: readonly RawDocument[];
    passages: readonly CutPassage[];
    clusters: Clusters;
    index: number;
  },
): Passage {
  const leader = context.passages[context.clusters.passages[context.index] as number] as CutPassage;
  const owner = context.raw[document] as RawDocument;
  return { id, document: owner.id, index: place, start, end, text, page: null, cluster: leader.id };
}

function mentionRecord(
  { term, start, end, nested }: Found,
  passage: CutPassage,
  { raw, concepts }: { raw: readonly RawDocument[]; concepts: readonly TermConcept[] },
): Mention {
  const source = (raw[passage.document] as RawDocument).raw;
  const span = rawSpan(passage.piece, source, passage.pieceStart + start, passage.pieceStart + end);
  return {
    term: (concepts[term] as TermConcept).id,
    passage: passage.id,
    start: span.start,
    end: span.end,
    offset: start,
    length: end - start,
    surface: passage.text.slice(start, end),
    nested,
    repair: span.repair,
  };
}

function methodCard(
  documents: readonly RawDocument[],
  facts: {
    options: ExtractOptions;
    passages: number;
    clusters: number;
    han: number;
    thresholds: MethodCard['thresholds'];
  },
): MethodCard {
  const { options, passages, clusters, han, thresholds } = facts;
  const dates = documents.flatMap(({ date }) => date ?? []).sort();
  return {
    schemaVersion: 1,
    software: { name: 'tifa', version: options.version },
    corpus: {
      title: options.title,
      documents: documents.length,
      characters: documents.reduce((sum, document) => sum + document.characters, 0),
      han,
      passages,
      clusters,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
      sha256: sha256(
        documents
          .map((document) => document.sha256)
          .sort(compare)
          .join('\n'),
      ),
    },
    lexicon: {
      version: options.lexicon.version,
      sha256: options.lexicon.sha256,
      terms: options.lexicon.entries.length,
    },
    unit: options.unit,
    counting: 'binary',
    measuredOn: 'clusters',
    cleaning: RULES.filter((rule) => !options.without.includes(rule)),
    thresholds,
    measure: 'logDice',
    seed: options.seed,
    exploratory: isExploratory(documents),
  };
}

/** Too few documents to speak of more than themselves. */
const isExploratory = (documents: readonly unknown[]): boolean => documents.length < 10;

function countHan(texts: readonly string[]): number {
  let han = 0;
  for (const text of texts) han += text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han;
}
