// How figures came to be, in one line of ASCII that fits everywhere: a header, a comment, a cell, a footnote.
import type { MethodCard } from './method.ts';
import type { AppliedFilter, SnapshotPart } from './snapshot.ts';

/**
 * `logDice(-), sentence, C1-NC2; G2(BH .01)-NC3-D2, binary, deduplicated; 66 documents`
 *
 * After the collocation parameters notation of Brezina, McEnery and Wattam (“Collocations in context”, International
 * Journal of Corpus Linguistics 20:2, 2015, 139–173), which #LancsBox prints (`3a-MI(5), L5-R5, C1-NC1; no filter
 * applied`): number and name of the statistic(cut-off), window, C least frequency of a collocate - NC least frequency
 * of the pair; then what was filtered. Departures: the statistic has a name and no number, `-` is no cut-off, the
 * window is a unit of text, pairs are counted in passages; behind the first semicolon stands the test that an edge is
 * significant by (false discovery rate, least passages and documents), behind the second the corpus, and what the
 * filters of a part left. Of a graph that says nothing of its method: `method unknown`.
 */
export function methodNotation({
  method,
  part,
}: {
  method: MethodCard;
  part?: SnapshotPart | undefined;
}): string {
  if (method.software.version === 'unknown') return 'method unknown';
  const { corpus, unit, counting, measure, measuredOn, thresholds, exploratory } = method;
  const { q, minCount, minDocuments } = thresholds.significance;
  const filters = part?.filters ?? [];
  const least = (ask: (filter: AppliedFilter) => number | undefined, otherwise: number) =>
    filters.reduce((most, filter) => Math.max(most, ask(filter) ?? otherwise), otherwise);
  const statistics = filters
    .flatMap((filter) => filter.measure ?? [])
    .map(({ name, min }) => `${name}(${number(min)})`);
  const [statistic = `${measure}(-)`, ...others] = statistics;
  const company = `C${least((filter) => filter.minCount, 1)}-NC${least((filter) => filter.minEdgeCount, thresholds.minEdgeCount)}`;
  const reprints = measuredOn === 'clusters' ? 'deduplicated' : 'reprints counted';
  return [
    [statistic, unit, company].join(', '),
    `G2(BH ${number(q)})-NC${minCount}-D${minDocuments}, ${counting}, ${reprints}`,
    [
      `${corpus.documents} documents`,
      ...(exploratory ? ['exploratory'] : []),
      ...others,
      ...choices(filters),
    ].join(', '),
  ].join('; ');
}

/** What filters chose beside the cut-offs. */
function choices(filters: readonly AppliedFilter[]): string[] {
  return filters.flatMap(({ minDocuments = 0, categories, significantOnly, focus, other }) => [
    ...(minDocuments > 1 ? [`terms of ${minDocuments} documents`] : []),
    ...(categories === undefined ? [] : [`${categories.length} categories`]),
    ...(significantOnly === true ? ['significant only'] : []),
    ...(focus === undefined ? [] : [`one term to depth ${focus.depth}`]),
    ...(other === true ? ['further filters'] : []),
  ]);
}

/** `.01`, `7`. */
function number(value: number): string {
  return String(value).replace(/^(-?)0\./, '$1.');
}
