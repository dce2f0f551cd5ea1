// Turns errors into one clear line and an exit code: 0 done, 1 failed, 2 wrong usage, 3 done with problems.
import { type ErrorCode, TifaError } from '../graph/model/index.ts';
import { endProgress, say } from './output.ts';

export const EXIT = { done: 0, failed: 1, usage: 2, problems: 3 } as const;

const USAGE: readonly ErrorCode[] = ['usage', 'config'];

export function exitCodeOf(error: unknown): number {
  return error instanceof TifaError && USAGE.includes(error.code) ? EXIT.usage : EXIT.failed;
}

/** A TifaError speaks for itself; anything else is our mistake and shows where it happened. */
export function report(error: unknown, { json }: { json: boolean }): void {
  endProgress();
  const code = error instanceof TifaError ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  if (json) say(JSON.stringify({ error: { code, message } }));
  else if (error instanceof TifaError) say(`tifa: ${message}`);
  else say(`tifa: this should not happen: ${error instanceof Error ? (error.stack ?? message) : message}`);
}
