// A quotation as people read it: “…” where text was left out, as a quotation has to say; its terms move along.
import type { SnapshotPassage, Span } from '../model/index.ts';

const LEFT_OUT = '…';

type Quoted = Pick<SnapshotPassage, 'text' | 'spans' | 'gaps'>;

/** Without gaps; what has none comes back as it is. */
export function quotation<Passage extends Quoted>(passage: Passage): Passage {
  const { gaps, ...rest } = passage;
  if (gaps === undefined || gaps.length === 0) return passage;
  let text = '';
  let last = 0;
  for (const { offset } of gaps) {
    text += passage.text.slice(last, offset) + LEFT_OUT;
    last = offset;
  }
  // What was left out stood right before its offset, so a term that begins there moves, and one that ends there stays.
  const moved = (at: number): number =>
    at + LEFT_OUT.length * gaps.filter(({ offset }) => offset <= at).length;
  const move = (span: Span): Span => {
    const end = span.offset + span.length;
    const inside = gaps.filter(({ offset }) => offset > span.offset && offset < end).length;
    return { ...span, offset: moved(span.offset), length: span.length + LEFT_OUT.length * inside };
  };
  return { ...rest, text: text + passage.text.slice(last), spans: passage.spans.map(move) } as Passage;
}
