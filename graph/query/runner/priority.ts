// Work that nobody waits for gives way to answers: builds, statements of strangers, and the reading of a new graph run
// at a lower priority, so that a busy machine still answers from the graph that is served.
import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/** Of builds and statements; that of reading a new graph stands between those and the answers. */
const LOWER = constants.priority.PRIORITY_BELOW_NORMAL;
const BETWEEN = LOWER / 2;

/** For good: raising a priority again takes rights that few have. Where the system refuses, all stays as it was. */
export function lowerProcess(): void {
  // Linux keeps a priority a thread: those that are there already, the engine's too, are lowered one by one.
  for (const thread of threads()) lower(thread, LOWER);
}

/** The thread that calls it, for good. Only Linux can; elsewhere it would lower the whole process, so nothing happens. */
export function lowerThread(): void {
  if (process.platform === 'linux') lower(0, BETWEEN);
}

function threads(): number[] {
  if (process.platform !== 'linux') return [0];
  try {
    return readdirSync('/proc/self/task').map(Number);
  } catch {
    return [0];
  }
}

/** A refusal, or a thread that ended meanwhile, is no failure. */
function lower(thread: number, priority: number): void {
  try {
    setPriority(thread, priority);
  } catch {}
}
