// A difference as statements in the order in which they keep every edge between two nodes: the one text that both
// engines run. What reads of the store compare, the run, comes last.
import { type Cooccurrence, RELATION_TYPES } from '../../model/index.ts';
import { batches } from '../batches.ts';
import {
  cooccurrenceRow,
  type EdgeRow,
  type EdgeType,
  type NodeLabel,
  type NodeTable,
  type Row,
  type Tables,
} from '../records.ts';
import { AMEND, createEdges, createNodes } from '../statements.ts';
import type { Difference } from './difference.ts';
import { isList } from './fingerprint.ts';

export interface Step {
  statement: string;
  /** Of which label or type the rows are, for an engine that tells integers from real numbers by the property. */
  kind: NodeLabel | EdgeType | null;
  /** What `$rows` holds; without rows the statement has no parameter. */
  rows?: object[];
}

/** `tables` are those of `difference.fresh`. */
export function* stepsOf(difference: Difference, tables: Tables): Generator<Step> {
  yield* removals(difference);
  for (const table of tables.nodes) {
    if (table.label === 'Run') continue;
    const { isOld, rows } = split(table, difference);
    yield* batched(table.label, AMEND.replaceNodes(table.label), rows.filter(isOld));
    const isFresh = (row: { id?: unknown }) => !isOld(row);
    yield* batched(table.label, createNodes(table.label), rows.filter(isFresh));
  }
  for (const table of tables.edges) yield* batched(table.type, createEdges(table), table.rows());
  yield* changes(difference);
  for (const { label, rows } of tables.nodes) {
    if (label === 'Run') yield* batched(label, AMEND.replaceNodes(label), rows());
  }
}

function* changes({ changedEdges: { figures, lists } }: Difference): Generator<Step> {
  yield* batched('CO_OCCURS', AMEND.setFigures('CO_OCCURS'), figures.map(figuresOf));
  yield* batched('CO_OCCURS', AMEND.replaceEdges('CO_OCCURS'), lists.map(cooccurrenceRow));
}

/** What a row says beside its lists. */
function figuresOf(edge: Cooccurrence): EdgeRow {
  const properties: Row = {};
  const record: Row = { ...edge };
  for (const key in record) {
    if (key !== 'source' && key !== 'target' && !isList(record[key])) properties[key] = record[key];
  }
  return { source: edge.source, target: edge.target, properties };
}

function* removals({ goneEdges, goneDocuments, goneTerms, isNew }: Difference): Generator<Step> {
  if (goneEdges === 'all') yield { statement: AMEND.removeAllEdges('CO_OCCURS'), kind: null };
  else yield* batched('CO_OCCURS', AMEND.removeEdges('CO_OCCURS'), goneEdges);
  if (isNew.relations) {
    for (const type of RELATION_TYPES) yield { statement: AMEND.removeAllEdges(type), kind: null };
  }
  const documents = goneDocuments.map((id) => ({ id }));
  yield* batched('Passage', AMEND.removePassages, documents);
  for (const label of ['Text', 'Document'] as const)
    yield* batched(label, AMEND.removeNodes(label), documents);
  if (isNew.communities) yield { statement: AMEND.removeAllNodes('Community'), kind: null };
  const terms = goneTerms.map((id) => ({ id }));
  yield* batched('Term', AMEND.removeNodes('Term'), terms);
}

function* batched(kind: NodeLabel | EdgeType, statement: string, rows: Iterable<object>): Generator<Step> {
  for (const batch of batches(rows)) yield { statement, kind, rows: batch };
}

/** Digests and terms that changed are written over, because other nodes hold on to them. */
function split({ label, rows }: NodeTable, { changedTerms }: Difference) {
  const isOld = ({ id }: { id?: unknown }) =>
    label === 'Digest' || (label === 'Term' && changedTerms.has(id as string));
  return { isOld, rows: [...rows()] };
}
