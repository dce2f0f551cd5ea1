// The fuzzer: the guard on every mutant, and an engine on what the guard lets through. A fault is a sentence.
import { TifaError } from '../../model/index.ts';
import type { QueryRunner } from '../runner/runner.ts';
import { guard } from './guard.ts';
import { USEFUL_PARAMETERS } from './useful.ts';

export interface GuardFindings {
  mutants: number;
  /** What was let through, as it would run, each once. */
  accepted: string[];
  faults: string[];
}

/** Words that no statement may hold but as the name of a property, a label or a parameter. */
const WRITES =
  /(?<![.:$]\s*|[\p{L}\p{N}_])(?:CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|LOAD|INSERT|DROP|YIELD|USE|SHOW|TERMINATE|EXPLAIN|PROFILE|GRANT|ALTER)(?![\p{L}\p{N}_])/iu;

/**
 * Refused or let through and nothing else; what is let through comes back the same, and holds no word that writes.
 * Ends after `count` mutants, or when it is late.
 */
export function fuzzGuard(
  next: () => string,
  { count, isLate = () => false }: { count: number; isLate?: () => boolean },
): GuardFindings {
  const accepted = new Set<string>();
  const faults: string[] = [];
  let done = 0;
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  while (done < count && !(done % 100 === 0 && isLate())) {
    done += 1;
    const statement = next();
    try {
      const written = passed(statement);
      if (written === null || accepted.has(written)) continue;
      accepted.add(written);
      if (passed(written) !== written) faults.push(`not the same twice: ${written}`);
      const bare = written.replace(/'(?:[^'\\]|\\.)*'|`[^`]*`/g, ' ');
      if (WRITES.test(bare)) faults.push(`let through: ${written}`);
    } catch (error) {
      faults.push(`${String(error)}: ${JSON.stringify(statement)}`);
    }
  }
  Error.stackTraceLimit = stackTraceLimit;
  return { mutants: done, accepted: [...accepted], faults };
}

/** Null when refused. A refusal is an error, and looking for its stack would cost more than the guard. */
function passed(statement: string): string | null {
  try {
    return guard(statement, USEFUL_PARAMETERS).statement;
  } catch (error) {
    if (error instanceof TifaError && error.code === 'refused') return null;
    throw error;
  }
}

export interface EngineFindings {
  ran: number;
  answered: number;
  mistaken: number;
  stopped: number;
  faults: string[];
}

/** Until `isLate`; the rest did not run. No answer may hold a secret, and no statement may end its process by itself. */
export async function fuzzEngine(
  runner: QueryRunner,
  statements: readonly string[],
  { secrets, isLate }: { secrets: readonly string[]; isLate: () => boolean },
): Promise<EngineFindings> {
  const findings: EngineFindings = { ran: 0, answered: 0, mistaken: 0, stopped: 0, faults: [] };
  for (const statement of statements) {
    if (isLate()) break;
    findings.ran += 1;
    try {
      const options = { parameters: USEFUL_PARAMETERS, limit: 100, timeout: 1000 };
      const answer = JSON.stringify(await runner.run(statement, options));
      findings.answered += 1;
      if (secrets.some((secret) => answer.includes(secret)))
        findings.faults.push(`told a secret: ${statement}`);
    } catch (error) {
      const { code, message } = error as TifaError;
      if (code === 'timeout') findings.stopped += 1;
      else findings.mistaken += 1;
      const isExpected = code === 'timeout' || code === 'query' || code === 'refused';
      if (!isExpected || message.includes('broke off'))
        findings.faults.push(`${String(error)}: ${statement}`);
    }
  }
  return findings;
}
