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
  const figures = concepts.map(emptyFigures);
  const isShared = sharedClusters(passages.clusterOf);
  passages.texts.forEach((text, passage) => {
    const document = passages.documentOf[passage] as number;
    const cluster = passages.clusterOf[passage] as number;
    for (let at = firsts[passage] as number; at < (firsts[passage + 1] as number); at += 1) {
      const figure = figures[term[at] as number] as Figures;
      countVariant(figure.variants, text, { start: start[at] as number, end: end[at] as number });
      figure.count += 1;
      addToSeries(figure.byYear, years[document] ?? null, document);
      // Passages come in order of document, so a new one differs from the last.
      if (figure.lastDocument !== document) {
        figure.lastDocument = document;
        figure.documents += 1;
        addDate(figure, documents[document]?.date ?? null);
      }
      if (nested[at] === 1) continue;
      figure.standalone += 1;
      if (figure.lastPassage === passage) continue;
      figure.lastPassage = passage;
      figure.passages += 1;
      // A group of one passage is met once: only the others are looked up.
      if (isShared[cluster] === 1) figure.clusters.add(cluster);
      else figure.singles += 1;
    }
  });
  return concepts.map((concept, index) => termOf(concept, figures[index] as Figures));
}

/** Spelt out, as the figures are: what is put together by spreading takes several times as long to make and to use. */
function termOf(concept: TermConcept, figures: Figures): Term {
  return {
    id: concept.id,
    label: concept.label,
    status: concept.status,
    category: concept.category,
    english: concept.english,
    score: concept.score,
    channels: concept.channels,
    variants: figures.variants.sort(mostFrequent),
    count: figures.count,
    standalone: figures.standalone,
    passages: figures.passages,
    documents: figures.documents,
    clusters: figures.singles + figures.clusters.size,
    byYear: seriesRecord(figures.byYear),
    first: figures.first,
    last: figures.last,
  };
}

export const yearOf = (document: Pick<Document, 'date'> | undefined): string | null =>
  document?.date?.slice(0, 4) ?? null;

/** What is known of a term so far. */
interface Figures {
  /** In the order they were met. */
  variants: Term['variants'];
  count: number;
  standalone: number;
  passages: number;
  documents: number;
  /** Groups of one passage, and the others. */
  singles: number;
  clusters: Set<number>;
  byYear: Series;
  first: string | null;
  last: string | null;
  lastDocument: number;
  lastPassage: number;
}

const emptyFigures = (): Figures => ({
  variants: [],
  count: 0,
  standalone: 0,
  passages: 0,
  documents: 0,
  singles: 0,
  clusters: new Set(),
  byYear: emptySeries(),
  first: null,
  last: null,
  lastDocument: -1,
  lastPassage: -1,
});

function addDate(figure: Figures, date: string | null): void {
  if (date === null) return;
  if (figure.first === null || compare(date, figure.first) < 0) figure.first = date;
  if (figure.last === null || compare(date, figure.last) > 0) figure.last = date;
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
function countVariant(variants: Term['variants'], text: string, { start, end }: Span): void {
  for (const variant of variants) {
    if (variant.surface.length !== end - start || !standsAt(variant.surface, text, start)) continue;
    variant.count += 1;
    return;
  }
  variants.push({ surface: text.slice(start, end), count: 1 });
}

/** Unit by unit: a surface has a few of them. */
function standsAt(surface: string, text: string, start: number): boolean {
  for (let at = 0; at < surface.length; at += 1) {
    if (surface.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

interface Span {
  start: number;
  end: number;
}

const mostFrequent = by<Term['variants'][number]>(
  (variant) => -variant.count,
  (variant) => variant.surface,
);
