// What the method card and the years say of the corpus, against the documents and passages inside.
// Documents are always all there; passages only as far as a term is mentioned in them.
import type { Snapshot } from '../../model/index.ts';
import { compareCounts } from './compare-figures.ts';

export function* corpusFaults({ method, documents, years, passages }: Snapshot): Generator<string> {
  const { corpus } = method;
  const inside = {
    documents: documents.length,
    characters: documents.reduce((sum, document) => sum + document.characters, 0),
  };
  yield* compareCounts('corpus', corpus, {
    inside,
    nouns: { documents: 'documents', characters: 'characters' },
  });
  const dates = documents.flatMap(({ date }) => date ?? []).sort();
  for (const [key, date] of [
    ['first', dates[0]],
    ['last', dates.at(-1)],
  ] as const) {
    if (corpus[key] !== (date ?? null))
      yield `corpus: says ${key} date ${corpus[key]}, inside it is ${date ?? null}`;
  }
  if (corpus.clusters > corpus.passages) {
    yield `corpus: says ${corpus.clusters} groups, more than its ${corpus.passages} passages`;
  }
  const groups = new Set(passages?.map(({ cluster }) => cluster)).size;
  const held = passages?.length ?? 0;
  if (groups > corpus.clusters) yield `corpus: says ${corpus.clusters} groups, ${groups} are inside already`;
  if (held > corpus.passages) yield `corpus: says ${corpus.passages} passages, ${held} are inside already`;
  yield* yearFaults({ method, documents, years, passages });
}

function* yearFaults({
  method,
  documents,
  years,
  passages,
}: Pick<Snapshot, 'method' | 'documents' | 'years' | 'passages'>): Generator<string> {
  const yearOf = new Map(
    documents.flatMap(({ id, date }) => (date === null ? [] : [[id, date.slice(0, 4)]])),
  );
  const dated = tally([...yearOf.values()]);
  const held = tally((passages ?? []).flatMap(({ document }) => yearOf.get(document) ?? []));
  for (const year of new Set([...Object.keys(years), ...dated.keys()])) {
    const says = years[year] ?? { documents: 0, passages: 0 };
    const inside = { documents: dated.get(year) ?? 0 };
    yield* compareCounts(year, says, { inside, nouns: { documents: 'documents' } });
    const least = held.get(year) ?? 0;
    if (says.passages < least) yield `${year}: says ${says.passages} passages, ${least} are inside already`;
  }
  const sum = Object.values(years).reduce((total, year) => total + year.passages, 0);
  const all = method.corpus.passages;
  if (sum > all || (yearOf.size === documents.length && sum < all)) {
    yield `corpus: says ${all} passages, its years add up to ${sum}`;
  }
}

function tally(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
