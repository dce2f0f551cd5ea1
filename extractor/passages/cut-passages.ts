// Cuts cleaned documents into passages: the sentences (or paragraphs) that are counted, quoted and cited.
import type { Problem, Unit } from '../../graph/model/index.ts';
import { clean, type Piece, type RuleName } from '../clean/clean.ts';
import { rawSpan } from '../clean/spans.ts';
import type { Tick } from '../options.ts';
import type { RawDocument } from '../raw-document.ts';
import { splitSentences } from '../sentences/sentences.ts';
import { passageId } from '../terms/ids.ts';

/** A passage that still knows the piece of cleaned text it was cut from, so that spans find their way back. */
export interface CutPassage {
  id: string;
  /** Number of the document. */
  document: number;
  index: number;
  start: number;
  end: number;
  text: string;
  piece: Piece;
  /** Where the passage begins in the text of the piece. */
  pieceStart: number;
}

export interface CutOptions {
  unit: Unit;
  without: readonly RuleName[];
  tick?: Tick;
}

/** Passages in order of document and reading; page furniture and passages without a Han character are none. */
export function cutPassages(
  documents: readonly RawDocument[],
  options: CutOptions,
): { passages: CutPassage[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const all = documents.reduce((sum, { raw }) => sum + raw.length, 0);
  let done = 0;
  const passages = documents.flatMap((document, number) => {
    done += document.raw.length;
    const { pieces, notices } = clean(document.raw, { start: document.bodyStart, without: options.without });
    for (const { code, message, start, end } of notices) {
      const where = { path: document.path, start, end };
      problems.push({ code, severity: 'notice', message: `${document.path}: ${message}`, where });
    }
    options.tick?.(done / all);
    return cutDocument(pieces, { document, number, unit: options.unit });
  });
  return { passages, problems };
}

function cutDocument(
  pieces: readonly Piece[],
  { document, number, unit }: { document: RawDocument; number: number; unit: Unit },
): CutPassage[] {
  const passages: CutPassage[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'furniture') continue;
    const spans = unit === 'sentence' ? splitSentences(piece.text) : [{ start: 0, end: piece.text.length }];
    for (const span of spans) {
      const text = piece.text.slice(span.start, span.end);
      if (!/\p{Script=Han}/u.test(text)) continue;
      const index = passages.length;
      const { start, end } = rawSpan(piece, document.raw, span.start, span.end);
      passages.push({
        id: passageId(document.id, index),
        document: number,
        index,
        start,
        end,
        text,
        piece,
        pieceStart: span.start,
      });
    }
  }
  return passages;
}
