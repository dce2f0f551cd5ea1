// The real command in a process of its own, without the reader’s configuration.
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const ROOT = resolve(import.meta.dirname, '../..');
export const BIN = join(ROOT, 'cli/bin.mjs');
export const SAMPLE = join(ROOT, 'data/sample');
const run = promisify(execFile);

export async function tifa(args: readonly string[], env = environment()): Promise<void> {
  await run('node', [BIN, ...args], { cwd: ROOT, env });
}

/** Nothing of the reader’s own configuration, and the viewer as it ships: vitest’s NODE_ENV would build another. */
export function environment(): NodeJS.ProcessEnv {
  const { NEO4J_URI: _, NEO4J_PASSWORD: __, TIFA_HOME: ___, NODE_ENV: ____, ...rest } = process.env;
  return rest;
}
