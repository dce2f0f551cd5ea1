// What the domain reads answer, put together from records: passages with their document and spans, edges as figures.
import type {
  Cooccurrence,
  Document,
  MentionGroup,
  Passage,
  PassageView,
  SearchHit,
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

/** Strongest first, by logDice. */
export const byStrength = by<SnapshotEdge>(
  (edge) => -edge.logDice,
  (edge) => edge.source,
  (edge) => edge.target,
);

export const byRelation = by<{ type: string; source: string; order: number | null; target: string }>(
  (relation) => relation.type,
  (relation) => relation.source,
  (relation) => relation.order ?? 0,
  (relation) => relation.target,
);

export type Candidate = SearchHit & { exact: boolean };
/** Exact first, then by count. */
export const byRelevance = by<Candidate>(
  (hit) => (hit.exact ? 0 : 1),
  (hit) => -hit.count,
  (hit) => hit.id,
);
