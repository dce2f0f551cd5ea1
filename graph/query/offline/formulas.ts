// Formulas, their parts, printed and short forms, and what succeeds what, without a server.
import type { Relation, RelationType, SnapshotTerm } from '../../model/index.ts';
import { LATE, type OfflineGraph, type OfflineQuery, text, whole, yearOf, yearsOf } from './graph.ts';
import { distinct, grouped, ordered } from './rows.ts';

interface Related {
  relation: Relation;
  source: SnapshotTerm;
  target: SnapshotTerm;
}

function related({ snapshot, termOf }: OfflineGraph, type: RelationType): Related[] {
  return snapshot.relations.flatMap((relation) => {
    const [source, target] = [termOf.get(relation.source), termOf.get(relation.target)];
    if (relation.type !== type || source === undefined || target === undefined) return [];
    return [{ relation, source, target }];
  });
}

/** Parts without a place come last, as null does. */
const placeOf = ({ relation }: Related): number => relation.order ?? Number.POSITIVE_INFINITY;

export const FORMULAS = {
  parts: {
    columns: ['place', 'part', 'mentions', 'together'],
    reads: 'figures',
    rows: (graph, given) =>
      ordered(
        related(graph, 'HAS_PART').filter(({ source }) => source.label === text(given, 'term')),
        [placeOf, ({ target }) => target.id],
      ).map(({ relation, target }) => [relation.order, target.label, target.count, relation.count]),
  },
  'parts-alone': {
    columns: ['place', 'part', 'date', 'title', 'text'],
    reads: 'passages',
    rows: (graph, given) => {
      const label = text(given, 'term');
      const whereWhole = new Set(
        graph.mentions().flatMap(({ term, passage }) => (term.label === label ? [passage.id] : [])),
      );
      const found = related(graph, 'HAS_PART')
        .filter(({ source }) => source.label === label)
        .flatMap((part) =>
          graph
            .mentions()
            .filter(({ term, passage }) => term === part.target && !whereWhole.has(passage.id))
            .map((mention) => ({ part, mention })),
        );
      return ordered(
        found,
        [
          ({ part }) => placeOf(part),
          ({ part }) => part.target.label,
          ({ mention }) => mention.document.date ?? LATE,
          ({ mention }) => mention.passage.id,
        ],
        whole(given, 'limit'),
      ).map(({ part, mention: { document, passage } }) => [
        ...[part.relation.order, part.target.label, document.date, document.title, passage.text],
      ]);
    },
  },
  variants: {
    columns: ['year', 'form', 'mentions', 'documents'],
    reads: 'passages',
    rows: (graph, given) => {
      const found = graph
        .mentions()
        .filter(({ term }) => term.label === text(given, 'term'))
        .flatMap(({ term, passage, document, spans }) =>
          spans.map(({ offset, length }) => {
            const span = passage.text.slice(offset, offset + length);
            const forms = term.variants.map(({ surface }) => surface);
            const form =
              forms.find((each) => each === span) ??
              forms.find((each) => passage.text.includes(each)) ??
              term.label;
            return { form, year: yearOf(document), document };
          }),
        );
      const groups = grouped(found, ({ year, form }) => `${year} ${form}`).map((own) => ({
        year: own[0]?.year ?? null,
        form: own[0]?.form ?? '',
        ...{ mentions: own.length, documents: distinct(own, ({ document }) => document.id) },
      }));
      return ordered(groups, [
        ({ year }) => year ?? Number(LATE),
        ['desc', ({ mentions }) => mentions],
        ({ form }) => form,
      ]).map(({ year, form, mentions, documents }) => [year, form, mentions, documents]);
    },
  },
  'short-forms': {
    columns: ['short', 'mentions', 'first', 'full', 'fullMentions', 'fullFirst', 'together'],
    reads: 'figures',
    rows: (graph, given) =>
      ordered(
        related(graph, 'SHORT_FOR'),
        [['desc', ({ source }) => source.count], ({ source }) => source.id, ({ target }) => target.id],
        whole(given, 'limit'),
      ).map(({ relation, source, target }) => [
        ...[source.label, source.count, source.first],
        ...[target.label, target.count, target.first, relation.count],
      ]),
  },
  successions: {
    columns: ['old', 'oldFirst', 'oldLast', 'new', 'newFirst', 'newLast', 'sharedYears'],
    reads: 'figures',
    rows: (graph, given) =>
      ordered(
        related(graph, 'SUCCEEDS'),
        [({ source }) => source.first ?? LATE, ({ source }) => source.id, ({ target }) => target.id],
        whole(given, 'limit'),
      ).map(({ source: later, target: earlier }) => {
        const years = new Set(yearsOf(later));
        const shared = yearsOf(earlier).filter((year) => years.has(year)).length;
        return [
          ...[earlier.label, earlier.first, earlier.last],
          ...[later.label, later.first, later.last, shared],
        ];
      }),
  },
} as const satisfies Record<string, OfflineQuery>;
