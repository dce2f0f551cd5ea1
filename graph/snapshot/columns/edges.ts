// Co-occurrences as columns. Measures, q and significance follow from the counts: they stand in a file only where they
// are others, as in what another program weighed.
import type { Table } from '../../measures/measures.ts';
import {
  ASSOCIATION,
  by,
  MEASURES,
  type Measure,
  type MethodCard,
  type SnapshotEdge,
  type SnapshotFile,
  type SnapshotTerm,
} from '../../model/index.ts';
import { mapInSteps, type Steps } from '../../model/steps.ts';
import { broken, limited, readDifferences, readSized, writeDifferences, writeSparse } from './digits.ts';
import { measuresOf } from './given-measures.ts';
import { readListed, writeListed } from './listed.ts';
import { ascendingPairs, byKey, type ColumnVersion, isRanked, type Pair } from './order.ts';
import { readRanks, writeRanks } from './ranks.ts';
import { type Dated, readYears, writeYears } from './years.ts';

type Columns = SnapshotFile['edges'];
type Term = Pick<SnapshotTerm, 'id' | 'clusters' | 'byYear'>;

/** What edges are written and read beside. */
export interface Beside {
  terms: readonly Term[];
  method: MethodCard;
  /** Terms of the whole graph. */
  whole: number;
  version: ColumnVersion;
  /** Ids of the passages inside, or null. */
  passages: readonly string[] | null;
}

export function writeEdges(given: readonly SnapshotEdge[], beside: Beside): Columns {
  const { edges, ends } = edgesInFile(given, beside);
  const source = ends.map(([place]) => place);
  const target = ends.map(([, place]) => place);
  const termOf = new Map(beside.terms.map((term) => [term.id, term]));
  const tables = edges.map((edge) =>
    tableOf(edge.clusters, [termOf.get(edge.source), termOf.get(edge.target)], beside),
  );
  const q = writeRanks(
    edges.map((edge) => edge.q),
    { tables, tests: testsOf(beside) },
  );
  return {
    source: writeSparse(
      source.map((place, index) => place - (source[index - 1] ?? 0)),
      writeDifferences,
    ),
    target: writeDifferences(target.map((place, index) => place - origin(source, target, index))),
    ...writeYears(edges, {
      version: beside.version,
      likely: likelyYears(beside.terms, (edge) => ends[edge] as Pair),
    }),
    repeats: writeSparse(
      Array.from(byFigures(edges, beside.version), (place) => {
        const { count, clusters } = edges[place] as SnapshotEdge;
        return count - clusters;
      }),
      writeDifferences,
    ),
    ranks: writeDifferences(q.ranks),
    q: q.rest,
    flips: edges.flatMap((edge, index) => (edge.significant === passes(edge, beside.method) ? [] : [index])),
    measures: otherMeasures(edges, tables),
    ...writeListed(edges, beside.passages),
  };
}

export function* readEdges(columns: Columns, beside: Beside): Steps<SnapshotEdge[]> {
  const { version } = beside;
  const places = readEnds(columns, beside.terms);
  const size = places.length;
  const ends = places.map((pair) => inDirection(pair, beside));
  yield;
  const likely = likelyYears(beside.terms, (edge) => places[edge] as Pair);
  yield;
  const dated = readYears(columns, { table: 'edges', size, version, likely });
  yield;
  const repeats = readRepeats(columns, { dated, version });
  const tables = dated.map(({ count }, index) =>
    tableOf(count - (repeats[index] as number), ends[index] as [Term, Term], beside),
  );
  yield;
  const q = readQ(columns, { tables, tests: testsOf(beside) });
  const flips = new Set(columns.flips);
  const others = readMeasures(columns, size);
  const listed = readListed(columns, { counts: dated.map(({ count }) => count), passages: beside.passages });
  const edges = yield* mapInSteps(dated, ({ count, documents, byYear }, index): SnapshotEdge => {
    const [source, target] = ends[index] as [Term, Term];
    const table = tables[index] as Table;
    const clusters = table.both;
    if (clusters < 0) throw broken('edges.repeats', `leaves edge ${index} fewer groups than none`);
    const given = measuresOf(table);
    for (const [measure, values] of others) given[measure] = values[index] as number;
    const own = { q: q[index] as number, clusters, documents };
    // Figure by figure: spreading the measures would take as long as all the rest.
    return {
      source: source.id,
      target: target.id,
      count,
      documents,
      clusters,
      logDice: given.logDice,
      npmi: given.npmi,
      g2: given.g2,
      jaccard: given.jaccard,
      dice: given.dice,
      cosine: given.cosine,
      associationStrength: given.associationStrength,
      tScore: given.tScore,
      mi3: given.mi3,
      q: own.q,
      significant: passes(own, beside.method) !== flips.has(index),
      byYear,
      ...(listed === null ? {} : { passages: listed[index] as string[] }),
    };
  });
  yield;
  return isRanked(version) ? edgesInMemory(edges, ends, beside.terms) : edges;
}

