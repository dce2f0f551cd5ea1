// Holds two periods of one snapshot against each other with the test of `tifa diff`: log-odds for terms, G² for edges.
// The sides are summed from the counts by year here, because a slider asks for them again and again.
import { compareInSteps, type Kind } from '../../../graph/difference/compare.ts';
import type { Side } from '../../../graph/difference/sides.ts';
import { pairKey } from '../../../graph/difference/sides.ts';
import type { Snapshot } from '../../../graph/model/index.ts';
import { mapInSteps, type Steps } from '../../../graph/model/steps.ts';
import { edgeKey } from '../state/atlas.ts';
import type { ChangeKind, Contrast } from '../state/contrast.ts';
import { type Span, sumYears } from '../state/years.ts';

export function* contrastInSteps(snapshot: Snapshot, periods: readonly [Span, Span]): Steps<Contrast> {
  const [a, b] = [yield* sideOf(snapshot, periods[0]), yield* sideOf(snapshot, periods[1])];
  const { q } = snapshot.method.thresholds.significance;
  const { terms, edges } = yield* compareInSteps(a, b, { q });
  const changed = yield* mapInSteps(
    edges,
    (each) => [edgeKey(each.source, each.target), { ...each, change: changeOf(each) }] as const,
  );
  return {
    periods,
    documents: [a.documents, b.documents],
    q,
    terms: new Map(terms.map((each) => [each.id, { ...each, change: changeOf(each) }])),
    edges: new Map(changed),
  };
}

function changeOf(each: { kind: Kind; a: { count: number }; b: { count: number } }): ChangeKind {
  if (each.a.count + each.b.count === 0) return 'absent';
  // Both periods are of one corpus, so what one lacks was looked for there: nothing is unsettled.
  return each.kind === 'unsettled' ? 'steady' : each.kind;
}

/** Counted in mentions a passage, as `tifa diff --at` counts: by year nothing else is known. */
function* sideOf(snapshot: Snapshot, span: Span): Steps<Side> {
  const { method, terms, edges, relations } = snapshot;
  const years = Object.entries(snapshot.years).filter(
    ([year]) => Number(year) >= span.from && Number(year) <= span.to,
  );
  const sum = (name: 'documents' | 'passages') => years.reduce((total, [, each]) => total + each[name], 0);
  const figures = (record: { byYear: (typeof terms)[number]['byYear'] }) => {
    const { count, documents } = sumYears(record.byYear, span);
    return { count, documents, hits: count };
  };
  const pairs = yield* mapInSteps(edges, (edge) => {
    const { source, target } = edge;
    return [
      pairKey(source, target),
      { source, target, ...figures(edge), logDice: null, passages: [] },
    ] as const;
  });
  return {
    title: method.corpus.title,
    documents: sum('documents'),
    units: sum('passages'),
    terms: new Map(terms.map((term) => [term.id, { ...term, ...figures(term) }])),
    edges: new Map(pairs),
    related: new Set(relations.map(({ source, target }) => pairKey(source, target))),
    lexicon: method.lexicon.sha256,
    minEdgeCount: method.thresholds.minEdgeCount,
    isFiltered: false,
    documentOf: new Map(),
    passages: null,
  };
}
