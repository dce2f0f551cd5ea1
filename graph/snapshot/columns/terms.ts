// Terms as columns.
import type { SnapshotFile, SnapshotTerm, Status } from '../../model/index.ts';
import { sha256 } from '../sha256.ts';
import {
  broken,
  readCounts,
  readDifferences,
  readSized,
  writeCounts,
  writeDifferences,
  writeSparse,
} from './digits.ts';
import type { ColumnVersion } from './order.ts';
import { readSpelling, writeSpelling } from './spelling.ts';
import { readYears, writeYears } from './years.ts';

type Columns = SnapshotFile['terms'];

const LISTS = [
  ...(['english', 'variants', 'score', 'strength', 'pagerank', 'betweenness', 'core'] as const),
  ...(['constraint', 'x', 'y'] as const),
];

export function writeTerms(terms: readonly SnapshotTerm[], version: ColumnVersion): Columns {
  const categories = distinct(terms.map((term) => term.category));
  const dates = distinct(terms.flatMap((term) => [term.first, term.last]));
  const counts = (figure: (term: SnapshotTerm) => number) => writeSparse(terms.map(figure), writeCounts);
  const differences = (figure: (term: SnapshotTerm) => number) =>
    writeSparse(terms.map(figure), writeDifferences);
  const placeIn = (names: readonly string[]) => {
    const places = new Map(names.map((name, place) => [name, place + 1]));
    return (name: string | null) => (name === null ? 0 : (places.get(name) ?? 0));
  };
  const dateOf = placeIn(dates);
  const categoryOf = placeIn(categories);
  return {
    id: terms.flatMap((term, place): Columns['id'] =>
      term.id === idOf(term.label) ? [] : [{ place, id: term.id }],
    ),
    label: terms.map((term) => term.label),
    english: terms.map((term) => term.english),
    ...writeSpelling(terms),
    categories,
    category: counts((term) => categoryOf(term.category)),
    discovered: counts((term) => (term.status === 'discovered' ? 1 : 0)),
    variants: terms.map((term) => (isPlain(term) ? null : term.variants)),
    ...writeYears(terms, { version }),
    nested: differences((term) => term.count - term.standalone),
    again: differences((term) => term.standalone - term.passages),
    repeats: differences((term) => term.passages - term.clusters),
    dates,
    first: counts((term) => dateOf(term.first)),
    last: counts((term) => dateOf(term.last)),
    score: terms.map((term) => term.score),
    degree: counts((term) => term.degree),
    strength: terms.map((term) => term.strength),
    pagerank: terms.map((term) => term.pagerank),
    ...writeBrokerage(terms),
    community: counts((term) => (term.community === null ? 0 : term.community + 1)),
    x: terms.map((term) => term.x),
    y: terms.map((term) => term.y),
  };
}

export function readTerms(columns: Columns, version: ColumnVersion): SnapshotTerm[] {
  const size = columns.label.length;
  for (const key of LISTS) {
    const length = columns[key]?.length ?? size;
    if (length !== size) throw broken(`terms.${key}`, `has ${length} entries where ${size} belong`);
  }
  const counts = (key: 'category' | 'discovered' | 'first' | 'last' | 'degree' | 'community') =>
    readSized(columns[key], { column: `terms.${key}`, size, read: readCounts });
  const differences = (key: 'nested' | 'again' | 'repeats') =>
    readSized(columns[key], { column: `terms.${key}`, size, read: readDifferences });
  const ids = new Map(columns.id.map(({ place, id }) => [place, id]));
  const pinyin = readSpelling(columns, columns.label);
  const [category, discovered, first, last] = [
    ...[counts('category'), counts('discovered'), counts('first'), counts('last')],
  ] as const;
  const [nested, again, repeats] = [differences('nested'), differences('again'), differences('repeats')];
  const [degree, community] = [counts('degree'), counts('community')];
  const named = (names: readonly string[], place: number | undefined, key: string): string | null => {
    if (place === 0 || place === undefined) return null;
    return names[place - 1] ?? fail(`terms.${key}`, `has no entry ${place}`);
  };
  return readYears(columns, { table: 'terms', size, version }).map((dated, index): SnapshotTerm => {
    const label = columns.label[index] as string;
    const standalone = dated.count - (nested[index] as number);
    const passages = standalone - (again[index] as number);
    const clusters = passages - (repeats[index] as number);
    if (Math.min(standalone, passages, clusters) < 0) {
      throw broken('terms.nested', `, terms.again or terms.repeats leave term ${index} less than nothing`);
    }
    const status: Status = discovered[index] === 1 ? 'discovered' : 'curated';
    const own = (community[index] as number) - 1;
    return {
      id: ids.get(index) ?? idOf(label),
      label,
      english: columns.english[index] as string | null,
      pinyin: pinyin[index] as string,
      category: named(columns.categories, category[index], 'categories'),
      status,
      variants: columns.variants[index] ?? [{ surface: label, count: dated.count }],
      ...dated,
      standalone,
      passages,
      clusters,
      first: named(columns.dates, first[index], 'dates'),
      last: named(columns.dates, last[index], 'dates'),
      score: columns.score[index] as number | null,
      degree: degree[index] as number,
      strength: columns.strength[index] as number,
      pagerank: columns.pagerank[index] as number,
      ...readBrokerage(columns, index),
      community: own < 0 ? null : own,
      x: columns.x[index] as number,
      y: columns.y[index] as number,
    };
  });
}

/** Figures that snapshots of earlier versions lack: all terms have them, or none. */
function writeBrokerage(
  terms: readonly SnapshotTerm[],
): Pick<Columns, 'betweenness' | 'core' | 'constraint'> {
  const { betweenness, core, constraint } = terms[0] ?? {};
  if (betweenness === undefined || core === undefined || constraint === undefined) return {};
  return {
    betweenness: terms.map((term) => term.betweenness ?? 0),
    core: terms.map((term) => term.core ?? 0),
    constraint: terms.map((term) => term.constraint ?? null),
  };
}

function readBrokerage(
  { betweenness, core, constraint }: Columns,
  index: number,
): Pick<SnapshotTerm, 'betweenness' | 'core' | 'constraint'> {
  if (betweenness === undefined || core === undefined || constraint === undefined) return {};
  return {
    betweenness: betweenness[index] as number,
    core: core[index] as number,
    constraint: constraint[index] as number | null,
  };
}

const idOf = (label: string): string => `t${sha256(label).slice(0, 12)}`;

/** Printed in no other form than its label. */
function isPlain({ label, count, variants }: SnapshotTerm): boolean {
  const [only, ...others] = variants;
  return only?.surface === label && only.count === count && others.length === 0;
}

const distinct = (names: readonly (string | null)[]): string[] =>
  [...new Set(names.filter((name) => name !== null))].sort();

function fail(column: string, problem: string): never {
  throw broken(column, problem);
}
