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
  passages.texts.forEach((text, passage) => {
    const document = passages.documentOf[passage] as number;
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
      figure.clusters.add(passages.clusterOf[passage] as number);
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
    clusters: figures.clusters.size,
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

/** A term has few variants: to look at the text itself for each costs a fraction of cutting it out and looking it up. */
function countVariant(variants: Term['variants'], text: string, { start, end }: Span): void {
  for (const variant of variants) {
    if (variant.surface.length !== end - start || !text.startsWith(variant.surface, start)) continue;
    variant.count += 1;
    return;
  }
  variants.push({ surface: text.slice(start, end), count: 1 });
}

interface Span {
  start: number;
  end: number;
}

const mostFrequent = by<Term['variants'][number]>(
  (variant) => -variant.count,
  (variant) => variant.surface,
);
