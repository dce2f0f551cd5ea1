// The two tables of Gephi: nodes with Id and Label, edges with Source, Target and Weight. Which is which is said by
// their columns, so they may come in any order; without a table of nodes, the ends of the edges are the nodes.
import { TifaError } from '../../model/index.ts';
import { mapInSteps, type Steps } from '../../model/steps.ts';
import type { SnapshotBody } from '../../snapshot/serialise.ts';
import { type ReadEdge, type ReadNode, toBody } from './body.ts';
import { readTable, type TableRow } from './table.ts';

export interface NamedText {
  /** What a person calls the file. */
  name: string;
  text: string;
}

export function* readCsv(files: readonly NamedText[]): Steps<SnapshotBody> {
  let nodes: ReadNode[] | null = null;
  const edges: ReadEdge[] = [];
  for (const { name, text } of files) {
    const { columns, rows } = yield* readTable(text, name);
    const need = (row: TableRow, column: string): string =>
      row.values.get(column) ?? missing(`${name}, row ${row.row}: ${column} is empty`);
    if (columns.includes('source') && columns.includes('target')) {
      for (const edge of yield* mapInSteps(rows, (row) => edgeOf(row, need))) edges.push(edge);
    } else if (columns.includes('id')) {
      const own = yield* mapInSteps(rows, (row) => nodeOf(row, need));
      nodes = [...(nodes ?? []), ...own];
    } else missing(`${name} has neither an Id column nor Source and Target: it is no table of Gephi`);
  }
  const name = files.map((file) => file.name).join(' + ');
  return yield* toBody({ nodes: nodes ?? endsOf(edges), edges }, name);
}

type Need = (row: TableRow, column: string) => string;

function nodeOf(row: TableRow, need: Need): ReadNode {
  const id = need(row, 'id');
  // A table shows printed forms without their counts.
  row.values.delete('variants');
  return { id, label: row.values.get('label') ?? id, values: row.values };
}

function edgeOf(row: TableRow, need: Need): ReadEdge {
  const { values } = row;
  return {
    source: need(row, 'source'),
    target: need(row, 'target'),
    weight: values.get('weight'),
    values,
  };
}

function endsOf(edges: readonly ReadEdge[]): ReadNode[] {
  const ids = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return [...ids].map((id) => ({ id, label: id, values: new Map() }));
}

function missing(problem: string): never {
  throw new TifaError('input', `${problem}.`);
}