/** Edges with the places of their ends: since version 3 the place that comes first is the source. */
function edgesInFile(
  edges: readonly SnapshotEdge[],
  { terms, version }: Beside,
): { edges: readonly SnapshotEdge[]; ends: Pair[] } {
  const places = new Map(terms.map(({ id }, place) => [id, place]));
  const ends = edges.map(({ source, target }): Pair => {
    const [a, b] = [places.get(source) ?? 0, places.get(target) ?? 0];
    return isRanked(version) && a > b ? [b, a] : [a, b];
  });
  if (!isRanked(version)) return { edges, ends };
  const order = [...ascendingPairs(ends, terms.length)];
  return {
    edges: order.map((place) => edges[place] as SnapshotEdge),
    ends: order.map((place) => ends[place] as Pair),
  };
}

/** By id of the source, then of the target. */
function edgesInMemory(
  edges: readonly SnapshotEdge[],
  ends: readonly (readonly [Term, Term])[],
  terms: readonly Term[],
): SnapshotEdge[] {
  const rank = new Map(terms.toSorted(by(({ id }) => id)).map((term, place) => [term, place]));
  const pairs = ends.map(([a, b]): Pair => [rank.get(a) as number, rank.get(b) as number]);
  return Array.from(ascendingPairs(pairs, terms.length), (place) => edges[place] as SnapshotEdge);
}

/** The two terms of an edge, as it names them: since version 3 the smaller id is the source. */
function inDirection([a, b]: Pair, { terms, version }: Beside): [Term, Term] {
  const ends: [Term, Term] = [terms[a] as Term, terms[b] as Term];
  return isRanked(version) && ends[0].id > ends[1].id ? [ends[1], ends[0]] : ends;
}

/** Places of edges by falling number of years, then count. */
const byFigures = (edges: readonly Pick<Dated, 'count' | 'byYear'>[], version: ColumnVersion): Uint32Array =>
  byKey(
    Float64Array.from(edges, ({ count, byYear }) => Object.keys(byYear).length * 2 ** 32 + count),
    version,
  );

function readRepeats(
  { repeats }: Columns,
  { dated, version }: { dated: readonly Dated[]; version: ColumnVersion },
): Float64Array {
  const size = dated.length;
  const inFile = readSized(repeats, { column: 'edges.repeats', size, read: readDifferences });
  const own = new Float64Array(size);
  for (const [index, place] of byFigures(dated, version).entries()) own[place] = inFile[index] as number;
  return own;
}

/** What the place of a target is told from: the target before, as long as the source is the same. */
function origin(source: ArrayLike<number>, target: ArrayLike<number>, index: number): number {
  const isSame = index > 0 && source[index] === source[index - 1];
  return (isSame ? target[index - 1] : source[index]) as number;
}

