// Which terms keep company, without a server. Each function answers what the statement of its name answers.
import { MEASURES, type SnapshotEdge } from '../../model/index.ts';
import { type Company, LATE, type OfflineGraph, type OfflineQuery, text, whole, yearsOf } from './graph.ts';
import { ordered } from './rows.ts';

const partners = (graph: OfflineGraph, label: string): readonly Company[] => {
  const term = graph.term(label);
  return term === undefined ? [] : graph.edgesOf(term.id);
};

const edgeBetween = (graph: OfflineGraph, a: string, b: string): SnapshotEdge | undefined =>
  partners(graph, a).find(({ other }) => other.label === b)?.edge;

export const COMPANY = {
  neighbours: {
    columns: ['term', 'value', 'passages', 'documents', 'significant'],
    reads: 'figures',
    rows: (graph, given) => {
      const asked = text(given, 'measure');
      const measure = asked === 'count' ? 'count' : (MEASURES.find((each) => each === asked) ?? 'logDice');
      return ordered(
        partners(graph, text(given, 'term')),
        [['desc', ({ edge }) => edge[measure]], ({ other }) => other.id],
        whole(given, 'limit'),
      ).map(({ edge, other }) => [other.label, edge[measure], edge.count, edge.documents, edge.significant]);
    },
  },
  'edge-passages': {
    columns: ['date', 'title', 'text'],
    reads: 'passages',
    rows: (graph, given) => {
      const found = (edgeBetween(graph, text(given, 'a'), text(given, 'b'))?.passages ?? []).flatMap((id) => {
        const passage = graph.passage(id);
        const document = graph.document(passage?.document ?? '');
        return passage === undefined || document === undefined ? [] : [{ passage, document }];
      });
      return ordered(found, [({ document }) => document.date ?? LATE, ({ passage }) => passage.id]).map(
        ({ passage, document }) => [document.date, document.title, passage.text],
      );
    },
  },
  'edge-years': {
    columns: ['year', 'passages', 'documents'],
    reads: 'figures',
    rows: (graph, given) => {
      const edge = edgeBetween(graph, text(given, 'a'), text(given, 'b'));
      if (edge === undefined) return [];
      return yearsOf(edge).map((year) => [year, edge.byYear[year]?.count, edge.byYear[year]?.documents]);
    },
  },
  'shared-partners': {
    columns: ['term', 'withA', 'withB', 'passagesWithA', 'passagesWithB'],
    reads: 'figures',
    rows: (graph, given) => {
      const ofB = new Map(partners(graph, text(given, 'b')).map(({ edge, other }) => [other.id, edge]));
      const shared = partners(graph, text(given, 'a')).flatMap(({ edge, other }) => {
        const far = ofB.get(other.id);
        return far === undefined ? [] : [{ other, x: edge, y: far }];
      });
      return ordered(
        shared,
        [['desc', ({ x, y }) => Math.min(x.logDice, y.logDice)], ({ other }) => other.id],
        whole(given, 'limit'),
      ).map(({ other, x, y }) => [other.label, x.logDice, y.logDice, x.count, y.count]);
    },
  },
  'own-partners': {
    columns: ['term', 'logDice', 'passages', 'documents', 'significant'],
    reads: 'figures',
    rows: (graph, given) => {
      const b = text(given, 'b');
      const ofB = new Set(partners(graph, b).map(({ other }) => other.id));
      return ordered(
        partners(graph, text(given, 'a')).filter(({ other }) => other.label !== b && !ofB.has(other.id)),
        [['desc', ({ edge }) => edge.logDice], ({ other }) => other.id],
        whole(given, 'limit'),
      ).map(({ edge, other }) => [other.label, edge.logDice, edge.count, edge.documents, edge.significant]);
    },
  },
  path: {
    columns: ['terms', 'passages', 'steps'],
    reads: 'figures',
    rows: (graph, given) => shortestPath(graph, text(given, 'a'), text(given, 'b')),
  },
} as const satisfies Record<string, OfflineQuery>;

const MOST_STEPS = 4;

/** Of the shortest paths the one whose terms have the smallest ids, from its beginning on. */
function shortestPath(graph: OfflineGraph, a: string, b: string): unknown[][] {
  const [from, to] = [graph.term(a), graph.term(b)];
  if (from === undefined || to === undefined || from === to) return [];
  const steps = new Map([[to.id, 0]]);
  let front = [to.id];
  for (let step = 1; step <= MOST_STEPS && !steps.has(from.id); step++) {
    const reached = front.flatMap((id) => graph.edgesOf(id)).map(({ other }) => other.id);
    front = [...new Set(reached)].filter((id) => !steps.has(id));
    for (const id of front) steps.set(id, step);
  }
  const length = steps.get(from.id);
  if (length === undefined) return [];
  const terms = [from.label];
  const passages: number[] = [];
  let at = from.id;
  for (let left = length - 1; left >= 0; left--) {
    const [next] = ordered(
      graph.edgesOf(at).filter(({ other }) => steps.get(other.id) === left),
      [({ other }) => other.id],
      1,
    );
    if (next === undefined) return [];
    terms.push(next.other.label);
    passages.push(next.edge.count);
    at = next.other.id;
  }
  return [[terms, passages, length]];
}
