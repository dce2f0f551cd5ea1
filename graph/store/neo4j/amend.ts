// Bringing the graph in the database up to a later one: the steps of the difference in one transaction. Where that is
// more than a transaction may hold, the graph is replaced instead.
import { Neo4jError } from 'neo4j-driver';
import type { Plan } from '../cypher-store.ts';
import type { Row } from '../records.ts';
import { AMEND } from '../statements.ts';
import type { Claim, Run } from './claim.ts';
import { removeLeftovers } from './leftovers.ts';
import { plain, typedEdge, typedNode } from './values.ts';

/** False when too little stays as it was, or the difference is too large for a transaction. */
export async function amendGraph(claim: Claim, plan: Plan): Promise<boolean> {
  try {
    await removeLeftovers(claim);
    return await claim.transaction((run) => amend(run, plan, claim.announce));
  } catch (cause) {
    if (cause instanceof Neo4jError && /OutOfMemory|TransactionTimedOut/.test(cause.code)) return false;
    throw cause;
  }
}

async function amend(run: Run, plan: Plan, announce: Claim['announce']): Promise<boolean> {
  const steps = await plan(async (statement, parameters) => {
    const records = await run(statement, parameters);
    return records.map((record) => plain(record.toObject()) as Row);
  });
  if (steps === null) return false;
  for (const { statement, kind, rows = [] } of steps) {
    // The run is written last. Readers are warned from outside of the transaction, which holds no lock on it yet.
    if (statement === AMEND.replaceNodes('Run')) await announce();
    const typed = rows.map((row) => ('properties' in row ? typedEdge(kind, row) : typedNode(kind, row)));
    await run(statement, { rows: typed });
  }
  return true;
}