function readEnds({ source, target }: Columns, terms: readonly Term[]): Pair[] {
  const targets = limited(readDifferences(target, 'edges.target'), 'edges.target');
  const sources = readSized(source, { column: 'edges.source', size: targets.length, read: readDifferences });
  return Array.from(sources, (_, index): Pair => {
    sources[index] = (sources[index] as number) + (sources[index - 1] ?? 0);
    targets[index] = (targets[index] as number) + origin(sources, targets, index);
    const [a, b] = [sources[index] as number, targets[index] as number];
    if (terms[a] === undefined || terms[b] === undefined) {
      throw broken('edges.source', `or edges.target leaves edge ${index} an end that is no term`);
    }
    return [a, b];
  });
}

/** Years that both ends of an edge have, those first in which the end of fewer years is met most. */
function likelyYears(
  terms: readonly Term[],
  endsOf: (edge: number) => Pair,
): (edge: number) => readonly string[] {
  // Years by number: a set of small numbers is asked millions of times in a large file.
  const names = [...new Set(terms.flatMap(({ byYear }) => Object.keys(byYear)))];
  const numbers = new Map(names.map((year, number) => [year, number]));
  const busiest = terms.map(({ byYear }) =>
    Object.entries(byYear)
      .sort(
        by(
          ([, { count }]) => -count,
          ([year]) => year,
        ),
      )
      .map(([year]) => numbers.get(year) as number),
  );
  // A bit for each year of each term.
  const words = Math.ceil(names.length / 32);
  const held = new Uint32Array(words * terms.length);
  for (const [term, years] of busiest.entries()) {
    for (const year of years)
      held[term * words + (year >> 5)] = (held[term * words + (year >> 5)] ?? 0) | (1 << (year & 31));
  }
  return (edge) => {
    const [a, b] = endsOf(edge);
    const [few, many] = (busiest[b]?.length ?? 0) < (busiest[a]?.length ?? 0) ? [b, a] : [a, b];
    const shared: string[] = [];
    for (const year of busiest[few] ?? []) {
      const word = held[many * words + (year >> 5)] as number;
      if ((word & (1 << (year & 31))) !== 0) shared.push(names[year] as string);
    }
    return shared;
  };
}

const testsOf = ({ whole }: Beside): number => (whole * (whole - 1)) / 2;

function tableOf(
  both: number,
  [a, b]: readonly [Term | undefined, Term | undefined],
  { method }: Beside,
): Table {
  return { both, a: a?.clusters ?? 0, b: b?.clusters ?? 0, total: method.corpus.clusters };
}

function passes(
  { q, clusters, documents }: Pick<SnapshotEdge, 'q' | 'clusters' | 'documents'>,
  { thresholds }: MethodCard,
): boolean {
  const { significance } = thresholds;
  return q <= significance.q && clusters >= significance.minCount && documents >= significance.minDocuments;
}

function readQ({ ranks, q }: Columns, tested: { tables: readonly Table[]; tests: number }): number[] {
  const values = readRanks(readDifferences(ranks, 'edges.ranks'), tested);
  if (values === null) throw broken('edges.ranks', 'has not as many entries as there are different counts');
  for (const { place, q: value } of q) {
    if (place >= values.length) throw broken('edges.q', `speaks of edge ${place}, which is not there`);
    values[place] = value;
  }
  return values;
}

function otherMeasures(edges: readonly SnapshotEdge[], tables: readonly Table[]): Columns['measures'] {
  const given = tables.map(measuresOf);
  const others = MEASURES.filter((measure) =>
    edges.some((edge, index) => edge[measure] !== given[index]?.[measure]),
  );
  return Object.fromEntries(others.map((measure) => [measure, edges.map((edge) => edge[measure])]));
}

function readMeasures({ measures }: Columns, size: number): [Measure, number[]][] {
  return MEASURES.flatMap((measure): [Measure, number[]][] => {
    const values = measures[measure];
    if (values === undefined) return [];
    const column = `edges.measures.${measure}`;
    if (values.length !== size) throw broken(column, `has ${values.length} entries where ${size} belong`);
    const wrong = values.findIndex((value) => !ASSOCIATION[measure].safeParse(value).success);
    if (wrong >= 0) throw broken(column, `has ${values[wrong]} at place ${wrong}, which it cannot be`);
    return [[measure, values]];
  });
}
