// A document as it is read: its sentences in paragraphs, what stands or was left out between them, and beside each
// sentence the raw text where it differs.
import { by, type PassageView } from '../../../graph/model/index.ts';
import { type Difference, differenceOf } from './difference.ts';

export interface Sentence {
  passage: PassageView;
  difference: Difference | null;
}

export interface Paragraph {
  sentences: Sentence[];
  /** Raw text before it that cleaning took away, without white space at its ends; empty for none. */
  dropped: string;
  /** Sentences before it that are not among the passages: they hold no term, or were not carried along. */
  missing: number;
  /** What these say in the raw text, where there is one. */
  plain: string;
}

/** `raw` is the text that the offsets of passages count in; without it, each sentence is a paragraph. */
export function paragraphsOf(passages: readonly PassageView[], raw: string | null): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let before: PassageView | null = null;
  for (const passage of [...passages].sort(by((each) => each.index))) {
    const missing: number = passage.index - (before === null ? 0 : before.index + 1);
    // Where columns were rethreaded, the next sentence may stand before this one in the raw text.
    const between: string = raw?.slice(before?.end ?? 0, Math.max(before?.end ?? 0, passage.start)) ?? '';
    const [dropped, plain] = missing > 0 ? ['', between.trim()] : [between.trim(), ''];
    const sentence = {
      passage,
      difference: raw === null ? null : differenceOf(raw.slice(passage.start, passage.end), passage.text),
    };
    const last = paragraphs.at(-1);
    const flows = raw !== null && missing === 0 && dropped === '' && !between.includes('\n');
    if (last !== undefined && flows) last.sentences.push(sentence);
    else paragraphs.push({ sentences: [sentence], dropped, missing: Math.max(0, missing), plain });
    before = passage;
  }
  const rest = raw?.slice(before?.end ?? 0).trim() ?? '';
  return rest === '' ? paragraphs : [...paragraphs, { sentences: [], dropped: '', missing: 0, plain: rest }];
}

export interface Unlike {
  /** Sentences that differ from the raw text. */
  sentences: number;
  /** Places where raw text was left out. */
  dropped: number;
}

export function countUnlike(paragraphs: readonly Paragraph[]): Unlike {
  return {
    sentences: paragraphs.reduce(
      (sum, each) => sum + each.sentences.filter((one) => one.difference !== null).length,
      0,
    ),
    dropped: paragraphs.filter((each) => each.dropped !== '').length,
  };
}
