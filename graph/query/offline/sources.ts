// Documents, issuers and levels, without a server: counted from the passages, so a snapshot must carry them all.
import {
  LATE,
  type Mentioned,
  type OfflineGraph,
  type OfflineQuery,
  type Parameters,
  text,
  whole,
} from './graph.ts';
import { distinct, grouped, ordered, sum } from './rows.ts';

const ofTerm = (graph: OfflineGraph, given: Parameters): Mentioned[] =>
  graph.mentions().filter(({ term }) => term.label === text(given, 'term'));

const mentionsOf = (own: readonly Mentioned[]): number => sum(own, ({ spans }) => spans.length);
const documentsOf = (own: readonly Mentioned[]): number => distinct(own, ({ document }) => document.id);

/** The earliest date, or null where no document has one. */
const firstOf = (own: readonly Mentioned[]): string | null =>
  own.flatMap(({ document }) => document.date ?? []).sort()[0] ?? null;

/** Terms in documents of one kind, those in most of them first. */
function termsIn(graph: OfflineGraph, has: (mention: Mentioned) => boolean, limit: number) {
  const groups = grouped(graph.mentions().filter(has), ({ term }) => term.id).flatMap((own) => {
    const [first] = own;
    return first === undefined
      ? []
      : [{ term: first.term, documents: documentsOf(own), mentions: mentionsOf(own) }];
  });
  return ordered(
    groups,
    [['desc', (each) => each.documents], ['desc', (each) => each.mentions], ({ term }) => term.id],
    limit,
  );
}

export const SOURCES = {
  'issuer-terms': {
    columns: ['term', 'documents', 'mentions'],
    reads: 'passages',
    rows: (graph, given) =>
      termsIn(
        graph,
        ({ document }) => document.issuer?.includes(text(given, 'issuer')) ?? false,
        whole(given, 'limit'),
      ).map(({ term, documents, mentions }) => [term.label, documents, mentions]),
  },
  'level-terms': {
    columns: ['term', 'documents', 'mentions', 'allDocuments'],
    reads: 'passages',
    rows: (graph, given) =>
      termsIn(graph, ({ document }) => document.level === text(given, 'level'), whole(given, 'limit')).map(
        ({ term, documents, mentions }) => [term.label, documents, mentions, term.documents],
      ),
  },
  'first-documents': {
    columns: ['date', 'title', 'issuer', 'mentions'],
    reads: 'passages',
    rows: (graph, given) => {
      const dated = ofTerm(graph, given).filter(({ document }) => document.date !== null);
      const groups = grouped(dated, ({ document }) => document.id).flatMap((own) => {
        const [first] = own;
        return first === undefined ? [] : [{ document: first.document, mentions: mentionsOf(own) }];
      });
      return ordered(
        groups,
        [({ document }) => document.date ?? LATE, ({ document }) => document.id],
        whole(given, 'limit'),
      ).map(({ document, mentions }) => [document.date, document.title, document.issuer, mentions]);
    },
  },
  'first-issuers': {
    columns: ['issuer', 'first', 'documents', 'mentions'],
    reads: 'passages',
    rows: (graph, given) => {
      const known = ofTerm(graph, given).filter(
        ({ document }) => document.date !== null && document.issuer !== null,
      );
      const groups = grouped(known, ({ document }) => document.issuer ?? '').map((own) => ({
        issuer: own[0]?.document.issuer ?? '',
        first: firstOf(own) ?? LATE,
        ...{ documents: documentsOf(own), mentions: mentionsOf(own) },
      }));
      return ordered(groups, [({ first }) => first, ({ issuer }) => issuer], whole(given, 'limit')).map(
        ({ issuer, first, documents, mentions }) => [issuer, first, documents, mentions],
      );
    },
  },
  'term-levels': {
    columns: ['level', 'first', 'documents', 'mentions'],
    reads: 'passages',
    rows: (graph, given) => {
      const groups = grouped(ofTerm(graph, given), ({ document }) => document.level ?? '').map((own) => ({
        level: own[0]?.document.level ?? null,
        first: firstOf(own),
        ...{ documents: documentsOf(own), mentions: mentionsOf(own) },
      }));
      return ordered(groups, [({ first }) => first ?? LATE, ({ level }) => level ?? '~']).map(
        ({ level, first, documents, mentions }) => [level, first, documents, mentions],
      );
    },
  },
  'rich-documents': {
    columns: ['title', 'date', 'issuer', 'mentions', 'passages', 'perTenThousand'],
    reads: 'passages',
    rows: (graph, given) => {
      const groups = grouped(ofTerm(graph, given), ({ document }) => document.id).flatMap((own) => {
        const document = own[0]?.document;
        if (document === undefined) return [];
        const mentions = mentionsOf(own);
        return [
          { document, mentions, passages: own.length, rate: (10_000 * mentions) / document.characters },
        ];
      });
      return ordered(
        groups,
        [['desc', ({ mentions }) => mentions], ['desc', ({ rate }) => rate], ({ document }) => document.id],
        whole(given, 'limit'),
      ).map(({ document, mentions, passages, rate }) => [
        ...[document.title, document.date, document.issuer, mentions, passages, rate],
      ]);
    },
  },
} as const satisfies Record<string, OfflineQuery>;
