// The mentions of a candidate and whether they are support enough: the cheap questions, asked of every string first.
import { isQuotedAt, type Nominee } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { isEnumeration } from './enumeration.ts';
import { EDGE } from './layout.ts';
import { NUMBER_FORMULA } from './patterns.ts';
import { GAP, surfaceAt } from './text.ts';

export interface Mentions {
  /** In no order: a view into the suffix array where every mention counts. */
  places: Int32Array;
  /** The first mention in reading order. */
  position: number;
  /** A mention in the form that most are printed in, quotes aside: with 、 where most have it. */
  printedPosition: number;
  documents: number;
  /** Letters of each part between 、 of an enumeration; of a phrase, its only one. */
  parts: readonly number[];
  /** Places where it stands in “ ” whole, those that run across 、 too. */
  quotes: readonly number[];
}

const CONTEXT = 4;
const NO_QUOTES: readonly number[] = [];

/** An enumeration of equal parts (形式主义、官僚主义): such lists skip the rules on verbs and clauses. */
export function isEvenList({ parts }: Pick<Mentions, 'parts'>): boolean {
  return parts.length > 1 && parts.every((length) => length === parts[0]);
}

/** Asks for the mentions of one candidate after the other; null when they are too few or too alike. */
export function mentionFinder(corpus: Corpus): (nominee: Nominee) => Mentions | null {
  const { index, text, layout, pauseReach, support, documentAt } = corpus;
  const seen = new Int32Array(text.starts.length).fill(-1);
  let asked = 0;

  return ({ low, high, length }) => {
    const all = index.suffixes.subarray(low, high);
    let listed = -1;
    for (const at of all) {
      if ((pauseReach[at] as number) < length && (listed === -1 || at < listed)) listed = at;
    }
    const { places, parts } =
      listed === -1 ? { places: all, parts: [length] } : withoutChanceJoints(all, { listed, length, corpus });
    if (places.length < 2) return null;
    const documents = countDocuments(places);
    if (documents < support && !hasContexts(places, length, corpus)) return null;
    const mostly = listed !== -1 && mostlyListed(places, length, corpus);
    let position = -1;
    let printedPosition = -1;
    for (const at of places) {
      if (position === -1 || at < position) position = at;
      const crosses = listed !== -1 && (pauseReach[at] as number) < length;
      if (crosses === mostly && (printedPosition === -1 || at < printedPosition)) printedPosition = at;
    }
    return { places, position, printedPosition, documents, parts, quotes: quotesAmong(all, length) };
  };

  function countDocuments(places: Int32Array): number {
    const stamp = asked++;
    let documents = 0;
    for (const at of places) {
      const document = documentAt(at);
      if (seen[document] !== stamp) documents++;
      seen[document] = stamp;
    }
    return documents;
  }

  function quotesAmong(all: Int32Array, length: number): readonly number[] {
    let quotes: number[] | undefined;
    for (const at of all) {
      if (((layout.edges[at] as number) & EDGE.quote) === 0 || !isQuotedAt(text, at, length)) continue;
      quotes ??= [];
      quotes.push(at);
    }
    return quotes ?? NO_QUOTES;
  }
}

/** Mentions that run across 、 count only for enumerations and number formulas (两不愁、三保障). */
function withoutChanceJoints(
  all: Int32Array,
  { listed, length, corpus }: { listed: number; length: number; corpus: Corpus },
): { places: Int32Array; parts: readonly number[] } {
  const lengths = partLengths(corpus, listed, length);
  if (isEnumeration({ position: listed, lengths, count: all.length }, corpus)) {
    return { places: all, parts: lengths };
  }
  const parts = [length];
  if (NUMBER_FORMULA.test(surfaceAt(corpus.text, listed, length))) return { places: all, parts };
  return { places: all.filter((at) => (corpus.pauseReach[at] as number) >= length), parts };
}

function mostlyListed(places: Int32Array, length: number, { pauseReach }: Corpus): boolean {
  let listed = 0;
  for (const at of places) if ((pauseReach[at] as number) < length) listed++;
  return listed * 2 > places.length;
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

/** Distinct contexts of four letters on each side; stops as soon as there are enough. */
function hasContexts(places: Int32Array, length: number, { text, support }: Corpus): boolean {
  const contexts: number[] = [];
  for (const start of places) {
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
