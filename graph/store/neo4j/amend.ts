// Bringing the graph in the database up to a later one: the steps of the difference in one transaction. Where that is
// more than a transaction may hold, the graph is replaced instead.
import { int, Neo4jError } from 'neo4j-driver';
import type { Plan } from '../cypher-store.ts';
import type { Step } from '../difference/steps.ts';
import type { EdgeRow, Row } from '../records.ts';
import { AMEND, BY_ID } from '../statements.ts';
import type { Claim, Run } from './claim.ts';
import { removeLeftovers } from './leftovers.ts';
import { plain, typedColumns, typedEdge, typedNode } from './values.ts';

/** Somebody else has changed the graph: what is written over an edge that is gone would be lost. */
const MISSING = new Error('An edge that the graph had is not there.');

/** False when too little stays as it was, or the difference is too large for a transaction. */
export async function amendGraph(claim: Claim, plan: Plan): Promise<boolean> {
  try {
    await removeLeftovers(claim);
    return await claim.transaction((run) => amend(run, plan, claim.announce));
  } catch (cause) {
    if (cause === MISSING) return false;
    if (cause instanceof Neo4jError && /OutOfMemory|TransactionTimedOut/.test(cause.code)) return false;
    throw cause;
  }
}

async function amend(run: Run, plan: Plan, announce: Claim['announce']): Promise<boolean> {
  // The server looks for the edges while this process finds out which of them changed.
  const edges = run(BY_ID.edges('CO_OCCURS'));
  edges.catch(() => {});
  const steps = await plan(async (statement, parameters) => {
    const records = await run(statement, parameters);
    return records.map((record) => plain(record.toObject()) as Row);
  });
  if (steps === null) return false;
  let ids: EdgeIds | null = null;
  let sent: Promise<unknown> = Promise.resolve();
  for (const step of steps) {
    const over = OVER[step.statement];
    if (over !== undefined) ids ??= idsIn(await edges);
    const [statement, parameters] =
      over === undefined || ids === null ? asRows(step) : asColumns(step, { over, ids });
    // The next step is made while the server takes the one before.
    await sent;
    // The run is written last. Readers are warned from outside of the transaction, which holds no lock on it yet.
    if (statement === AMEND.replaceNodes('Run')) await announce();
    sent = run(statement, parameters);
    sent.catch(() => {});
  }
  await sent;
  return true;
}

type EdgeIds = ReadonlyMap<unknown, ReadonlyMap<unknown, unknown>>;
type Over = (typeof BY_ID)['setFigures' | 'replaceEdges'];

/** Steps that this server takes another way. */
const OVER: Readonly<Record<string, Over>> = {
  [AMEND.setFigures('CO_OCCURS')]: BY_ID.setFigures,
  [AMEND.replaceEdges('CO_OCCURS')]: BY_ID.replaceEdges,
};

type Statement = [statement: string, parameters: Row];

function asRows({ statement, kind, rows = [] }: Step): Statement {
  const typed = rows.map((row) => ('properties' in row ? typedEdge(kind, row) : typedNode(kind, row)));
  return [statement, { rows: typed }];
}

function asColumns({ rows = [] }: Step, { over, ids }: { over: Over; ids: EdgeIds }): Statement {
  const edges = rows as EdgeRow[];
  const columns = typedColumns(
    'CO_OCCURS',
    edges.map((edge) => edge.properties),
  );
  const own = edges.map(({ source, target }) => ids.get(source)?.get(target));
  if (own.includes(undefined)) throw MISSING;
  return [over('CO_OCCURS', Object.keys(columns)), { length: int(edges.length), columns, ids: own }];
}

/** Ids of the server by the ends of the edge. */
function idsIn(records: Awaited<ReturnType<Run>>): EdgeIds {
  return new Map(
    records.map((record) => {
      const ids = record.get('ids') as unknown[];
      const targets = record.get('targets') as unknown[];
      return [record.get('source'), new Map(targets.map((target, i) => [target, ids[i]]))];
    }),
  );
}
