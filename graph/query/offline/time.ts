// What begins, ends and rises, without a server.
import { LATE, type OfflineQuery, text, whole, yearOf, yearsOf } from './graph.ts';
import { ordered, sum } from './rows.ts';

export const TIME = {
  'new-since': {
    columns: ['term', 'first', 'documents', 'mentions'],
    reads: 'figures',
    rows: ({ snapshot }, given) =>
      ordered(
        snapshot.terms.filter((term) => (yearsOf(term)[0] ?? Number.NaN) >= whole(given, 'year')),
        [(term) => term.first ?? LATE, ['desc', (term) => term.documents], (term) => term.id],
        whole(given, 'limit'),
      ).map((term) => [term.label, term.first, term.documents, term.count]),
  },
  'silent-since': {
    columns: ['term', 'last', 'documents', 'mentions'],
    reads: 'figures',
    rows: ({ snapshot }, given) =>
      ordered(
        snapshot.terms.filter((term) => (yearsOf(term).at(-1) ?? Number.NaN) < whole(given, 'year')),
        [['desc', (term) => term.last ?? ''], ['desc', (term) => term.documents], (term) => term.id],
        whole(given, 'limit'),
      ).map((term) => [term.label, term.last, term.documents, term.count]),
  },
  rising: {
    columns: ['term', 'points', 'before', 'ofBefore', 'after', 'ofAfter'],
    reads: 'figures',
    rows: ({ snapshot }, given) => {
      const periods = ['1', '2'].map(
        (name) => (year: number | null) =>
          year !== null && year >= whole(given, `from${name}`) && year <= whole(given, `to${name}`),
      );
      const all = periods.map((has) => snapshot.documents.filter((document) => has(yearOf(document))).length);
      const [ofBefore = 0, ofAfter = 0] = all;
      if (ofBefore === 0 || ofAfter === 0) return [];
      const found = snapshot.terms.map((term) => {
        const [before = 0, after = 0] = periods.map((has) =>
          sum(yearsOf(term).filter(has), (year) => term.byYear[year]?.documents ?? 0),
        );
        return { term, before, after, points: (100 * after) / ofAfter - (100 * before) / ofBefore };
      });
      return ordered(
        found.filter(({ points }) => points > 0),
        [['desc', ({ points }) => points], ['desc', ({ after }) => after], ({ term }) => term.id],
        whole(given, 'limit'),
      ).map(({ term, points, before, after }) => [term.label, points, before, ofBefore, after, ofAfter]);
    },
  },
  'new-pairs': {
    columns: ['term', 'partner', 'first', 'documents', 'passages', 'logDice'],
    reads: 'figures',
    rows: ({ snapshot, termOf }, given) =>
      ordered(
        snapshot.edges.filter((edge) => (yearsOf(edge)[0] ?? Number.NaN) >= whole(given, 'year')),
        [
          ['desc', (edge) => edge.documents],
          ['desc', (edge) => edge.count],
          (edge) => edge.source,
          (edge) => edge.target,
        ],
        whole(given, 'limit'),
      ).map((edge) => [
        ...[termOf.get(edge.source)?.label, termOf.get(edge.target)?.label, yearsOf(edge)[0]],
        ...[edge.documents, edge.count, edge.logDice],
      ]),
  },
  years: {
    columns: ['year', 'mentions', 'documents'],
    reads: 'figures',
    rows: (graph, given) => {
      const term = graph.term(text(given, 'term'));
      if (term === undefined) return [];
      return yearsOf(term).map((year) => [year, term.byYear[year]?.count, term.byYear[year]?.documents]);
    },
  },
} as const satisfies Record<string, OfflineQuery>;
