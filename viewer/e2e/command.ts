// The real command in a process of its own, without the reader’s configuration.
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const ROOT = resolve(import.meta.dirname, '../..');
export const BIN = join(ROOT, 'cli/bin.mjs');
export const SAMPLE = join(ROOT, 'data/sample');
const run = promisify(execFile);

/** A running Neo4j in place of the embedded engine. */
export interface Neo4jStore {
  uri: string;
  password: string;
}

/** The engine of the whole run: TIFA_E2E_NEO4J=neo4j://HOST:PORT and NEO4J_PASSWORD, or the embedded one. */
export const ENGINE: Neo4jStore | undefined = engine();

function engine(): Neo4jStore | undefined {
  const { TIFA_E2E_NEO4J: uri, NEO4J_PASSWORD: password = '' } = process.env;
  return uri === undefined ? undefined : { uri, password };
}

/** Runs it to its end; throws when it fails. */
export async function tifa(args: readonly string[], neo4j?: Neo4jStore): Promise<void> {
  await run('node', [BIN, ...args, ...storeFlags(neo4j)], { cwd: ROOT, env: environment(neo4j) });
}

export function storeFlags(neo4j?: Neo4jStore): string[] {
  return neo4j === undefined ? [] : ['--store', neo4j.uri];
}

/** Nothing of the reader’s own configuration, and the viewer as it ships: vitest’s NODE_ENV would build another. */
export function environment(neo4j?: Neo4jStore): NodeJS.ProcessEnv {
  const { NEO4J_URI: _, NEO4J_PASSWORD: __, TIFA_HOME: ___, NODE_ENV: ____, ...rest } = process.env;
  return neo4j === undefined ? rest : { ...rest, NEO4J_PASSWORD: neo4j.password };
}
