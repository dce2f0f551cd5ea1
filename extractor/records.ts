// Passages and mentions as the contract wants them: ids for numbers, and every span in the raw text too.
import type { Mention, Passage } from '../graph/model/index.ts';
import { rawSpan } from './clean/spans.ts';
import type { Clusters } from './duplicates/clusters.ts';
import type { Found } from './match/mentions.ts';
import type { CutPassage } from './passages/cut-passages.ts';
import type { RawDocument } from './raw-document.ts';
import type { TermConcept } from './terms/concepts.ts';

export function passageRecord(
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

export function mentionRecord(
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
