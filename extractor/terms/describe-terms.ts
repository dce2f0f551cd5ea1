// Gives every term its figures: mentions, documents, groups, years, variants, first and last use.
import { by, type Document, type Term } from '../../graph/model/index.ts';
import type { Found } from '../match/mentions.ts';
import type { TermConcept } from './concepts.ts';
import { yearSeries } from './year-series.ts';

export interface DescribedPassage {
  document: number;
  cluster: number;
  text: string;
}

/** `found[i]` are the mentions in `passages[i]`; terms come in the order of `concepts`. */
export function describeTerms(
  concepts: readonly TermConcept[],
  found: readonly Found[][],
  {
    passages,
    documents,
  }: { passages: readonly DescribedPassage[]; documents: readonly Pick<Document, 'date'>[] },
): Term[] {
  const places: Place[][] = concepts.map(() => []);
  found.forEach((mentions, passage) => {
    const { document, cluster, text } = passages[passage] as DescribedPassage;
    for (const { term, start, end, nested } of mentions) {
      places[term]?.push({ passage, document, cluster, nested, surface: text.slice(start, end) });
    }
  });
  return concepts.map(({ forms: _, not: __, ...concept }, term) => {
    const mentions = places[term] as Place[];
    const alone = mentions.filter((place) => !place.nested);
    const dates = mentions.flatMap(({ document }) => documents[document]?.date ?? []).sort();
    return {
      ...concept,
      variants: variantCounts(mentions),
      count: mentions.length,
      standalone: alone.length,
      passages: distinct(alone.map((place) => place.passage)),
      documents: distinct(mentions.map((place) => place.document)),
      clusters: distinct(alone.map((place) => place.cluster)),
      byYear: yearSeries(mentions.map(({ document }) => ({ document, year: yearOf(documents[document]) }))),
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
    };
  });
}

export const yearOf = (document: Pick<Document, 'date'> | undefined): string | null =>
  document?.date?.slice(0, 4) ?? null;

interface Place {
  passage: number;
  document: number;
  cluster: number;
  nested: boolean;
  surface: string;
}

function variantCounts(mentions: readonly Place[]): Term['variants'] {
  const counts = new Map<string, number>();
  for (const { surface } of mentions) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  return [...counts]
    .map(([surface, count]) => ({ surface, count }))
    .sort(
      by(
        (variant) => -variant.count,
        (variant) => variant.surface,
      ),
    );
}

const distinct = (items: readonly number[]): number => new Set(items).size;
