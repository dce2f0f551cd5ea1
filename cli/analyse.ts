// `tifa analyse`: any algorithm of the registry, on a snapshot or on what the store holds, as a table, JSON or CSV.
import { type Algorithm, defaults, type Result } from '../graph/analytics/algorithm.ts';
import { ALGORITHMS } from '../graph/analytics/registry.ts';
import { type Subject, subjectOf } from '../graph/analytics/subject.ts';
import { by, type Snapshot, TifaError } from '../graph/model/index.ts';
import { buildSnapshot } from '../graph/snapshot/build.ts';
import { EXIT } from './failure.ts';
import { withGraph } from './load.ts';
import { csv, plural, print, say, table } from './output.ts';
import { parameterValues } from './query-input.ts';
import { settings } from './settings.ts';
import { openSnapshotFile } from './snapshot-file.ts';

interface AnalyseFlags extends Record<string, unknown> {
  list?: boolean;
  run?: string;
  param?: string[];
  format?: 'table' | 'json' | 'csv';
  limit?: number;
}

export async function analyseCommand(file: string | undefined, flags: AnalyseFlags): Promise<number> {
  const { list, run, param = [], format = 'table', limit = 30, home, store } = flags;
  if (list === true || run === undefined) {
    print(format === 'json' ? JSON.stringify(ALGORITHMS.map(describe)) : catalogue());
    return EXIT.done;
  }
  const algorithm = ALGORITHMS.find(({ id }) => id === run);
  if (algorithm === undefined) {
    throw new TifaError('usage', `There is no algorithm “${run}”. “tifa analyse --list” shows them.`);
  }
  const parameters = parameterValues(param);
  const snapshot = file === undefined ? await stored({ home, store }) : openSnapshotFile(file);
  const subject = subjectOf(snapshot);
  const result = algorithm.run(subject, parameters);
  const { columns, rows } = named(result, { snapshot, subject });
  if (format === 'json')
    print(JSON.stringify({ run, parameters, figures: result.figures ?? {}, columns, rows }));
  else if (format === 'csv') print(csv(columns, rows));
  else show({ columns, rows: ordered(columns, rows), limit, figures: result.figures ?? {} });
  return EXIT.done;
}

async function stored(flags: Record<string, unknown>): Promise<Snapshot> {
  const graph = await withGraph(settings(flags), (store) => store.read());
  return buildSnapshot(graph, { passages: 'all' });
}

interface Table {
  columns: string[];
  rows: unknown[][];
}

/** Rows with the names of what they are about in front. */
function named(result: Result, { snapshot, subject }: { snapshot: Snapshot; subject: Subject }): Table {
  const labels = new Map(snapshot.terms.map(({ id, label }) => [id, label]));
  const label = (term: number): string => labels.get(subject.ids[term] ?? '') ?? '';
  const community = (id: number): string => {
    const { name = null, top = [] } = snapshot.communities[id] ?? {};
    return name ?? top.map((term) => labels.get(term)).join('、');
  };
  const figures = Object.entries(result.columns).filter(([key]) => !(key === 'a' || key === 'b'));
  const terms = Object.entries(result.terms ?? {});
  const { sources, targets } = subject.network;
  const names: Record<Result['of'], [string[], (row: number) => string[]]> = {
    terms: [['term'], (row) => [label(row)]],
    edges: [['source', 'target'], (row) => [label(sources[row] ?? -1), label(targets[row] ?? -1)]],
    communities: [['community'], (row) => [community(row)]],
    'community pairs': [
      ['a', 'b'],
      (row) => ['a', 'b'].map((side) => community(result.columns[side]?.[row] ?? -1)),
    ],
  };
  const [heads, nameOf] = names[result.of];
  const size = Object.values(result.columns)[0]?.length ?? 0;
  return {
    columns: [...heads, ...figures.map(([key]) => key), ...terms.map(([key]) => key)],
    rows: Array.from({ length: size }, (_, row) => [
      ...nameOf(row),
      ...figures.map(([, column]) => rounded(column[row] ?? Number.NaN)),
      ...terms.map(([, lists]) => (lists[row] ?? []).map(label).join('、')),
    ]),
  };
}

/** Six significant digits; null where there is no value. */
function rounded(value: number): number | null {
  return Number.isNaN(value) ? null : Number(value.toPrecision(6));
}

/** Of terms and edges the highest first figure comes first; pairs come in the order of their algorithm. */
function ordered(columns: readonly string[], rows: readonly unknown[][]): unknown[][] {
  if (columns[0] === 'a') return [...rows];
  const at = columns.findIndex((_, column) => typeof rows[0]?.[column] === 'number');
  return rows.toSorted(by((row) => -Number(row[at] ?? Number.NEGATIVE_INFINITY)));
}

function show({ columns, rows, limit, figures }: Table & { limit: number; figures: Record<string, number> }) {
  print(table(columns, rows.slice(0, limit)));
  const told = Object.entries(figures).map(([key, value]) => `${key} ${rounded(value)}`);
  const cut =
    rows.length > limit
      ? [`the first ${limit} of ${plural(rows.length, 'row')} (--limit, or --format csv)`]
      : [];
  if (told.length + cut.length > 0) say([...told, ...cut].join(' · '));
}

function describe(algorithm: Algorithm) {
  const { id, title, inputs, source } = algorithm;
  return { id, title, inputs, parameters: defaults(algorithm), source };
}

function catalogue(): string {
  const rows = ALGORITHMS.map((each) => [
    each.id,
    each.title.en,
    Object.entries(defaults(each))
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
    each.source,
  ]);
  return table(['id', 'what it gives', 'parameters', 'source'], rows, 70);
}
