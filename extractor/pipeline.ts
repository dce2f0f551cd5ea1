// The extractor from documents to extraction, stage by stage. Pure: reading and writing are elsewhere.
import { by, type Comparator, type Extraction, type Problem, type Rejection } from '../graph/model/index.ts';
import { countPairs } from './cooccur/count-pairs.ts';
import { weighPairs } from './cooccur/weigh-pairs.ts';
import { alone } from './crew.ts';
import { type DiscoverDocument, discover } from './discover/discover.ts';
import { shingleSets } from './duplicates/shingles.ts';
import { methodCard } from './method-card.ts';
import type { ExtractOptions, Stage, Tick } from './options.ts';
import { type CutResult, cutResult, gatherPassages, idOf, type Passages } from './passages/passages.ts';
import type { RawDocument } from './raw-document.ts';
import { mentionRecords, passageRecords, textRecords } from './records.ts';
import { countHan } from './sentences/han.ts';
import { splitSentences } from './sentences/sentences.ts';
import { belowTheCut, gatherConcepts } from './terms/concepts.ts';
import { describeTerms, yearOf } from './terms/describe-terms.ts';
import { findMentions } from './terms/find-mentions.ts';
import { quotedEnumerations } from './terms/quoted-strings.ts';
import { relateTerms } from './terms/relate-terms.ts';

/** Documents below which pairs that met only once are kept: later they are most of the edges and say nothing. */
const SMALL_CORPUS = 100;

/**
 * An extraction whose large tables are made a record at a time, each time they are asked for: what a corpus says takes
 * many times its own size in records, and they are mostly written and forgotten.
 */
export type ExtractionStream = {
  [Table in keyof Extraction]: Extraction[Table] extends (infer Item)[]
    ? Table extends 'texts' | 'passages' | 'mentions' | 'cooccurrences' | 'rejections'
      ? Iterable<Item>
      : Item[]
    : Extraction[Table];
};

export interface ExtractInput {
  documents: readonly RawDocument[];
  problems: readonly Problem[];
  /** What cleaning and cutting made of the documents, where that was done before: `cut[i]` of `documents[i]`. */
  cut?: readonly CutResult[];
}

/** Same documents, lexicon and options: same extraction, in whatever order the documents come. */
export async function extract(input: ExtractInput, options: ExtractOptions): Promise<Extraction> {
  return collected(await extractStream(input, options));
}

/** The tables of a stream as lists. */
export function collected(stream: ExtractionStream): Extraction {
  const { texts, passages, mentions, cooccurrences, rejections, ...small } = stream;
  return {
    ...small,
    ...{ texts: [...texts], passages: [...passages] },
    ...{ mentions: [...mentions], cooccurrences: [...cooccurrences], rejections: [...rejections] },
  };
}

