// Gives every term its figures: mentions, documents, groups, years, variants, first and last use.
import { by, compare, type Document, type Term } from '../../graph/model/index.ts';
import type { Mentions } from '../match/mentions.ts';
import type { TermConcept } from './concepts.ts';
import { addToSeries, emptySeries, type Series, seriesRecord } from './year-series.ts';

/** Passages in columns: the number of the document and of the near-duplicate group of each. */
export interface DescribedPassages {
  documentOf: ArrayLike<number>;
  clusterOf: ArrayLike<number>;
  texts: readonly string[];
}

/** Terms come in the order of `concepts`. */
export function describeTerms(
  concepts: readonly TermConcept[],
  { firsts, term, start, end, nested }: Mentions,
  { passages, documents }: { passages: DescribedPassages; documents: readonly Pick<Document, 'date'>[] },
): Term[] {
  const years = documents.map(yearOf);
  const figures = emptyFigures(concepts);
  const { count, standalone, shortest, plain, lastDocument, lastPassage } = figures;
  const isShared = sharedClusters(passages.clusterOf);
  passages.texts.forEach((text, passage) => {
    const document = passages.documentOf[passage] as number;
    const year = years[document] ?? null;
    const cluster = passages.clusterOf[passage] as number;
    for (let at = firsts[passage] as number; at < (firsts[passage + 1] as number); at += 1) {
      const own = term[at] as number;
      count[own] = (count[own] as number) + 1;
      const length = (end[at] as number) - (start[at] as number);
      if (length === shortest[own]) plain[own] = (plain[own] as number) + 1;
      else countVariant(figures.variants[own] as Variants, text, { start: start[at] as number, length });
      if (year !== null) addToSeries(figures.byYear[own] as Series, year, document);
      // Passages come in order of document, so a new one differs from the last.
      if (lastDocument[own] !== document) {
        lastDocument[own] = document;
        addDocument(figures, own, documents[document]?.date ?? null);
      }
      if (nested[at] === 1) continue;
      standalone[own] = (standalone[own] as number) + 1;
      if (lastPassage[own] === passage) continue;
      lastPassage[own] = passage;
      addPassage(figures, own, isShared[cluster] === 1 ? cluster : null);
    }
  });
  return concepts.map((concept, own) => termOf(concept, figures, own));
}

/** Spelt out, as the figures are: what is put together by spreading takes several times as long to make and to use. */
function termOf(concept: TermConcept, figures: Figures, own: number): Term {
  const variants = figures.variants[own] as Variants;
  const plain = figures.plain[own] as number;
  const surface = concept.forms.find((form) => form.length === figures.shortest[own]);
  if (plain > 0 && surface !== undefined) variants.push({ surface, count: plain });
  return {
    id: concept.id,
    label: concept.label,
    status: concept.status,
    category: concept.category,
    english: concept.english,
    score: concept.score,
    channels: concept.channels,
    variants: variants.sort(mostFrequent),
    count: figures.count[own] as number,
    standalone: figures.standalone[own] as number,
    passages: figures.passages[own] as number,
    documents: figures.documents[own] as number,
    clusters: (figures.singles[own] as number) + (figures.clusters[own] as Set<number>).size,
    byYear: seriesRecord(figures.byYear[own] as Series),
    first: figures.first[own] ?? null,
    last: figures.last[own] ?? null,
  };
}

export const yearOf = (document: Pick<Document, 'date'> | undefined): string | null =>
  document?.date?.slice(0, 4) ?? null;

type Variants = Term['variants'];

/** What is known of the terms so far, in columns: a mention is counted without a look at any object. */
interface Figures {
  /** Length of the one shortest form of a term: a mention so long is spelt as it is, and no quote is in it. 0: there are more. */
  shortest: Int32Array;
  /** Mentions so long, and the other spellings. */
  plain: Int32Array;
  variants: Variants[];
  count: Int32Array;
  standalone: Int32Array;
  passages: Int32Array;
  documents: Int32Array;
  /** Groups of one passage, and the others. */
  singles: Int32Array;
  clusters: Set<number>[];
  byYear: Series[];
  first: (string | null)[];
  last: (string | null)[];
  lastDocument: Int32Array;
  lastPassage: Int32Array;
}

function emptyFigures(concepts: readonly TermConcept[]): Figures {
  const column = () => new Int32Array(concepts.length);
  return {
    ...{ shortest: Int32Array.from(concepts, shortestOf), plain: column(), variants: concepts.map(() => []) },
    ...{ count: column(), standalone: column(), passages: column(), documents: column(), singles: column() },
    ...{
      clusters: concepts.map(() => new Set<number>()),
      byYear: concepts.map(emptySeries),
      first: concepts.map(() => null),
      last: concepts.map(() => null),
    },
    ...{ lastDocument: column().fill(-1), lastPassage: column().fill(-1) },
  };
}

function shortestOf({ forms }: TermConcept): number {
  const length = forms.reduce((least, form) => Math.min(least, form.length), Number.POSITIVE_INFINITY);
  return forms.filter((form) => form.length === length).length === 1 ? length : 0;
}

function addDocument({ documents, first, last }: Figures, own: number, date: string | null): void {
  documents[own] = (documents[own] as number) + 1;
  if (date === null) return;
  const [earliest, latest] = [first[own] ?? null, last[own] ?? null];
  if (earliest === null || compare(date, earliest) < 0) first[own] = date;
  if (latest === null || compare(date, latest) > 0) last[own] = date;
}

/** `cluster` is null where the passage is a group of its own, which is met once: only the others are looked up. */
function addPassage({ passages, singles, clusters }: Figures, own: number, cluster: number | null): void {
  passages[own] = (passages[own] as number) + 1;
  if (cluster === null) singles[own] = (singles[own] as number) + 1;
  else clusters[own]?.add(cluster);
}

/** 1 for each group of more than one passage. */
function sharedClusters(clusterOf: ArrayLike<number>): Uint8Array {
  let last = -1;
  for (let passage = 0; passage < clusterOf.length; passage += 1)
    last = Math.max(last, clusterOf[passage] as number);
  const isMet = new Uint8Array(last + 1);
  const isShared = new Uint8Array(last + 1);
  for (let passage = 0; passage < clusterOf.length; passage += 1) {
    const cluster = clusterOf[passage] as number;
    if (isMet[cluster] === 1) isShared[cluster] = 1;
    isMet[cluster] = 1;
  }
  return isShared;
}

/** A term has few variants: to look at the text itself for each costs a fraction of cutting it out and looking it up. */
function countVariant(
  variants: Variants,
  text: string,
  { start, length }: { start: number; length: number },
): void {
  for (const variant of variants) {
    if (variant.surface.length !== length || !standsAt(variant.surface, text, start)) continue;
    variant.count += 1;
    return;
  }
  variants.push({ surface: text.slice(start, start + length), count: 1 });
}

/** Unit by unit: a surface has a few of them. */
function standsAt(surface: string, text: string, start: number): boolean {
  for (let at = 0; at < surface.length; at += 1) {
    if (surface.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

const mostFrequent = by<Variants[number]>(
  (variant) => -variant.count,
  (variant) => variant.surface,
);
