// The extractor from documents to extraction, stage by stage. Pure: reading and writing are elsewhere.
import { by, type Extraction, type Problem } from '../graph/model/index.ts';
import { countPairs } from './cooccur/count-pairs.ts';
import { weighPairs } from './cooccur/weigh-pairs.ts';
import { discover } from './discover/discover.ts';
import { clusterPassages } from './duplicates/clusters.ts';
import type { Found } from './match/mentions.ts';
import { methodCard } from './method-card.ts';
import type { ExtractOptions, Stage, Tick } from './options.ts';
import { type CutPassage, cutPassages } from './passages/cut-passages.ts';
import type { RawDocument } from './raw-document.ts';
import { mentionRecord, passageRecord } from './records.ts';
import { splitSentences } from './sentences/sentences.ts';
import { gatherConcepts } from './terms/concepts.ts';
import { describeTerms, yearOf } from './terms/describe-terms.ts';
import { findMentions } from './terms/find-mentions.ts';
import { quotedEnumerations } from './terms/quoted-strings.ts';
import { relateTerms } from './terms/relate-terms.ts';

/** Documents below which pairs that met only once are kept: later they are most of the edges and say nothing. */
const SMALL_CORPUS = 100;

/** Same documents, lexicon and options: same extraction, in whatever order the documents come. */
export function extract(
  input: { documents: readonly RawDocument[]; problems: readonly Problem[] },
  options: ExtractOptions,
): Extraction {
  const ticks = (stage: Stage): Tick => {
    options.onProgress?.({ stage, share: 0 });
    return (share) => options.onProgress?.({ stage, share });
  };
  const raw = [...input.documents].sort(by((document) => document.id));

  const { passages, problems } = cutPassages(raw, {
    ...{ unit: options.unit, without: options.without, tick: ticks('clean') },
  });
  const clusters = clusterPassages(passages, { documents: raw.length, reprints: options.reprints });
  const texts = passages.map((passage) => passage.text);
  const han = countHan(texts);

  const discovering = ticks('discover');
  const discovery =
    options.segment === null
      ? { candidates: [], rejections: [] }
      : discover(discoveryInput(raw, passages), options.segment, {
          general: options.general,
          tick: discovering,
        });
  const gathered = gatherConcepts(options.lexicon, discovery.candidates, {
    quoted: quotedEnumerations(texts),
    han,
  });

  const { concepts, found, rejections } = findMentions(texts, gathered.concepts, ticks('match'));
  const facts = passages.map((passage, index) => ({
    id: passage.id,
    document: passage.document,
    text: passage.text,
    cluster: clusters.passages[index] as number,
    year: yearOf(raw[passage.document]),
  }));
  const terms = describeTerms(concepts, found, { passages: facts, documents: raw });
  const { relations, apart } = relateTerms(concepts, found, gathered.declared);

  ticks('co-occur');
  const thresholds = {
    minEdgeCount: options.minEdgeCount ?? (raw.length < SMALL_CORPUS ? 1 : 2),
    significance: { q: options.q, minCount: 3, minDocuments: Math.min(2, Math.max(1, raw.length)) },
    discovered: terms.filter((term) => term.status === 'discovered').length,
  };
  const { pairs, passagesOf } = countPairs(
    facts.map(({ text }, index) => ({ text, mentions: found[index] as Found[] })),
    terms.length,
  );
  const cooccurrences = weighPairs(
    pairs.filter(({ a, b }) => !apart(a, b)),
    facts,
    {
      ids: terms.map((term) => term.id),
      ...{ passagesOf, documents: raw.length, seed: options.seed },
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
    texts: raw.map((document) => ({ document: document.id, raw: document.raw })),
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

function countHan(texts: readonly string[]): number {
  let han = 0;
  for (const text of texts) han += text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han;
}
