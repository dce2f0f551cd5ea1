// The extractor from documents to extraction, stage by stage. Pure: reading and writing are elsewhere.
import { by, type Extraction, type Problem } from '../graph/model/index.ts';
import { countPairs } from './cooccur/count-pairs.ts';
import { type Cooccurrences, weighPairs } from './cooccur/weigh-pairs.ts';
import { alone } from './crew.ts';
import { type DiscoverDocument, discover } from './discover/discover.ts';
import { shingleSets } from './duplicates/shingles.ts';
import { methodCard } from './method-card.ts';
import type { ExtractOptions, Stage, Tick } from './options.ts';
import { type CutResult, cutResult, gatherPassages, type Passages } from './passages/passages.ts';
import type { RawDocument } from './raw-document.ts';
import { mentionTable, passageTable, textTable } from './records.ts';
import { NONE_REJECTED, rejectedRecords, rejectionTable } from './rejections.ts';
import type { Told } from './rows/fields.ts';
import { idsOf } from './rows/ids.ts';
import { countHan } from './sentences/han.ts';
import { splitSentences } from './sentences/sentences.ts';
import { BELOW_THE_CUT, belowTheCut, gatherConcepts } from './terms/concepts.ts';
import { describeTerms, yearOf } from './terms/describe-terms.ts';
import { findMentions } from './terms/find-mentions.ts';
import { quotedEnumerations } from './terms/quoted-strings.ts';
import { relateTerms } from './terms/relate-terms.ts';

/** Documents below which pairs that met only once are kept: later they are most of the edges and say nothing. */
const SMALL_CORPUS = 100;

/**
 * An extraction whose large tables are told a row at a time, each time they are asked for: what a corpus says takes many
 * times its own size in records, and they are mostly written and forgotten.
 */
export type ExtractionStream = {
  [Table in keyof Extraction]: Extraction[Table] extends (infer Item)[]
    ? Table extends 'texts' | 'passages' | 'mentions' | 'rejections'
      ? Told<Item>
      : Table extends 'cooccurrences'
        ? Cooccurrences
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

  // Another thread may group copies while this one discovers.
  const grouping = crew.run('group', { sets: shingleSets(texts), firsts: passages.firsts, reprints });
  const discovering = ticks('discover');
  const discovery =
    options.segment === null
      ? { candidates: [], rejections: NONE_REJECTED }
      : await discover(discoveryInput(ids, passages), options.segment, {
          general: options.general,
          tick: discovering,
          crew,
        });
  const gathered = gatherConcepts(options.lexicon, discovery.candidates, {
    quoted: quotedEnumerations(texts),
    han,
  });

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
  const passageIds = { documents: idsOf(ids), documentOf, firsts: passages.firsts };
  const termIds = idsOf(terms.map((term) => term.id));
  const cooccurrences = weighPairs(
    { pairs, passagesOf, documentOf, clusterOf: clusters.passages, total: clusters.total },
    {
      ...{ terms: termIds, passages: passageIds, years: documents.map(yearOf), seed: options.seed },
      ...{ minEdgeCount: thresholds.minEdgeCount, ...thresholds.significance },
    },
  );
  const dropped = rejectedRecords([...gathered.rejections, ...rejections], {
    filter: ({ filter }) => filter,
    record: (rejection) => rejection,
  });
  const unpublished = rejectedRecords(gathered.unpublished, {
    filter: () => BELOW_THE_CUT,
    record: belowTheCut,
  });
  const corpus = { documents, passages, ids: passageIds };
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
    texts: textTable(corpus),
    terms,
    relations,
    passages: passageTable(corpus, clusters),
    mentions: mentionTable(corpus, found, termIds),
    cooccurrences,
    rejections: rejectionTable(discovery.rejections, dropped, unpublished),
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
