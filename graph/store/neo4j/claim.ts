// The right to load into a database, held by one loader at a time, and the transactions that it runs under it. Nothing is
// retried: a batch whose fate is unknown ends the loading, because a second copy of it would double what it holds.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, Record as Neo4jRecord, Session } from 'neo4j-driver';
import { TifaError } from '../../model/index.ts';
import { CLAIM, uniqueId } from '../statements.ts';
import { within } from './patience.ts';

/** Looks at a claim that another loader holds, before it counts as gone. */
const LOOKS = 20;
/** Milliseconds for giving back what a server that does not answer would keep from us. */
const PARTING = 3000;

export type Run = (statement: string, parameters?: Record<string, unknown>) => Promise<Neo4jRecord[]>;

export interface Claim {
  /**
   * Runs statements in one transaction that holds only while the claim does. Of several at once each has its turn on the
   * server, where the next one is unpacked meanwhile.
   */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Runs one statement by itself, for what no transaction may hold: constraints and indexes. */
  run: Run;
  /** Warns readers, before the transaction that changes the graph commits: for as long as a transaction can last. */
  announce(): Promise<void>;
}

export interface ClaimOptions {
  database: string;
  /** Milliseconds after which the server ends a transaction, and a server that says nothing counts as gone. */
  patience: number;
  /** Milliseconds without a sign of life after which another loader counts as gone. */
  lease: number;
  name: string;
}

export async function withClaim<T>(
  driver: Driver,
  options: ClaimOptions,
  work: (claim: Claim) => Promise<T>,
): Promise<T> {
  const session = driver.session({ database: options.database });
  const token = randomUUID();
  const run: Run = async (statement, parameters = {}) => {
    const { records } = await within(
      options.patience,
      session.run(statement, parameters, { timeout: options.patience }),
    );
    return records;
  };
  try {
    await run(uniqueId(CLAIM.label));
    await take(run, token, options);
    const transaction = <R>(job: (run: Run) => Promise<R>) =>
      inTransaction(driver.session({ database: options.database }), { token, ...options }, job);
    const { patience } = options;
    const announce = () =>
      aside(driver, options, (session) => session.run(CLAIM.announce, { token, patience }));
    return await work({ transaction, run, announce });
  } finally {
    await endQuietly(driver, session, { token, ...options });
  }
}

/** An owner that is gone is waited out; one that is alive is left alone. */
async function take(run: Run, token: string, { lease, name }: ClaimOptions): Promise<void> {
  let heardAt: unknown;
  for (let look = 0; look <= LOOKS + 1; look += 1) {
    const [taken] = await run(CLAIM.take, { token, lease });
    if (taken !== undefined) return;
    const [claim] = await run(CLAIM.heard);
    const heard = claim?.get('heardAt');
    if (heardAt !== undefined && heard !== heardAt) break;
    heardAt = heard;
    await sleep(lease / LOOKS);
  }
  throw busy(name);
}

async function inTransaction<T>(
  session: Session,
  { token, patience, name }: ClaimOptions & { token: string },
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const transaction = await within(patience, session.beginTransaction({ timeout: patience }));
  const run: Run = async (statement, parameters = {}) =>
    (await within(patience, transaction.run(statement, parameters))).records;
  try {
    // What follows is sent before the answer is here; it is undone when the claim is lost.
    const [kept, result] = await Promise.all([run(CLAIM.keep, { token }), work(run)]);
    if (kept.length === 0) throw busy(name);
    await within(patience, transaction.commit());
    return result;
  } catch (cause) {
    // Waited for, because what it holds would stay locked; not for long, because a connection that hangs hangs this.
    await within(PARTING, transaction.rollback()).catch(() => {});
    throw cause;
  } finally {
    // Not awaited: on a connection that hangs this hangs as well.
    session.close().catch(() => {});
  }
}

/** Gives the claim back where the server still answers; where it does not, the lease runs out. */
async function endQuietly(
  driver: Driver,
  session: Session,
  { token, database }: ClaimOptions & { token: string },
) {
  session.close().catch(() => {});
  await aside(driver, { database, patience: PARTING }, (other) =>
    other.run(CLAIM.release, { token }, { timeout: PARTING }),
  ).catch(() => {});
}

/** Beside the transaction that the claim has open, or after its connection. */
async function aside(
  driver: Driver,
  { database, patience }: Pick<ClaimOptions, 'database' | 'patience'>,
  work: (session: Session) => Promise<unknown>,
): Promise<void> {
  const session = driver.session({ database });
  try {
    await within(patience, work(session));
  } finally {
    session.close().catch(() => {});
  }
}

function busy(name: string): TifaError {
  const message = `Another load is writing into ${name}: wait until it has ended, then load again.`;
  return new TifaError('store', message);
}
