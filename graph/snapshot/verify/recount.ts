// Counts every figure of a snapshot anew from the passages inside, as the extractor counts them from the corpus.
// Nothing here is shared with the extractor: a verification that ran the same code would repeat its mistakes.
import type { ByYear, Snapshot, SnapshotPassage, SnapshotTerm, Span } from '../../model/index.ts';
import { by, compare } from '../../model/index.ts';

export type TermFigures = Pick<
  SnapshotTerm,
  'count' | 'standalone' | 'passages' | 'documents' | 'clusters' | 'byYear' | 'first' | 'last' | 'variants'
>;

export interface EdgeFigures {
  /** Passages where both stand alone and apart, in order of id. */
  passages: string[];
  documents: number;
  clusters: number;
  byYear: ByYear;
}

export interface Recount {
  term: (id: string) => TermFigures;
  /** Passages with a mention, nested or not. */
  mentioned: (term: string) => number;
  edge: (source: string, target: string) => EdgeFigures;
  /** Passages with a mention of both, nested or not. */
  together: (source: string, target: string) => number;
}

/** One term in one passage. */
interface Place {
  passage: SnapshotPassage;
  spans: Span[];
}

type Places = ReadonlyMap<string, Place>;

export function recount(documents: Snapshot['documents'], passages: readonly SnapshotPassage[]): Recount {
  const dates = new Map(documents.map(({ id, date }) => [id, date]));
  const dateOf = ({ passage }: Place): string | null => dates.get(passage.document) ?? null;
  const placesOf = placesByTerm(passages);
  const places = (term: string): Places => placesOf.get(term) ?? new Map();
  return {
    term: (id) => termFigures([...places(id).values()], dateOf),
    mentioned: (id) => places(id).size,
    edge: (source, target) => edgeFigures(places(source), places(target), dateOf),
    together: (source, target) => shared(places(source), places(target)).length,
  };
}

function placesByTerm(passages: readonly SnapshotPassage[]): Map<string, Map<string, Place>> {
  const placesOf = new Map<string, Map<string, Place>>();
  for (const passage of passages) {
    for (const span of passage.spans) {
      const places = placesOf.get(span.term) ?? new Map<string, Place>();
      placesOf.set(span.term, places);
      const place = places.get(passage.id);
      if (place === undefined) places.set(passage.id, { passage, spans: [span] });
      else place.spans.push(span);
    }
  }
  return placesOf;
}

type DateOf = (place: Place) => string | null;

function termFigures(places: readonly Place[], dateOf: DateOf): TermFigures {
  const alone = places.filter(({ spans }) => spans.some((span) => !span.nested));
  const dates = places.flatMap((place) => dateOf(place) ?? []).sort();
  const sum = (size: (place: Place) => number) => places.reduce((total, place) => total + size(place), 0);
  return {
    count: sum(({ spans }) => spans.length),
    standalone: sum(({ spans }) => spans.filter((span) => !span.nested).length),
    passages: alone.length,
    documents: distinct(places.map(({ passage }) => passage.document)),
    clusters: distinct(alone.map(({ passage }) => passage.cluster)),
    byYear: years(places, { dateOf, size: ({ spans }) => spans.length }),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    variants: variants(places),
  };
}

function edgeFigures(source: Places, target: Places, dateOf: DateOf): EdgeFigures {
  const places = shared(source, target)
    .filter(([a, b]) => standApart(a, b))
    .map(([place]) => place)
    .sort(by(({ passage }) => passage.id));
  return {
    passages: places.map(({ passage }) => passage.id),
    documents: distinct(places.map(({ passage }) => passage.document)),
    clusters: distinct(places.map(({ passage }) => passage.cluster)),
    byYear: years(places, { dateOf, size: () => 1 }),
  };
}

function shared(source: Places, target: Places): [Place, Place][] {
  return [...source].flatMap(([id, place]): [Place, Place][] => {
    const other = target.get(id);
    return other === undefined ? [] : [[place, other]];
  });
}

/** Some mention of each, none inside a longer term, that neither overlap nor follow each other directly. */
function standApart(a: Place, b: Place): boolean {
  const { passage } = a;
  return a.spans.some(
    (x) =>
      !x.nested && b.spans.some((y) => !y.nested && (isBetween(passage, x, y) || isBetween(passage, y, x))),
  );
}

/** Whether anything but quotes and middle dots stands, or stood, between the end of one and the start of the other. */
function isBetween({ text, gaps = [] }: SnapshotPassage, earlier: Span, later: Span): boolean {
  const [end, start] = [earlier.offset + earlier.length, later.offset];
  return OPAQUE.test(text.slice(end, start)) || gaps.some(({ offset }) => offset >= end && offset <= start);
}

export const OPAQUE = /[^“”‘’「」『』"'·•・]/;

function years(
  places: readonly Place[],
  { dateOf, size }: { dateOf: DateOf; size: (place: Place) => number },
): ByYear {
  const found = new Map<string, { count: number; documents: Set<string> }>();
  for (const place of places) {
    const year = dateOf(place)?.slice(0, 4);
    if (year === undefined) continue;
    const figures = found.get(year) ?? { count: 0, documents: new Set() };
    figures.count += size(place);
    figures.documents.add(place.passage.document);
    found.set(year, figures);
  }
  return Object.fromEntries(
    [...found]
      .sort(([a], [b]) => compare(a, b))
      .map(([year, { count, documents }]) => [year, { count, documents: documents.size }]),
  );
}

function variants(places: readonly Place[]): TermFigures['variants'] {
  const counts = new Map<string, number>();
  for (const { passage, spans } of places) {
    for (const { offset, length } of spans) {
      const surface = passage.text.slice(offset, offset + length);
      counts.set(surface, (counts.get(surface) ?? 0) + 1);
    }
  }
  return [...counts].map(([surface, count]) => ({ surface, count }));
}

const distinct = (items: readonly string[]): number => new Set(items).size;
