// The columns of the two tables: what each shows, is sorted by, and writes into a file. Measures come from the
// contract, and a figure that a term or an edge gains is an error here until it has its column.
import {
  type ByYear,
  MEASURES,
  type Measure,
  type SnapshotEdge,
  type SnapshotTerm,
} from '../../../graph/model/index.ts';
import { fold } from '../../../graph/snapshot/search.ts';

export interface TermRow {
  term: SnapshotTerm;
  community: string;
  /** Edges that pass the filters. */
  partners: number;
  /** The strongest of them, by the chosen measure. */
  strongest: { label: string; value: number } | null;
}

export interface EdgeRow {
  edge: SnapshotEdge;
  term: SnapshotTerm;
  partner: SnapshotTerm;
}

export type CellValue = string | number | boolean | null;

export type ColumnKind = 'label' | 'text' | 'english' | 'community' | 'number' | 'date' | 'years' | 'flag';

export interface Column<Row> {
  id: string;
  kind: ColumnKind;
  value(row: Row): CellValue;
  /** What it is sorted by, where that is not the value. */
  order?(row: Row): string | number | null;
  /** What it draws, where that is a course over the years. */
  series?(row: Row): ByYear;
  /** Decimals of a number, or what it is written like; a whole one has none. */
  decimals?: number | Measure | 'q';
}

type NumbersOf<T> = { [K in keyof T]-?: T[K] extends number | null ? K : never }[keyof T];

/** Every figure of a term but its place and its community, which has a column of its own. */
const TERM_FIGURES: Record<Exclude<NumbersOf<SnapshotTerm>, 'x' | 'y' | 'community'>, number> = {
  count: 0,
  documents: 0,
  passages: 0,
  standalone: 0,
  clusters: 0,
  degree: 0,
  strength: 1,
  pagerank: 4,
  score: 2,
};
/** Those that a snapshot has only when they were asked for. */
const ASKED_FIGURES: Record<
  Exclude<NumbersOf<Required<SnapshotTerm>>, NumbersOf<SnapshotTerm> | 'x' | 'y'>,
  number
> = {
  betweenness: 4,
  core: 0,
  constraint: 3,
};
const EDGE_FIGURES: Record<Exclude<NumbersOf<SnapshotEdge>, Measure | 'q'>, number> = {
  count: 0,
  documents: 0,
  clusters: 0,
};

const FIGURES = { ...TERM_FIGURES, ...ASKED_FIGURES };
type TermFigure = keyof typeof FIGURES;

const termFigure = (id: TermFigure): Column<TermRow> => ({
  id,
  kind: 'number',
  value: ({ term }) => term[id] ?? null,
  decimals: FIGURES[id],
});

export const TERM_COLUMNS: readonly Column<TermRow>[] = [
  { id: 'label', kind: 'label', value: ({ term }) => term.label, order: ({ term }) => sound(term) },
  { id: 'english', kind: 'english', value: ({ term }) => term.english },
  { id: 'pinyin', kind: 'text', value: ({ term }) => term.pinyin, order: ({ term }) => sound(term) },
  { id: 'community', kind: 'community', value: (row) => row.community },
  { id: 'category', kind: 'text', value: ({ term }) => term.category },
  { id: 'status', kind: 'text', value: ({ term }) => term.status },
  termFigure('count'),
  termFigure('documents'),
  { id: 'first', kind: 'date', value: ({ term }) => term.first },
  { id: 'last', kind: 'date', value: ({ term }) => term.last },
  {
    id: 'years',
    kind: 'years',
    value: ({ term }) => peakYear(term.byYear),
    series: ({ term }) => term.byYear,
  },
  { id: 'partners', kind: 'number', value: (row) => row.partners, decimals: 0 },
  { id: 'strongest', kind: 'text', value: (row) => row.strongest?.label ?? null },
  { id: 'strongestValue', kind: 'number', value: (row) => row.strongest?.value ?? null, decimals: 2 },
  { id: 'variants', kind: 'number', value: ({ term }) => term.variants.length, decimals: 0 },
  ...(Object.keys(FIGURES) as TermFigure[])
    .filter((id) => id !== 'count' && id !== 'documents')
    .map(termFigure),
];

