// Statements that create many nodes or edges at once, out of literals alone. The figures stand in one list a column: a
// list of plain literals is one parameter to Neo4j, and all batches share one plan, while a map a row is code that it
// analyses value by value (measured on 5.26: 0.9 ms a row against 4.8).
import { literal, type Scalar } from './cypher-literal.ts';

/** Lists hold values of one kind, and their numbers are whole. A key that has a list has one in every row. */
export type Row = Record<string, Scalar | readonly number[] | readonly boolean[] | readonly string[]>;

export interface Edge {
  source: string | number;
  target: string | number;
  properties: Row;
}

const BATCH = 500;

export function createNodes(label: string, rows: readonly Row[]): string[] {
  return batches(rows).map((batch) => {
    const { lists, properties } = columns(batch);
    return statement(lists, batch.length, `CREATE (:${label}${properties})`);
  });
}

export function createEdges(type: string, [from, to]: [string, string], edges: readonly Edge[]): string[] {
  return batches(edges).map((batch) => {
    const { lists, properties } = columns(batch.map((edge) => edge.properties));
    const ends = [
      `${list(batch.map((edge) => edge.source))} AS sources`,
      `${list(batch.map((edge) => edge.target))} AS targets`,
    ];
    const match = `MATCH (a:${from} {id: sources[i]}) MATCH (b:${to} {id: targets[i]})`;
    return statement([...ends, ...lists], batch.length, `${match}\nCREATE (a)-[:${type}${properties}]->(b)`);
  });
}

function batches<T>(rows: readonly T[]): T[][] {
  const starts = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => index * BATCH);
  return starts.map((start) => rows.slice(start, start + BATCH));
}

function statement(lists: readonly string[], length: number, create: string): string {
  return `WITH\n${lists.join(',\n')}\nUNWIND range(0, ${length - 1}) AS i\n${create};\n`;
}

/** The keys of the first row are those of all. A property that is null is none. */
function columns(rows: readonly Row[]): { lists: string[]; properties: string } {
  const names = Object.keys(rows[0] ?? {});
  const all = names.map((name) => {
    const variable = `all${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const { cells, value } = column(rows.map((row) => row[name] ?? null));
    return { list: `${list(cells)} AS ${variable}`, property: `${name}: ${value(`${variable}[i]`)}` };
  });
  const properties = all.map(({ property }) => property).join(', ');
  return { lists: all.map((each) => each.list), properties: properties === '' ? '' : ` {${properties}}` };
}

interface Column {
  cells: Scalar[];
  /** The property, given the cell. */
  value: (cell: string) => string;
}

/** A list inside a list would be code again, so it travels as one text: texts by line, everything else by word. */
function column(values: readonly Row[string][]): Column {
  const lists = values.filter(isList);
  if (lists.length === 0) {
    return { cells: values.flatMap((value) => (isList(value) ? [] : [value])), value: (cell) => cell };
  }
  const kind = typeof lists.flat()[0];
  const separator = kind === 'number' || kind === 'boolean' ? ' ' : '\n';
  const part = kind === 'number' ? 'toInteger(part)' : kind === 'boolean' ? "part = 'true'" : 'part';
  return {
    cells: lists.map((items) => items.map((item) => String(item).replaceAll(separator, ' ')).join(separator)),
    value: (cell) => `[part IN split(${cell}, ${literal(separator)}) WHERE part <> '' | ${part}]`,
  };
}

function isList(value: Row[string]): value is readonly number[] | readonly boolean[] | readonly string[] {
  return Array.isArray(value);
}

function list(cells: readonly Scalar[]): string {
  return `[${cells.map(literal).join(', ')}]`;
}
