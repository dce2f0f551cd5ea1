// Texts, passages and mentions as the contract wants them: ids for numbers, and every span in the raw text too.

import type { Mention, Passage, Text } from '../graph/model/index.ts';
import { REPAIRS, type Repair } from '../graph/model/scalars.ts';
import { rawSpan } from './clean/spans.ts';
import type { Clusters } from './duplicates/clusters.ts';
import type { Mentions } from './match/mentions.ts';
import { indexOf, type Passages, sourceOf } from './passages/passages.ts';
import type { RawDocument } from './raw-document.ts';
import { keyOf, type Told, told, type Word, wordOf } from './rows/fields.ts';
import type { Ids, PassageIds } from './rows/ids.ts';

export interface Corpus {
  documents: readonly RawDocument[];
  passages: Passages;
  ids: PassageIds;
}

const KEY = {
  ...{ id: keyOf('id'), document: keyOf('document'), raw: keyOf('raw'), index: keyOf('index') },
  ...{ start: keyOf('start'), end: keyOf('end'), text: keyOf('text'), page: keyOf('page') },
  ...{ cluster: keyOf('cluster'), term: keyOf('term'), passage: keyOf('passage'), offset: keyOf('offset') },
  ...{ length: keyOf('length'), surface: keyOf('surface'), nested: keyOf('nested'), repair: keyOf('repair') },
};
const REPAIR = Object.fromEntries(REPAIRS.map((repair) => [repair, wordOf(repair)])) as Record<Repair, Word>;

export function textTable({ documents, ids }: Corpus): Told<Text> {
  return told(function* (to) {
    for (const [number, { raw }] of documents.entries()) {
      to.id(KEY.document, ids.documents, number);
      to.text(KEY.raw, raw);
      yield;
    }
  });
}

export function passageTable({ documents, passages, ids }: Corpus, clusters: Clusters): Told<Passage> {
  return told(function* (to) {
    for (let passage = 0; passage < passages.texts.length; passage += 1) {
      const document = passages.documentOf[passage] as number;
      const span = { start: passages.starts[passage] as number, end: passages.ends[passage] as number };
      to.passage(KEY.id, ids, passage);
      to.id(KEY.document, ids.documents, document);
      to.whole(KEY.index, indexOf(passages, passage));
      to.whole(KEY.start, span.start);
      to.whole(KEY.end, span.end);
      // A slice of a slice is slower to read.
      if (passages.repaired.has(passage)) to.text(KEY.text, passages.texts[passage] as string);
      else to.slice(KEY.text, (documents[document] as RawDocument).raw, span);
      to.word(KEY.page, null);
      to.passage(KEY.cluster, ids, clusters.passages[passage] as number);
      yield;
    }
  });
}

/** `terms` are the ids of the terms by number. */
export function mentionTable(
  { documents, passages, ids }: Corpus,
  mentions: Mentions,
  terms: Ids,
): Told<Mention> {
  return told(function* (to) {
    for (let passage = 0; passage < passages.texts.length; passage += 1) {
      const source = sourceOf(passages, passage);
      const { raw } = documents[passages.documentOf[passage] as number] as RawDocument;
      const last = mentions.firsts[passage + 1] as number;
      for (let at = mentions.firsts[passage] as number; at < last; at += 1) {
        const [start, end] = [mentions.start[at] as number, mentions.end[at] as number];
        const span = rawSpan(source, raw, start, end);
        to.id(KEY.term, terms, mentions.term[at] as number);
        to.passage(KEY.passage, ids, passage);
        to.whole(KEY.start, span.start);
        to.whole(KEY.end, span.end);
        to.whole(KEY.offset, start);
        to.whole(KEY.length, end - start);
        if (span.repair === null) to.slice(KEY.surface, raw, span);
        else to.slice(KEY.surface, source.text, { start, end });
        to.flag(KEY.nested, mentions.nested[at] === 1);
        to.word(KEY.repair, span.repair === null ? null : REPAIR[span.repair]);
        yield;
      }
    }
  });
}
