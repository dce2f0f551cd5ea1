// What the domain reads answer, put together from records: passages with their document and spans, edges as figures.
import type {
  Cooccurrence,
  Document,
  MentionGroup,
  Passage,
  PassageView,
  SnapshotDocument,
  SnapshotEdge,
  Span,
} from '../model/index.ts';
import { by } from '../model/index.ts';

/** An edge without its list of passages, which stand beside it in full or are asked for on their own. */
export function edgeView({
  passages: _,
  logDiceLow: __,
  logDiceHigh: ___,
  ...figures
}: Cooccurrence): SnapshotEdge {
  return figures;
}

export function documentView(document: Document): SnapshotDocument {
  const { id, title, date, source, issuer, level, path, characters } = document;
  return { id, title, date, source, issuer, level, path, characters };
}

export function passageView(passage: Passage, document: Document, mentions: MentionGroup[]): PassageView {
  const { id, index, start, end, text, cluster } = passage;
  return { id, index, start, end, text, cluster, spans: spans(mentions), document: documentView(document) };
}

/** Every term at its places, in reading order, the longer of two that start together first. */
function spans(mentions: MentionGroup[]): Span[] {
  const all = mentions.flatMap(({ term, offsets, lengths, nested }) =>
    offsets.map((offset, i) => ({ term, offset, length: lengths[i] ?? 1, nested: nested[i] ?? false })),
  );
  return all.sort(
    by(
      (span) => span.offset,
      (span) => -span.length,
      (span) => span.term,
    ),
  );
}

/** By date as far as it is known, undated ones last, then by id. */
export const inTime = by<PassageView>(
  (view) => view.document.date ?? '~',
  (view) => view.id,
);
