// What the network says of a term: degree and strength over its edges, the communities, and, where the snapshot is the
// whole graph, its centralities. PageRank and positions are held to their range alone.
import { networkEdges } from '../../analytics/network.ts';
import { centralityFaults } from '../../analytics/recount.ts';
import type { Snapshot } from '../../model/index.ts';
import { compareMeasures } from './compare-figures.ts';

export function* networkFaults(snapshot: Snapshot): Generator<string> {
  const { terms, edges, communities } = snapshot;
  const figures = new Map(terms.map(({ id }) => [id, { degree: 0, strength: 0 }]));
  for (const { source, target, logDice } of networkEdges(edges)) {
    for (const end of [source, target]) {
      const own = figures.get(end);
      if (own === undefined) continue;
      own.degree++;
      own.strength += logDice;
    }
  }
  for (const term of terms) {
    const { degree, strength } = figures.get(term.id) ?? { degree: 0, strength: 0 };
    if (term.degree !== degree) yield `${term.label}: says ${term.degree} partners, its edges give ${degree}`;
    yield* compareMeasures(term.label, { strength: term.strength }, { strength });
    if (!(term.pagerank >= 0 && term.pagerank <= 1)) {
      yield `${term.label}: says PageRank ${term.pagerank}, which is not between 0 and 1`;
    }
  }
  yield* centralityFaults(snapshot);
  const communityOf = new Map(terms.map(({ id, community }) => [id, community]));
  for (const { id, top } of communities) {
    for (const term of top) {
      if (communityOf.get(term) !== id) yield `community ${id} is named after ${term}, which is not in it`;
    }
  }
}
