// How the map is drawn and what of it is held against what: marks and overlays, the layout with what a reader moved,
// the terms chosen together, and the periods. Each has its place in the link.
import { type Field, wholeNumber } from './fields.ts';
import { readSpan, type Span, writeSpan } from './years.ts';

/** The figure that a dot’s area follows; `even` is none. The last three are in a snapshot only when it was asked for. */
export const SIZES = [
  'count',
  'documents',
  'degree',
  'strength',
  'pagerank',
  'betweenness',
  'core',
  'constraint',
  'even',
] as const;
export type SizeBy = (typeof SIZES)[number];

export const COLOURS = ['community', 'first', 'recency', 'issuer', 'warmth', 'category', 'status'] as const;
/** What a dot’s colour stands for. */
export type ColourBy = (typeof COLOURS)[number];

export const EDGE_COLOURS = ['community', 'measure', 'none'] as const;
export type EdgeColour = (typeof EDGE_COLOURS)[number];

export const LAYOUTS = ['own', 'force-atlas-2', 'no-overlap', 'circle', 'years'] as const;
/** Where the terms stand: `own` is where the snapshot has them; the others are computed, by the id of their algorithm. */
export type Layout = (typeof LAYOUTS)[number];

export const DEPTHS = [1, 2, 3] as const;
export type Depth = (typeof DEPTHS)[number];

/** Shares of documents a year, in per cent, from which a term is 沸 烫 热 暖 温; below the last it is 冷. */
export type Grades = readonly [number, number, number, number, number];

export interface Place2D {
  x: number;
  y: number;
}

export interface Chart {
  /** Labels of terms chosen together with the selected one. */
  also: readonly string[];
  size: SizeBy;
  colour: ColourBy;
  /** The issuer whose share is drawn. */
  issuer: string | null;
  edgeColour: EdgeColour;
  grades: Grades;
  /** The density of terms in place of the dots. */
  density: boolean;
  depth: Depth;
  layout: Layout;
  /** Rounds after which the reader stopped the layout; null where it ran to its end. */
  rounds: number | null;
  /** Terms that the reader put somewhere, by label. */
  moved: Readonly<Record<string, Place2D>>;
  /** Names that the reader gave to communities, by the key of their legend line. */
  names: Readonly<Record<string, string>>;
  /** Two periods that are held against each other, earlier and later. */
  periods: readonly [Span, Span] | null;
  /** Series as mentions a document, not as mentions. */
  perDocument: boolean;
}

/** 沸 and 烫 are Qian Gang’s; the other three are ours: each half a decade of the share further down. */
export const START_GRADES: Grades = [5.18, 1.29, 0.4, 0.12, 0.04];

export const START_CHART: Chart = {
  also: [],
  size: 'count',
  colour: 'community',
  issuer: null,
  edgeColour: 'community',
  grades: START_GRADES,
  density: false,
  depth: 1,
  layout: 'own',
  rounds: null,
  moved: {},
  names: {},
  periods: null,
  perDocument: false,
};

export function chartFields(chart: Chart): Field[] {
  const each = (key: string, values: readonly string[]) => values.map((value): Field => [key, value]);
  const unlessStart = (key: 'size' | 'colour' | 'edgeColour' | 'layout') =>
    chart[key] === START_CHART[key] ? null : chart[key];
  return [
    ...each('also', chart.also),
    ['size', unlessStart('size')],
    ['colour', unlessStart('colour')],
    ['issuer', chart.issuer],
    ['lines', unlessStart('edgeColour')],
    ['grades', chart.grades.join() === START_GRADES.join() ? null : chart.grades.join()],
    ['heat', chart.density ? '1' : null],
    ['depth', chart.depth === 1 ? null : String(chart.depth)],
    ['layout', unlessStart('layout')],
    ['rounds', chart.rounds === null ? null : String(chart.rounds)],
    ...each(
      'at',
      Object.entries(chart.moved).map(([label, { x, y }]) => `${x},${y}:${label}`),
    ),
    ...each(
      'name',
      Object.entries(chart.names).map(([key, name]) => `${[...key].length}:${key}${name}`),
    ),
    ['periods', chart.periods === null ? null : chart.periods.map(writeSpan).join()],
    ['per', chart.perDocument ? 'document' : null],
  ];
}

export function decodeChart(all: (key: string) => readonly string[]): Chart {
  const one = (key: string) => all(key)[0] ?? null;
  const among = <T extends string>(values: readonly T[], key: string, start: T): T =>
    values.find((each) => each === one(key)) ?? start;
  const [earlier, later, ...more] = (one('periods') ?? '').split(',').map(readSpan);
  return {
    also: [...new Set(all('also'))],
    size: among(SIZES, 'size', START_CHART.size),
    colour: among(COLOURS, 'colour', START_CHART.colour),
    issuer: one('issuer'),
    edgeColour: among(EDGE_COLOURS, 'lines', START_CHART.edgeColour),
    grades: readGrades(one('grades')) ?? START_GRADES,
    density: one('heat') === '1',
    depth: DEPTHS.find((each) => String(each) === one('depth')) ?? 1,
    layout: among(LAYOUTS, 'layout', START_CHART.layout),
    rounds: wholeNumber(one('rounds')),
    moved: Object.fromEntries(all('at').flatMap(readPlace)),
    names: Object.fromEntries(all('name').flatMap(readName)),
    periods: earlier == null || later == null || more.length > 0 ? null : [earlier, later],
    perDocument: one('per') === 'document',
  };
}

/** Five shares, each below the one before it. */
export function readGrades(text: string | null): Grades | null {
  const grades = (text ?? '')
    .split(',')
    .map((each) => (/^\d+(\.\d+)?$/.test(each) ? Number(each) : Number.NaN));
  const falls = grades.every(
    (each, i) => each >= 0 && each <= 100 && (i === 0 || each < (grades[i - 1] ?? 0)),
  );
  const [a, b, c, d, e, ...more] = grades;
  if (!falls || a === undefined || b === undefined || c === undefined || d === undefined || e === undefined)
    return null;
  return more.length > 0 ? null : [a, b, c, d, e];
}

function readPlace(text: string): [string, Place2D][] {
  const match = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?):(.+)$/s.exec(text);
  const [, x, y, label] = match ?? [];
  return label === undefined ? [] : [[label, { x: Number(x), y: Number(y) }]];
}

/** The key’s length stands before it, because both it and the name are free text. */
function readName(text: string): [string, string][] {
  const match = /^(\d{1,3}):(.*)$/s.exec(text);
  if (match === null) return [];
  const characters = [...(match[2] ?? '')];
  const size = Number(match[1]);
  const name = characters.slice(size).join('');
  return size > 0 && name !== '' ? [[characters.slice(0, size).join(''), name]] : [];
}