export const EDGE_COLUMNS: readonly Column<EdgeRow>[] = [
  { id: 'term', kind: 'label', value: ({ term }) => term.label, order: ({ term }) => sound(term) },
  {
    id: 'partner',
    kind: 'label',
    value: ({ partner }) => partner.label,
    order: ({ partner }) => sound(partner),
  },
  ...(Object.keys(EDGE_FIGURES) as (keyof typeof EDGE_FIGURES)[]).map(
    (id): Column<EdgeRow> => ({ id, kind: 'number', value: ({ edge }) => edge[id], decimals: 0 }),
  ),
  ...MEASURES.map(
    (id): Column<EdgeRow> => ({ id, kind: 'number', value: ({ edge }) => edge[id], decimals: id }),
  ),
  { id: 'q', kind: 'number', value: ({ edge }) => edge.q, decimals: 'q' },
  { id: 'significant', kind: 'flag', value: ({ edge }) => edge.significant },
  { id: 'first', kind: 'date', value: ({ edge }) => yearsOf(edge)[0] ?? null },
  { id: 'last', kind: 'date', value: ({ edge }) => yearsOf(edge).at(-1) ?? null },
  {
    id: 'years',
    kind: 'years',
    value: ({ edge }) => peakYear(edge.byYear),
    series: ({ edge }) => edge.byYear,
  },
];

/** Of the columns of terms those that these terms have something for. */
export function termColumnsOf(terms: readonly SnapshotTerm[]): readonly Column<TermRow>[] {
  return TERM_COLUMNS.filter(({ id }) => !(id in ASKED_FIGURES) || terms.some((term) => id in term));
}

const TERM_START =
  'label english community count documents first last years partners strongest strongestValue';
const EDGE_START = 'term partner count documents clusters logDice q significant years';

/** Those that were chosen, in the order of the table; else those that the rows begin with, and the chosen measure. */
export function shownColumns<Row>(
  all: readonly Column<Row>[],
  chosen: readonly string[],
  measure: Measure,
): Column<Row>[] {
  const known = all.filter((column) => chosen.includes(column.id));
  if (known.length > 0) return known;
  const start = (all.some((column) => column.id === 'label') ? TERM_START : EDGE_START).split(' ');
  return all.filter((column) => start.includes(column.id) || column.id === measure);
}

/** As a file writes it: the years of a row are one text, `2018:4 2019:2`. */
export function writtenValue<Row>(column: Column<Row>, row: Row): CellValue {
  if (column.series === undefined) return column.value(row);
  const byYear = column.series(row);
  return Object.keys(byYear)
    .sort()
    .map((year) => `${year}:${byYear[year]?.count ?? 0}`)
    .join(' ');
}

/** By sound, as dictionaries order: pinyin without its tones, then the characters. Kept, because a term stands in many edges. */
function sound(term: SnapshotTerm): string {
  const known = SOUNDS.get(term);
  if (known !== undefined) return known;
  const made = `${fold(term.pinyin)} ${term.label}`;
  SOUNDS.set(term, made);
  return made;
}
const SOUNDS = new WeakMap<SnapshotTerm, string>();

/** The year with the highest count, the first of equals. */
function peakYear(byYear: ByYear): string | null {
  let best: string | null = null;
  for (const year of Object.keys(byYear).sort()) {
    if (best === null || (byYear[year]?.count ?? 0) > (byYear[best]?.count ?? 0)) best = year;
  }
  return best;
}

function yearsOf({ byYear }: SnapshotEdge): string[] {
  return Object.keys(byYear).sort();
}
