// Statements that must not run, by what they try, in the dialects of both engines. Every one is refused before an engine
// sees it.
import { ADMINISTRATION } from './hostile-administration.ts';
import { CALLS } from './hostile-calls.ts';
import { FILES } from './hostile-files.ts';
import { LETTERS } from './hostile-letters.ts';
import { SIZES } from './hostile-sizes.ts';
import { WRITES } from './hostile-writes.ts';

export const HOSTILE: Readonly<Record<string, readonly string[]>> = {
  ...WRITES,
  ...FILES,
  ...CALLS,
  ...ADMINISTRATION,
  ...LETTERS,
  ...SIZES,
};
