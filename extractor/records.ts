// Texts, passages and mentions as the contract wants them, one at a time: ids for numbers, and every span in the raw text too.
import type { Mention, Passage, Text } from '../graph/model/index.ts';
import { rawSpan } from './clean/spans.ts';
import type { Clusters } from './duplicates/clusters.ts';
import type { Mentions } from './match/mentions.ts';
import { idOf, indexOf, type Passages, sourceOf } from './passages/passages.ts';
import type { RawDocument } from './raw-document.ts';

export interface Corpus {
  documents: readonly RawDocument[];
  /** Ids of the documents. */
  ids: readonly string[];
  passages: Passages;
}

export function* textRecords({ documents }: Corpus): Generator<Text> {
  for (const { id, raw } of documents) yield { document: id, raw };
}

export function* passageRecords({ ids, passages }: Corpus, clusters: Clusters): Generator<Passage> {
  for (const [passage, text] of passages.texts.entries()) {
    yield {
      id: idOf(passages, ids, passage),
      document: ids[passages.documentOf[passage] as number] as string,
      index: indexOf(passages, passage),
      start: passages.starts[passage] as number,
      end: passages.ends[passage] as number,
      text,
      page: null,
      cluster: idOf(passages, ids, clusters.passages[passage] as number),
    };
  }
}

/** `terms` are the ids of the terms by number. */
export function* mentionRecords(
  { documents, ids, passages }: Corpus,
  mentions: Mentions,
  terms: readonly string[],
): Generator<Mention> {
  for (const [passage, text] of passages.texts.entries()) {
    const id = idOf(passages, ids, passage);
    const source = sourceOf(passages, passage);
    const { raw } = documents[passages.documentOf[passage] as number] as RawDocument;
    const last = mentions.firsts[passage + 1] as number;
    for (let at = mentions.firsts[passage] as number; at < last; at += 1) {
      const [start, end] = [mentions.start[at] as number, mentions.end[at] as number];
      const span = rawSpan(source, raw, start, end);
      // Spelt out: spreading costs more than the rest of the record.
      yield {
        term: terms[mentions.term[at] as number] as string,
        passage: id,
        start: span.start,
        end: span.end,
        offset: start,
        length: end - start,
        surface: text.slice(start, end),
        nested: mentions.nested[at] === 1,
        repair: span.repair,
      };
    }
  }
}
