// The mentions of a candidate and whether they are support enough: the cheap questions, asked of every string first.
import type { Nominee } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { isEnumeration } from './enumeration.ts';
import { NUMBER_FORMULA } from './patterns.ts';
import { intervalAt } from './suffix-array.ts';
import { GAP, printedAt } from './text.ts';

export interface Mentions {
  /** In reading order. */
  positions: Int32Array;
  documents: number;
  /** Letters of each part between 、 of an enumeration; of a phrase, its only one. */
  parts: readonly number[];
}

const CONTEXT = 4;

/** An enumeration of equal parts (形式主义、官僚主义): such lists skip the rules on verbs and clauses. */
export function isEvenList({ parts }: Pick<Mentions, 'parts'>): boolean {
  return parts.length > 1 && parts.every((length) => length === parts[0]);
}

/** Mentions, or null when they are too few or too alike: then the string is no candidate at all. */
export function supportedMentions(nominee: Nominee, corpus: Corpus): Mentions | null {
  const [low, high] = intervalAt(corpus.index, nominee.position, nominee.length);
  if (high - low < 2) return null;
  const all = corpus.index.suffixes.slice(low, high).sort();
  const { positions, parts } = withoutChanceJoints(nominee, all, corpus);
  const documents = countDocuments(positions, corpus);
  const { support } = corpus;
  if (positions.length < 2) return null;
  if (documents < support && !hasContexts(positions, nominee.length, corpus)) return null;
  return { positions, documents, parts };
}

/** As most often printed, quotes aside: with 、 where most mentions have it. */
export function printedForm(
  { length }: Nominee,
  positions: Int32Array,
  { text, pauseReach }: Corpus,
): string {
  const crosses = (position: number) => (pauseReach[position] ?? 0) < length;
  const listed = positions.reduce((sum, position) => sum + (crosses(position) ? 1 : 0), 0);
  const mostly = listed * 2 > positions.length;
  return printedAt(text, positions.find((position) => crosses(position) === mostly) ?? 0, length);
}

/** Mentions that run across 、 count only for enumerations and number formulas (两不愁、三保障). */
function withoutChanceJoints(
  { length, surface }: Nominee,
  all: Int32Array,
  corpus: Corpus,
): Pick<Mentions, 'positions' | 'parts'> {
  const crosses = (at: number) => (corpus.pauseReach[at] ?? 0) < length;
  const listed = all.find(crosses);
  if (listed === undefined) return { positions: all, parts: [length] };
  const parts = partLengths(corpus, listed, length);
  if (isEnumeration({ position: listed, lengths: parts, count: all.length }, corpus)) {
    return { positions: all, parts };
  }
  if (NUMBER_FORMULA.test(surface)) return { positions: all, parts: [length] };
  return { positions: all.filter((at) => !crosses(at)), parts: [length] };
}

function partLengths({ text }: Corpus, position: number, length: number): number[] {
  const lengths: number[] = [];
  let start = position;
  for (let at = position + 1; at <= position + length; at++) {
    if (at < position + length && ((text.gaps[at] ?? 0) & GAP.pause) === 0) continue;
    lengths.push(at - start);
    start = at;
  }
  return lengths;
}

function countDocuments(positions: Int32Array, { text }: Corpus): number {
  let documents = 0;
  let last = -1;
  for (const position of positions) {
    const document = text.documentOf[position] ?? 0;
    if (document !== last) documents++;
    last = document;
  }
  return documents;
}

/** Distinct contexts of four letters on each side; stops as soon as there are enough. */
function hasContexts(positions: Int32Array, length: number, { text, support }: Corpus): boolean {
  const contexts: number[] = [];
  for (const start of positions) {
    let hash = 17;
    for (let step = 1; step <= CONTEXT; step++) {
      hash = Math.imul(hash ^ (text.codes[start - step] ?? 0), 0x01000193);
      hash = Math.imul(hash ^ (text.codes[start + length + step - 1] ?? 0), 0x01000193);
    }
    if (!contexts.includes(hash)) contexts.push(hash);
    if (contexts.length >= support) return true;
  }
  return false;
}
