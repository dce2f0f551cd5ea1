// Bringing the graph in the database up to a later one: the steps of the difference in one transaction. Where that is
// more than a transaction may hold, the graph is replaced instead.
import { Neo4jError } from 'neo4j-driver';
import type { Amendment } from '../cypher-store.ts';
import { AMEND, READ } from '../statements.ts';
import type { Claim, Run } from './claim.ts';
import { removeLeftovers } from './leftovers.ts';
import { typedEdge, typedNode } from './values.ts';

/** False when another graph is there by now, or the difference is too large. */
export async function amendGraph(claim: Claim, amendment: Amendment): Promise<boolean> {
  try {
    await removeLeftovers(claim);
    return await claim.transaction((run) => amend(run, amendment, claim.announce));
  } catch (cause) {
    if (cause instanceof Neo4jError && /OutOfMemory|TransactionTimedOut/.test(cause.code)) return false;
    throw cause;
  }
}

async function amend(run: Run, { load, steps }: Amendment, announce: Claim['announce']): Promise<boolean> {
  const [record] = await run(READ.run);
  if ((record?.get('run') as { load?: unknown } | undefined)?.load !== load) return false;
  for (const { statement, kind, rows = [] } of steps) {
    // The run is written last. Readers are warned from outside of the transaction, which holds no lock on it yet.
    if (statement === AMEND.replaceNodes('Run')) await announce();
    const typed = rows.map((row) => ('properties' in row ? typedEdge(kind, row) : typedNode(kind, row)));
    await run(statement, { rows: typed });
  }
  return true;
}
