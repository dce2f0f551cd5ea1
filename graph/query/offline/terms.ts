// The terms of a graph and their communities, without a server.
import { type OfflineQuery, whole } from './graph.ts';
import { distinct, ordered, sum } from './rows.ts';

export const TERMS = {
  'top-terms': {
    columns: ['term', 'documents', 'mentions', 'first', 'last'],
    reads: 'figures',
    rows: ({ snapshot }, given) =>
      ordered(
        snapshot.terms,
        [['desc', (term) => term.documents], ['desc', (term) => term.count], (term) => term.id],
        whole(given, 'limit'),
      ).map((term) => [term.label, term.documents, term.count, term.first, term.last]),
  },
  brokers: {
    columns: ['term', 'community', 'communities', 'edges', 'passages'],
    reads: 'figures',
    rows: ({ snapshot, edgesOf }, given) => {
      const found = snapshot.terms.flatMap((term) => {
        const abroad = edgesOf(term.id).filter(
          ({ other }) =>
            term.community !== null && other.community !== null && other.community !== term.community,
        );
        const communities = distinct(abroad, ({ other }) => other.community);
        const passages = sum(abroad, ({ edge }) => edge.count);
        return abroad.length === 0 ? [] : [{ term, communities, edges: abroad.length, passages }];
      });
      return ordered(
        found,
        [['desc', (each) => each.communities], ['desc', (each) => each.passages], ({ term }) => term.id],
        whole(given, 'limit'),
      ).map(({ term, communities, edges, passages }) => [
        term.label,
        term.community,
        communities,
        edges,
        passages,
      ]);
    },
  },
  community: {
    columns: ['term', 'degree', 'strength', 'documents'],
    reads: 'figures',
    rows: ({ snapshot }, given) =>
      ordered(
        snapshot.terms.filter(({ community }) => community === whole(given, 'community')),
        [['desc', (term) => term.degree], ['desc', (term) => term.strength], (term) => term.id],
        whole(given, 'limit'),
      ).map((term) => [term.label, term.degree, term.strength, term.documents]),
  },
} as const satisfies Record<string, OfflineQuery>;