export async function extractStream(input: ExtractInput, options: ExtractOptions): Promise<ExtractionStream> {
  const ticks = (stage: Stage): Tick => {
    options.onProgress?.({ stage, share: 0 });
    return (share) => options.onProgress?.({ stage, share });
  };
  const { crew = alone, reprints } = options;
  const { documents, passages, problems } = cutInOrder(input, options, ticks('clean'));
  const ids = documents.map(({ id }) => id);
  const { texts, documentOf } = passages;
  let han = 0;
  for (const text of texts) han += countHan(text);

  const discovering = ticks('discover');
  const discovery =
    options.segment === null
      ? { candidates: [], rejections: [] }
      : await discover(discoveryInput(ids, passages), options.segment, {
          general: options.general,
          tick: discovering,
          crew: options.crew,
        });
  const gathered = gatherConcepts(options.lexicon, discovery.candidates, {
    quoted: quotedEnumerations(texts),
    han,
  });

  // Another thread may group copies while this one matches: not while it discovers, which takes all the memory there is.
  const grouping = crew.run('group', { sets: shingleSets(texts), firsts: passages.firsts, reprints });
  const { concepts, found, rejections } = findMentions(texts, gathered.concepts, ticks('match'));
  const clusters = await grouping;
  const terms = describeTerms(concepts, found, {
    passages: { texts, documentOf, clusterOf: clusters.passages },
    documents,
  });
  const { relations, apart } = relateTerms(concepts, found, gathered.declared);

  ticks('co-occur');
  const thresholds = {
    minEdgeCount: options.minEdgeCount ?? (documents.length < SMALL_CORPUS ? 1 : 2),
    significance: { q: options.q, minCount: 3, minDocuments: Math.min(2, Math.max(1, documents.length)) },
    discovered: terms.filter((term) => term.status === 'discovered').length,
  };
  const { pairs, passagesOf } = countPairs(texts, found, { terms: terms.length, apart });
  const facts = {
    ...{ documentOf, clusterOf: clusters.passages, years: documents.map(yearOf) },
    idOf: (passage: number) => idOf(passages, ids, passage),
  };
  const dropped = [...gathered.rejections, ...rejections].sort(rejectionOrder);
  const unpublished = gathered.unpublished.sort(by(({ surface }) => surface));
  const termIds = terms.map((term) => term.id);
  const corpus = { documents, ids, passages };
  return {
    method: methodCard(documents, {
      options,
      passages: texts.length,
      clusters: clusters.total,
      han,
      thresholds,
    }),
    documents: documents.map(({ raw: _, bodyStart: __, ...document }, index) => ({
      ...document,
      cluster: ids[clusters.documents[index] as number] as string,
    })),
    texts: again(() => textRecords(corpus)),
    terms,
    relations,
    passages: again(() => passageRecords(corpus, clusters)),
    mentions: again(() => mentionRecords(corpus, found, termIds)),
    cooccurrences: again(() =>
      weighPairs(pairs, facts, {
        ...{ ids: termIds, passagesOf, documents: documents.length, seed: options.seed },
        ...{ total: clusters.total, minEdgeCount: thresholds.minEdgeCount, ...thresholds.significance },
      }),
    ),
    rejections: again(() =>
      merged(
        merged(discovery.rejections, dropped, rejectionOrder),
        lazily(unpublished, belowTheCut),
        rejectionOrder,
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

/** The documents in order of id, cleaned and cut; here where it was not done before. */
function cutInOrder({ documents, cut }: ExtractInput, options: ExtractOptions, tick: Tick) {
  const all = documents.reduce((sum, { raw }) => sum + raw.length, 0);
  let done = 0;
  const results = documents.map((document, index) => {
    const result = cut?.[index] ?? cutResult(document, options);
    done += document.raw.length;
    tick(done / all);
    return { document, result };
  });
  results.sort(by(({ document }) => document.id));
  const sorted = results.map(({ document }) => document);
  return {
    documents: sorted,
    ...gatherPassages(
      sorted,
      results.map(({ result }) => result),
    ),
  };
}

function discoveryInput(ids: readonly string[], { firsts, texts }: Passages): DiscoverDocument[] {
  return ids.map((id, document) => ({
    id,
    sentences: texts
      .slice(firsts[document], firsts[document + 1])
      .flatMap((text) => splitSentences(text).map(({ start, end }) => text.slice(start, end))),
  }));
}

const rejectionOrder = by<Rejection>(
  (each) => each.surface,
  (each) => each.filter,
);

/** Two sorted rows as one, of equals those of the first row first. */
function* merged<T>(first: Iterable<T>, second: Iterable<T>, order: Comparator<T>): Generator<T> {
  const others = second[Symbol.iterator]();
  let other = others.next();
  for (const item of first) {
    for (; other.done !== true && order(other.value, item) < 0; other = others.next()) yield other.value;
    yield item;
  }
  for (; other.done !== true; other = others.next()) yield other.value;
}

function* lazily<T, Result>(items: Iterable<T>, make: (item: T) => Result): Generator<Result> {
  for (const item of items) yield make(item);
}

/** What a generator makes, made anew whenever it is walked through. */
const again = <T>(records: () => Generator<T>): Iterable<T> => ({ [Symbol.iterator]: records });
