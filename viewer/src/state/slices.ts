// Long work on the page, a slice at a time: between two slices the page answers its reader. It needs no worker, which a
// page opened from a disk cannot start.
import type { Steps } from '../../../graph/model/steps.ts';

/** Milliseconds after which the page has its turn. */
export const SLICE_MS = 24;

export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await breath();
  }
}

/** Steps that end when nobody wants them any more: it is asked before each. */
export function* whileWanted<T>(steps: Steps<T>, isWanted: () => boolean): Steps<T | null> {
  while (isWanted()) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield;
  }
  return null;
}

/** Lets the page do what waits. */
export function breath(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}
